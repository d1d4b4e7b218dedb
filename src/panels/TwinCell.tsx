// The chosen cell in the other run: where it is marked, or when and how it was lost.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fateWords } from '../app/fateWords';
import { useLab } from '../app/lab';
import { readLife, wantedLife } from '../app/selection';
import { texts } from '../app/texts';
import { nameOf } from '../app/told';
import { backToPicture } from './backToPicture';
import { Terms } from './Terms';
import { withUnit } from '../app/format';

const t = texts.compare.cell;

export function TwinCell() {
  const lab = useLab(), { compare } = lab, twin = compare.twin.value, fate = twin?.kinship.fate.value ?? null, title = useRef<HTMLHeadingElement>(null);
  const isWanted = fate !== null && wantedLife.value !== null && wantedLife.value.side === twin?.lab;
  useLayoutEffect(() => {
    if (!isWanted) return;
    title.current?.focus();
    readLife();
  }, [isWanted]);
  if (twin === null || fate === null) return null;
  const report = fate.chosenIn === twin.lab ? twin.lab.store.report.value : fate.report;
  return (
    <section class="twin-cell" data-testid="twin-cell" onKeyDown={(event) => backToPicture(event, lab)}>
      <h3 ref={title} tabIndex={-1}>{t.title}</h3>
      <p role="status">{fate.chosenIn === twin.lab ? t.chosenB : ''} {fateWords(fate)}</p>
      {report !== null && report.lines.length > 0 && (
        <dl class="facts">
          {report.lines.map((line) => <div key={line.label} title={line.doc}><dt><Terms text={line.label} /></dt><dd>{line.unit === '' ? nameOf(line.value) : withUnit(line.value, line.unit)}</dd></div>)}
        </dl>
      )}
    </section>
  );
}
