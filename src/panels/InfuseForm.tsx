// Another dose while the run is under way.
import { useRef, useState } from 'preact/hooks';
import { MINUTES_PER_HOUR } from '../../sim/units';
import { counted } from '../../schema/plural';
import type { ProductInfo } from '../../workers/simApi';
import { formatPower } from '../app/format';
import { useLab } from '../app/lab';
import { infuse } from '../app/strokes';
import { texts } from '../app/texts';
import { GivenAt } from './GivenAt';
import { NumberField } from './NumberField';

const t = texts.infuse;
const MOST_CELLS = 20_000;
const MOST_HOURS = 240;
type EntryName = keyof typeof t.entries;

const usualOf = (product: ProductInfo | undefined) => ({ count: Math.min(MOST_CELLS, product?.dose.count ?? 1), hours: (product?.dose.over ?? 0) / MINUTES_PER_HOUR, entry: product?.dose.entry ?? 'edge' });

export function InfuseForm({ close }: { readonly close: () => void }) {
  const lab = useLab(), { store } = lab;
  const info = store.info.value;
  const [product, setProduct] = useState(info?.products[0]?.name ?? '');
  const usual = usualOf(info?.products.find(({ name }) => name === product));
  // What nobody has touched is what the scenario plans for the product.
  const [count, setCount] = useState<number | null>(null), [hours, setHours] = useState<number | null>(null), [entry, setEntry] = useState<EntryName | null>(null);
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  // Enter commits a number and sends the form in one go, before anything is drawn again.
  const latest = useRef<{ count: number | null; hours: number | null; faults: number }>({ count, hours, faults: 0 });
  const note = (field: string, faulty: boolean): void => {
    const next = new Set(faults);
    if (faulty) next.add(field);
    else next.delete(field);
    latest.current.faults = next.size;
    setFaults(next);
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { current } = latest;
    if (product === '' || current.faults > 0) return;
    if (await infuse(lab, { product, count: current.count ?? usual.count, entry: entry ?? usual.entry, over: (current.hours ?? usual.hours) * MINUTES_PER_HOUR })) close();
  };

  const byHand = (): void => {
    close();
    store.brushing.value = true;
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
        <NumberField id="infuse-count" value={count ?? usual.count} unit="" min={1} max={MOST_CELLS} integer onFault={(faulty) => note('count', faulty)} onCommit={(value) => {
          latest.current.count = value;
          setCount(value);
        }} />
      </label>
      {info !== null && info.patientScale > 0 && <p class="note" data-testid="infuse-patient">{t.stands(counted(count ?? usual.count, 'cell'), count ?? usual.count, formatPower((count ?? usual.count) * info.patientScale))}</p>}
      <label>
        <span>{t.over}</span>
        <NumberField id="infuse-hours" value={hours ?? usual.hours} unit={t.hours} min={0} max={MOST_HOURS} integer={false} onFault={(faulty) => note('hours', faulty)} onCommit={(value) => {
          latest.current.hours = value;
          setHours(value);
        }} />
      </label>
      <label>
        <span>{t.entry}</span>
        <select class="field" value={entry ?? usual.entry} onChange={(event) => setEntry(event.currentTarget.value as EntryName)}>
          {Object.entries(t.entries).map(([name, label]) => (
            <option key={name} value={name} disabled={name === 'vessels' && info?.vessels.length === 0}>{label}</option>
          ))}
        </select>
      </label>
      <GivenAt />
      <p class="note">{t.note}</p>
      {!store.parts.locks('brush') && <button type="button" class="inline-link" onClick={byHand}>{texts.brush.byHand}</button>}
      <footer>
        <button type="submit" class="button accent" disabled={product === '' || faults.size > 0}>{t.go}</button>
        <button type="button" class="button outline" onClick={close}>{t.cancel}</button>
      </footer>
    </form>
  );
}
