// The address that brings somebody else to this very moment of this run.
import { useRef, useState } from 'preact/hooks';
import { saveRecord, copy } from '../app/files';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.share;

interface Props {
  readonly address: string | null;
  /** Courses of the run besides the present one, and whether the address holds them. */
  readonly others: number;
  readonly holdsThem: boolean;
}

export function SharePanel({ address, others, holdsThem }: Props) {
  const lab = useLab(), canSave = !lab.store.parts.locks('save');
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>(t.noServer);
  if (address === null) {
    return (
      <div class="share">
        <p>{t.tooLong}</p>
        {canSave && <footer><button type="button" class="button accent" onClick={() => void saveRecord(lab)}>{t.saveRecord}</button></footer>}
      </div>
    );
  }
  return (
    <div class="share">
      <p>{t.exact}{others > 0 && holdsThem ? ` ${t.tree(others + 1)}` : ''}</p>
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
      {others > 0 && !holdsThem && (
        <>
          <p data-testid="share-alone">{t.alone}</p>
          {canSave && <footer><button type="button" class="button outline" onClick={() => void saveRecord(lab)}>{t.saveAll}</button></footer>}
        </>
      )}
    </div>
  );
}
