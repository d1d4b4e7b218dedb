// One cell read closely: why it died or lives, its life, its numbers, its family, and the way to the next one.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { readLife, stepThrough, wantedLife } from '../app/selection';
import type { StepThrough } from '../app/selection';
import { texts } from '../app/texts';
import { nameOf } from '../app/told';
import { backToPicture } from './backToPicture';
import { CommandButton } from './CommandButton';
import { Family, KillerFacts, LifeEntries, LifeSentence, LifeStrips } from './LifeView';
import { Terms } from './Terms';
import { TwinCell } from './TwinCell';

const t = texts.cell;

export function CellPanel() {
  const { store } = useLab();
  const report = store.report.value;
  const chosen = store.selected.value !== null, hasPatient = (store.info.value?.patientScale ?? 0) > 0;
  return (
    <div class="cell-panel">
      <div class="cell-steps">
        <label>
          <span class="caps-label">{t.through}</span>
          <select class="field" value={stepThrough.value} onChange={(event) => void (stepThrough.value = event.currentTarget.value as StepThrough)}>
            {(Object.keys(t.kinds) as StepThrough[]).filter((kind) => kind !== 'blood' || hasPatient).map((kind) => <option key={kind} value={kind}>{t.kinds[kind]}</option>)}
          </select>
        </label>
        <CommandButton id="previousCell" icon="left" />
        <CommandButton id="nextCell" icon="right" />
      </div>
      {!chosen && <p class="note">{t.empty} <CommandButton id="brush" text={texts.brush.take} class="inline-link" /></p>}
      {chosen && report === null && <p class="note">{t.gone}</p>}
      {chosen && report !== null && <Report />}
      <TwinCell />
    </div>
  );
}

function Report() {
  const lab = useLab(), { store } = lab, title = useRef<HTMLHeadingElement>(null);
  const report = store.report.value!;
  const following = store.following.value;
  const isWanted = wantedLife.value?.side === lab && wantedLife.value.id === report.id;
  useLayoutEffect(() => {
    if (!isWanted) return;
    title.current?.focus();
    readLife();
  }, [isWanted]);
  return (
    <article class="report" data-testid="cell-report" onKeyDown={(event) => backToPicture(event, lab)}>
      <header>
        <h2 ref={title} tabIndex={-1}>{report.title}</h2>
        <CommandButton id="follow" icon="target" text={following ? t.following : t.follow} class="outline" pressed={following} />
        <CommandButton id="deselect" icon="close" label={t.release} class="quiet" />
      </header>
      <LifeSentence life={report.life} />
      {!report.present && !report.alive && <p class="note">{t.gone}</p>}
      <LifeStrips life={report.life} />
      <LifeEntries key={report.id} life={report.life} of={report.title} />
      <dl class="facts">
        {report.lines.map((line) => (
          <div key={line.label} title={line.doc}>
            <dt><Terms text={line.label} /></dt>
            <dd>{line.unit === '' ? <Terms text={nameOf(line.value)} /> : withUnit(line.value, line.unit)}</dd>
          </div>
        ))}
        {report.present && (
          <div>
            <dt>{t.place}</dt>
            <dd>{formatNumber(report.x)}, {withUnit(formatNumber(report.y), 'µm')}</dd>
          </div>
        )}
      </dl>
      <KillerFacts life={report.life} />
      <Family key={`kin ${report.id}`} life={report.life} />
    </article>
  );
}
