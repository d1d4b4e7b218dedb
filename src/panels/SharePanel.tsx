// The address that brings somebody else to this very moment of this run.
import { useRef, useState } from 'preact/hooks';
import { saveRecord, copy } from '../app/files';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.share;

export function SharePanel({ address }: { readonly address: string | null }) {
  const lab = useLab();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>(t.noServer);
  if (address === null) {
    return (
      <div class="share">
        <p>{t.tooLong}</p>
        <footer>
          <button type="button" class="button accent" onClick={() => void saveRecord(lab)}>{t.saveRecord}</button>
        </footer>
      </div>
    );
  }
  return (
    <div class="share">
      <p>{t.exact}</p>
      <label class="caps-label" for="share-address">{t.address}</label>
      <div class="share-row">
        <input id="share-address" ref={field} class="field" data-testid="share-address" readOnly autofocus value={address} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" class="button accent" onClick={() => {
          field.current?.select();
          void copy(address).then((done) => setSaid(done ? t.copied : t.notCopied));
        }}>
          {t.copy}
        </button>
      </div>
      <p class="note" role="status">{said}</p>
    </div>
  );
}
