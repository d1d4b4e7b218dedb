// Drugs that can be given while the run is under way, in standard doses.
import { useRef, useState } from 'preact/hooks';
import { MOST_DOSES } from '../../schema/limits';
import { useLab } from '../app/lab';
import { give } from '../app/strokes';
import { texts } from '../app/texts';
import { GivenAt } from './GivenAt';
import { NumberField } from './NumberField';

const t = texts.give;
const LEAST_DOSES = 0.01;

export function DrugList({ close }: { readonly close: () => void }) {
  const lab = useLab(), { store } = lab;
  const [doses, setDoses] = useState(1);
  const [faulty, setFaulty] = useState(false);
  // A click on “Give” takes the number that the same click has just committed.
  const latest = useRef({ doses: 1, faulty: false });
  const ask = async (drug: string): Promise<void> => {
    const { current } = latest;
    if (!current.faulty && (await give(lab, { drug, doses: current.doses }))) close();
  };
  return (
    <div class="infuse">
      <label>
        <span>{t.doses}</span>
        <NumberField id="give-doses" value={doses} unit="" min={LEAST_DOSES} max={MOST_DOSES} integer={false} onFault={(is) => {
          latest.current.faulty = is;
          setFaulty(is);
        }} onCommit={(value) => {
          latest.current.doses = value;
          setDoses(value);
        }} />
      </label>
      <ul class="drugs">
        {store.info.value?.drugs.map(({ name, label, dose, doc, concentration, halfLife, acts, sideEffects }) => (
          <li key={name}>
            <div>
              <strong>{label}</strong>
              {doc !== '' && <p class="note">{doc}</p>}
              {dose !== '' && <p class="note">{concentration === '' ? t.one(dose) : t.oneInMedium(dose, concentration)}</p>}
              <p class="note">{halfLife === '' ? t.stays(acts.join(', ')) : t.acts(acts.join(', '), halfLife)}</p>
              {sideEffects.length > 0 && <p class="note">{t.besides(sideEffects.join(', '))}</p>}
            </div>
            <button type="button" class="button outline" aria-label={t.goOf(label)} data-testid={`give-${name}`} disabled={faulty} onClick={() => void ask(name)}>{t.go}</button>
          </li>
        ))}
      </ul>
      <GivenAt />
      <p class="note">{t.note}</p>
    </div>
  );
}
