// Another dose while the run is under way.
import { useRef, useState } from 'preact/hooks';
import { MINUTES_PER_HOUR } from '../../sim/units';
import { counted } from '../../schema/plural';
import { formatPower } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { NumberField } from './NumberField';

const t = texts.infuse;
const MOST_CELLS = 20_000;
const MOST_HOURS = 240;

export function InfuseForm({ close }: { readonly close: () => void }) {
  const { store, source } = useLab();
  const info = store.info.value;
  const [product, setProduct] = useState(info?.products[0]?.name ?? '');
  const [count, setCount] = useState(200);
  const [hours, setHours] = useState(0);
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set());
  // Enter commits a number and sends the form in one go, before anything is drawn again.
  const latest = useRef({ count, hours, faults: 0 });
  const note = (field: string, faulty: boolean): void => {
    const next = new Set(faults);
    if (faulty) next.add(field);
    else next.delete(field);
    latest.current.faults = next.size;
    setFaults(next);
  };
  const [entry, setEntry] = useState<keyof typeof t.entries>((info?.vessels.length ?? 0) > 0 ? 'vessels' : 'edge');

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { current } = latest;
    if (product === '' || current.faults > 0) return;
    if (await source.infuse({ product, count: current.count, entry, over: current.hours * MINUTES_PER_HOUR })) close();
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
        <NumberField id="infuse-count" value={count} unit="" min={1} max={MOST_CELLS} integer onFault={(faulty) => note('count', faulty)} onCommit={(value) => {
          latest.current.count = value;
          setCount(value);
        }} />
      </label>
      {info !== null && info.patientScale > 0 && <p class="note" data-testid="infuse-patient">{t.stands(counted(count, 'cell'), count, formatPower(count * info.patientScale))}</p>}
      <label>
        <span>{t.over}</span>
        <NumberField id="infuse-hours" value={hours} unit={t.hours} min={0} max={MOST_HOURS} integer={false} onFault={(faulty) => note('hours', faulty)} onCommit={(value) => {
          latest.current.hours = value;
          setHours(value);
        }} />
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
      <button type="button" class="inline-link" onClick={byHand}>{texts.brush.byHand}</button>
      <footer>
        <button type="submit" class="button accent" disabled={product === '' || faults.size > 0}>{t.go}</button>
        <button type="button" class="button outline" onClick={close}>{t.cancel}</button>
      </footer>
    </form>
  );
}
