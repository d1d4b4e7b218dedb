// The receipt of the run at this moment: what it says, its link, its QR code, and ways to take it along.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import { baseName, copy, download } from '../app/files';
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { printReport } from '../app/printing';
import { makeReceipt } from '../app/receipt';
import type { MadeReceipt } from '../app/receipt';
import { texts } from '../app/texts';
import { EXPORT_TEXTS } from '../app/texts/exports';
import { QrCode } from './QrCode';

const t = EXPORT_TEXTS.receipt;

export const ReceiptSheet: FunctionComponent = () => {
  const lab = useLab(), [made, setMade] = useState<MadeReceipt | null>(null), [fault, setFault] = useState('');
  useEffect(() => {
    let here = true;
    void makeReceipt(lab).then((answer) => {
      if (!here) return;
      if (answer.ok) setMade(answer.value);
      else setFault(answer.message);
    });
    return () => {
      here = false;
    };
  }, [lab]);
  if (fault !== '') return <p class="fault" role="status">{fault}</p>;
  return made === null ? <p class="note" role="status">{t.waiting}</p> : <Sheet made={made} />;
};

function Sheet({ made }: { readonly made: MadeReceipt }) {
  const lab = useLab(), { store } = lab, { text, link, qr, record } = made;
  const field = useRef<HTMLInputElement>(null), [said, setSaid] = useState('');
  const take = (what: string, done: string): void => void copy(what).then((copied) => setSaid(copied ? done : texts.share.notCopied));
  return (
    <div class="share receipt">
      <p>{t.lead}</p>
      <div class="receipt-body">
        <dl class="facts" data-testid="receipt-facts" data-hash={record.hash} data-tick={record.until}>
          {rowsOf(store.info.value?.title ?? '', made).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
        {qr !== null && <figure class="receipt-code"><QrCode qr={qr} label={t.code} /><figcaption class="note">{t.scan}</figcaption></figure>}
      </div>
      {link === null ? <p class="note">{t.tooLong}</p> : (
        <>
          <label class="caps-label" for="receipt-address">{texts.share.address}</label>
          <div class="share-row">
            <input id="receipt-address" ref={field} class="field" data-testid="receipt-address" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            <button type="button" class="button accent" onClick={() => { field.current?.select(); take(link, texts.share.copied); }}>{texts.share.copy}</button>
          </div>
          {qr === null && <p class="note">{t.noCode}</p>}
        </>
      )}
      <details>
        <summary>{t.whole}</summary>
        <pre class="receipt-text" tabIndex={0} data-testid="receipt-text">{text}</pre>
      </details>
      <p class="note" role="status">{said}</p>
      <footer>
        <button type="button" class="button outline" data-testid="receipt-save" onClick={() => download(new Blob([text], { type: 'application/json' }), `${baseName(lab)}.receipt.json`)}>{t.save}</button>
        <button type="button" class="button outline" onClick={() => take(text, t.copied)}>{t.copyText}</button>
        <button type="button" class="button outline" data-testid="receipt-print" onClick={() => void printReport(lab, { heading: t.heading, rows: rowsOf('', made), link, qr, code: t.code })}>{t.print}</button>
      </footer>
    </div>
  );
}

/** What it says, for whoever reads it. */
function rowsOf(title: string, { program, model, record, minutes }: MadeReceipt): readonly (readonly [string, string])[] {
  return [
    ...(title === '' ? [] : [[t.scenario, title] as const]), [t.seed, record.seed], [t.moment, formatClock(minutes)], [t.state, record.hash],
    [t.version, program], [t.model, `${model.name} ${model.fingerprint}`],
  ];
}
