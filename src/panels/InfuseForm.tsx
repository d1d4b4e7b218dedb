// Another dose while the run is under way.
import { useState } from 'preact/hooks';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.infuse;
const MOST_CELLS = 20_000;
const MOST_HOURS = 240;

export function InfuseForm({ close }: { readonly close: () => void }) {
  const { store, source } = useLab();
  const info = store.info.value;
  const [product, setProduct] = useState(info?.products[0]?.name ?? '');
  const [count, setCount] = useState(200);
  const [hours, setHours] = useState(0);
  const [entry, setEntry] = useState<keyof typeof t.entries>((info?.vessels.length ?? 0) > 0 ? 'vessels' : 'edge');
  const valid = product !== '' && Number.isInteger(count) && count >= 1 && count <= MOST_CELLS && hours >= 0 && hours <= MOST_HOURS;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (valid && (await source.infuse({ product, count, entry, over: hours * 60 }))) close();
  };

  return (
    <form class="infuse" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{t.product}</span>
        <select class="field" value={product} onChange={(event) => setProduct(event.currentTarget.value)}>
          {info?.products.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
        </select>
      </label>
      <label>
        <span>{t.count}</span>
        <input class="field" type="number" min={1} max={MOST_CELLS} value={count} onInput={(event) => setCount(event.currentTarget.valueAsNumber)} />
      </label>
      <label>
        <span>{t.over} ({t.hours})</span>
        <input class="field" type="number" min={0} max={MOST_HOURS} value={hours} onInput={(event) => setHours(event.currentTarget.valueAsNumber)} />
      </label>
      <label>
        <span>{t.entry}</span>
        <select class="field" value={entry} onChange={(event) => setEntry(event.currentTarget.value as keyof typeof t.entries)}>
          {Object.entries(t.entries).map(([name, label]) => (
            <option key={name} value={name} disabled={name === 'vessels' && info?.vessels.length === 0}>{label}</option>
          ))}
        </select>
      </label>
      <p class="note">{t.note}</p>
      <footer>
        <button type="submit" class="button accent" disabled={!valid}>{t.go}</button>
        <button type="button" class="button outline" onClick={close}>{t.cancel}</button>
      </footer>
    </form>
  );
}
