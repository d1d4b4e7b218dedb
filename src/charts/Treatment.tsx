// What can be given at the bedside: every drug of the run, the suicide switch among them, and more CAR-T cells.
import { useRef, useState } from 'preact/hooks';
import { MOST_DOSES } from '../../schema/limits';
import type { DrugInfo } from '../../workers/simApi';
import { useLab } from '../app/lab';
import { give } from '../app/strokes';
import { texts } from '../app/texts';
import { Dialog } from '../panels/Dialog';
import { GivenAt } from '../panels/GivenAt';
import { InfuseForm } from '../panels/InfuseForm';
import { NumberField } from '../panels/NumberField';

const t = texts.ward, LEAST_DOSES = 0.01;

export function Treatment() {
  const lab = useLab(), { store } = lab, { parts } = store, info = store.info.value!, [doses, setDoses] = useState(1), [faulty, setFaulty] = useState(false), [infusing, setInfusing] = useState(false);
  // A click on a drug takes the number that the same click has just committed.
  const latest = useRef(1);
  if (parts.hides('drugs') && parts.hides('doses')) return null;
  return (
    <section class="treatment" aria-label={t.treat} data-testid="treatment">
      <h3>{t.treat}</h3>
      <label class="row">
        <span>{t.doses}</span>
        <NumberField id="ward-doses" value={doses} unit="" min={LEAST_DOSES} max={MOST_DOSES} integer={false} onFault={setFaulty} onCommit={(value) => {
          latest.current = value;
          setDoses(value);
        }} />
      </label>
      <GivenAt />
      <div class="bedside">
        {!parts.hides('drugs') && info.drugs.map((drug) => {
          const idle = lacksSwitch(drug, store.paramValues.value);
          return (
            <button key={drug.name} type="button" class="button outline" data-testid={`ward-give-${drug.name}`} disabled={faulty || idle || parts.locks('drugs')} onClick={() => void give(lab, { drug: drug.name, doses: latest.current })}>
              <span>{t.give(drug.label)}</span>
              <small>{idle ? t.noSwitch : drug.acts.join(', ')}</small>
            </button>
          );
        })}
        {info.products.length > 0 && !parts.hides('doses') && (
          <button type="button" class="button outline" data-testid="ward-infuse" disabled={parts.locks('doses')} onClick={() => setInfusing(true)}><span>{t.infuse}</span><small>{t.infuseNote}</small></button>
        )}
      </div>
      {infusing && <Dialog title={texts.infuse.title} onClose={() => setInfusing(false)} testid="ward-infuse-dialog"><InfuseForm close={() => setInfusing(false)} /></Dialog>}
    </section>
  );
}

/** The drug works on the suicide switch alone, and no product carries one. */
function lacksSwitch({ name, acts }: DrugInfo, values: Readonly<Record<string, number>>): boolean {
  const isSwitch = acts.length === 1 && (values[`drugs.${name}.suicideSwitch`] ?? 0) > 0;
  return isSwitch && !Object.entries(values).some(([key, value]) => /^products\..+\.switch$/.test(key) && value > 0);
}
