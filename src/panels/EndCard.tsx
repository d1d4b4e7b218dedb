// How the run has come out, in two sentences, and what to try next; it can be put away, and comes again when the run ends another way.
import { useState } from 'preact/hooks';
import { MOST_CELLS } from '../../schema/limits';
import { commandOf, isEnabled, labelOf, runCommand } from '../app/commands';
import { endingOf } from '../app/endings';
import type { Ending, NextStep } from '../app/endings';
import { formatClock, formatCount, tied } from '../app/format';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { texts } from '../app/texts';
import { Icon } from './Icon';
import { Tied } from './Terms';

const t = texts.ending;

export function EndCard() {
  const lab = useLab(), { store } = lab, [closed, close] = useState('');
  const { info, meta, history, values } = store, run = info.value;
  if (run === null || store.moving.value || store.lesson.value !== null || lab.compare.twin.value !== null) return null;
  const now = (column: string): number => values.value[run.columns.findIndex(({ name }) => name === column)] ?? NaN;
  const atStart = (column: string): number => (store.historyVersion.value, history.column(column)[0] ?? NaN);
  const ending = endingOf({ ended: meta.value.ended, minutes: meta.value.minutes, name: run.name, now, atStart, happened: store.happened.value, marks: store.marks.value });
  const name = ending === null ? '' : `${meta.value.run} ${meta.value.course} ${ending.kind}`;
  if (ending === null || name === closed) return null;
  const { kind, storm } = ending;
  return (
    <section class={`ending card ends-${kind}`} role="status" aria-label={t.label} data-testid="ending" data-ending={kind}>
      <h2>{t.titles[kind]}</h2>
      <p><Tied text={sentence(kind, lab, now, atStart)} />{storm && ` ${tied(t.storm({ grade: storm.grade, clock: formatClock(storm.minutes) }))}`}</p>
      <p class="caps-label" id="ending-next">{t.next}</p>
      <div class="ending-steps" role="group" aria-labelledby="ending-next">
        {ending.next.filter((step) => isPossible(step, lab)).map((step) => (
          <button key={JSON.stringify(step)} type="button" class="button outline" onClick={() => go(step, lab)}>{nameOf(step, lab)}</button>
        ))}
      </div>
      <button type="button" class="button tiny" aria-label={t.close} onClick={() => close(name)}><Icon name="close" /></button>
    </section>
  );
}

function sentence(kind: Ending['kind'], { store }: Lab, now: (column: string) => number, atStart: (column: string) => number): string {
  const run = store.info.value!, counts = [formatCount(now('tumor_alive')), formatCount(atStart('tumor_alive'))] as const;
  switch (kind) {
    case 'escaped': return t.said.escaped(run.targeting.a && run.targeting.b ? `${run.antigens.A}, ${run.antigens.B}` : run.targeting.b ? run.antigens.B : run.antigens.A);
    case 'held': case 'grown': return t.said[kind](...counts);
    case 'limit': return t.said.limit(formatCount(MOST_CELLS));
    case 'fault': return [t.said.fault, store.meta.value.message].filter((words) => words !== '').join(' ');
    default: return t.said[kind];
  }
}

function isPossible(step: NextStep, lab: Lab): boolean {
  const { parts } = lab.store;
  if ('command' in step) return isEnabled(commandOf(step.command), lab);
  return 'preset' in step ? !parts.locks('scenarios') && titleOf(step.preset, lab) !== undefined : !parts.locks('time');
}

const titleOf = (preset: string, { store }: Lab): string | undefined => store.presets.value.find(({ name }) => name === preset)?.title;

function nameOf(step: NextStep, lab: Lab): string {
  if ('command' in step) return labelOf({ id: step.command });
  if ('preset' in step) return t.open(titleOf(step.preset, lab) ?? step.preset);
  return step.why === 'before' ? t.back : t.goTo(formatClock(step.goTo));
}

function go(step: NextStep, lab: Lab): void {
  if ('command' in step) runCommand(step.command, lab);
  else if ('preset' in step) void lab.source.load({ preset: step.preset, file: step.preset });
  else void lab.source.jumpTo(step.goTo);
}
