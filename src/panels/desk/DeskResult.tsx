// What comes of it: the link of the class with its QR code, and code for a page of one's own.
import { useEffect, useRef, useState } from 'preact/hooks';
import { isOwnMachine, pageAddress } from '../../app/address';
import { linkOf } from '../../app/classroom/settings';
import type { DeskSettings, Lack } from '../../app/classroom/settings';
import { frameCode } from '../../app/classroom/frameCode';
import { copy } from '../../app/files';
import { qrOf } from '../../app/qr';
import type { Qr } from '../../app/qr';
import { DESK_TEXTS } from '../../app/texts/desk';
import { formatLink } from '../../app/url';
import type { Link } from '../../app/url';
import { QrCode } from '../QrCode';
import { DeskFiles } from './DeskFiles';
import { DeskLarge } from './DeskLarge';

const t = DESK_TEXTS.result;

interface Props {
  readonly settings: DeskSettings;
  readonly open: Link;
  readonly lack: Lack | null;
  readonly title: string;
}

/** Of the link as it is now; `address`: null where the scenario is too large for one. */
interface Made {
  readonly address: string | null;
  readonly qr: Qr | null;
}

export function DeskResult({ settings, open, lack, title }: Props) {
  const made = useLink(settings, open), [isLarge, setLarge] = useState(false), { group } = settings, hidden = lack !== null || made === null;
  return (
    <section class="desk-result" aria-labelledby="desk-result">
      <h3 id="desk-result" class="caps-label">{t.title}</h3>
      {lack !== null && <p class="fault" role="status">{DESK_TEXTS.lacks[lack]}</p>}
      {!hidden && made.address === null && <p class="fault" role="status">{t.tooLong}</p>}
      {!hidden && made.address !== null && (
        <div class="desk-given">
          <div class="desk-ways">
            {isOwnMachine(made.address) && <p class="desk-warning" data-testid="desk-loopback">{t.loopback}</p>}
            <Copied id="desk-link" label={t.link} text={made.address} button={t.copy} />
            <Copied id="desk-frame" label={t.frame} text={frameCode(made.address, title)} button={t.copyFrame} rows={3} />
          </div>
          <div class="desk-code">
            {made.qr === null ? <p class="note">{t.qrTooLong}</p> : (
              <>
                <QrCode qr={made.qr} label={t.qr} />
                <button type="button" class="button outline" data-testid="desk-large" onClick={() => setLarge(true)}>{t.large}</button>
              </>
            )}
          </div>
          <DeskFiles settings={settings} open={open} title={title} />
          {isLarge && made.qr !== null && <DeskLarge qr={made.qr} address={made.address} title={title} group={group} close={() => setLarge(false)} />}
        </div>
      )}
    </section>
  );
}

/** A text with a button that copies it. */
function Copied({ id, label, text, button, rows = 2 }: { readonly id: string; readonly label: string; readonly text: string; readonly button: string; readonly rows?: number }) {
  const field = useRef<HTMLTextAreaElement>(null), [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  return (
    <div class="desk-copied">
      <label class="caps-label" for={id}>{label}</label>
      <textarea id={id} ref={field} class="field" dir="ltr" readOnly rows={rows} value={text} data-testid={id} onFocus={(event) => event.currentTarget.select()} />
      <div class="desk-buttons">
        <button type="button" class="button accent" data-testid={`${id}-copy`} onClick={() => {
          field.current?.select();
          void copy(text).then((done) => setSaid(done ? t.copied : t.notCopied));
        }}>{button}</button>
        <span class="note" role="status">{said}</span>
      </div>
    </div>
  );
}

function useLink(settings: DeskSettings, open: Link): Made | null {
  const [made, setMade] = useState<Made | null>(null), [home, setHome] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void pageAddress().then((address) => here && setHome(address));
    return () => void (here = false);
  }, []);
  useEffect(() => {
    if (home === null) return undefined;
    let here = true;
    void formatLink(linkOf(settings, open)).then(async (fragment) => {
      const address = fragment === null ? null : home + fragment, qr = address === null ? null : await qrOf(address);
      if (here) setMade({ address, qr });
    });
    return () => void (here = false);
  }, [settings, open, home]);
  return made;
}
