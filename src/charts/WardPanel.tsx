// The strip chart of a ward: the patient day by day over one time axis, with the drugs at hand; of two runs the chosen one.
import { useMemo, useState } from 'preact/hooks';
import { Scrub } from '../app/scrub';
import { LabContext, useLab } from '../app/lab';
import { texts } from '../app/texts';
import { WardStrips } from './WardStrips';
import { WardGrades, WardTable } from './WardWords';
import { Treatment } from './Treatment';

const t = texts.ward;

export function WardPanel() {
  const lab = useLab(), twin = lab.compare.twin.value, [side, setSide] = useState<'a' | 'b'>('a');
  const letters = [texts.compare.sideA, texts.compare.sideB] as const;
  const chosen = twin !== null && side === 'b' ? twin.lab : lab;
  const scrub = useMemo(() => new Scrub(() => (lab.compare.twin.value === null ? [lab] : [lab, lab.compare.twin.value.lab])), [lab]);
  if (chosen.store.info.value === null) return null;
  return (
    <section class="ward" aria-label={t.label} data-testid="ward">
      {twin !== null && (
        <div class="segments" role="group" aria-label={t.side}>
          {(['a', 'b'] as const).map((name, n) => <button key={name} type="button" class="button tiny outline" aria-pressed={side === name} aria-label={t.sideOf(letters[n], twin.names[n])} title={twin.names[n]} onClick={() => setSide(name)}>{letters[n]}</button>)}
        </div>
      )}
      <LabContext.Provider value={chosen}>
        <WardStrips key={side} scrub={scrub} />
        <Treatment key={`treat ${side}`} />
        <WardGrades />
        <WardTable />
      </LabContext.Provider>
    </section>
  );
}
