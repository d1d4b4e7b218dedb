// Is the difference more than chance? Pairs over many seeds: how far they are, what they come to, and how to stop them.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Moment } from '../../ensemble/paired';
import { sentenceOf } from '../../ensemble/sentence';
import { words } from '../../schema/words';
import type { TableRows } from '../../workers/simApi';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import type { Plan } from '../app/manySeeds';
import { fit, grainOfDays, lastGrain } from '../app/numbers';
import { texts } from '../app/texts';
import { Lazy } from './Lazy';
import { NumberField } from './NumberField';
import { SaveTable } from './SaveTable';

const t = texts.compare.many;
const USUAL_PAIRS = 20, MOST_PAIRS = 200, MINUTES_PER_DAY = 1440;
/** Times at which a run is looked at: enough for a curve, and each look takes its time. */
const MOMENTS = 120;
const loadBands = () => import('../charts/Bands').then((module) => module.Bands);

export function ManySeeds() {
  const lab = useLab(), { many } = lab.compare, state = many.state.value, plan = many.plan.value;
  const last = lab.compare.lockstep.lastMinute / MINUTES_PER_DAY, grain = grainOfDays(last), most = lastGrain(last, grain), range = { min: Math.min(grain, most), max: most, integer: false, grain };
  const [pairs, setPairs] = useState(plan?.pairs ?? USUAL_PAIRS), [days, setDays] = useState(() => fit((plan?.until ?? untilOf(lab)) / MINUTES_PER_DAY, range).value);
  const told = useRef<HTMLParagraphElement>(null), before = useRef(state);
  useLayoutEffect(() => {
    // The button that was pressed is gone: whoever held it is led to what is told, not to a button that a late press would set off.
    if (before.current !== state && document.activeElement === document.body) told.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <div class="many">
      <p class="note">{t.intro}</p>
      <form class="many-form" onSubmit={(event) => { event.preventDefault(); const next = planOf(lab, pairs, days * MINUTES_PER_DAY); if (next) void many.run(next); }}>
        <label><span>{t.pairs}</span><NumberField id="many-pairs" value={pairs} unit="" min={2} max={MOST_PAIRS} integer onCommit={setPairs} /></label>
        <label><span>{t.until}</span><NumberField id="many-days" value={days} unit="d" {...range} onCommit={setDays} /></label>
        {/* Two buttons, not one that changes under a press that is still on its way. */}
        {state === 'running'
          ? <button key="cancel" type="button" class="button outline" data-testid="many-cancel" onClick={() => many.cancel()}>{t.cancel}</button>
          : <button key="go" type="submit" class="button accent" data-testid="many-go">{state === 'none' ? t.go : t.again}</button>}
      </form>
      {state !== 'none' && <Result told={told} />}
    </div>
  );
}

function Result({ told }: { readonly told: RefObject<HTMLParagraphElement | null> }) {
  const { many } = useLab().compare, state = many.state.value, plan = many.plan.value!, done = many.whole.value.length, moments = many.moments.value;
  const column = plan.columns.find(({ name }) => name === many.column.value), last = moments.at(-1);
  const standing = state === 'cancelled' ? t.cancelled(done, plan.pairs) : state === 'failed' ? `${t.failed}: ${many.failure.value?.message ?? ''}` : t.running(done, plan.pairs);
  const sentence = column && last ? sentenceOf(last.difference, { title: column.title, unit: column.unit, minutes: last.minutes }) : '';
  return (
    <section class="many-result">
      <progress max={1} value={state === 'running' ? many.share.value : done / plan.pairs} aria-label={t.running(done, plan.pairs)} />
      <p ref={told} tabIndex={-1} data-testid="many-state" data-state={state} data-done={done}>{standing}</p>
      {/* Every pair would be too much to listen to: only the end is said. */}
      <p class="hidden" role="status">{state === 'running' ? '' : standing}</p>
      {state === 'running' && <p class="note">{t.goesOn}</p>}
      {column && last && (
        <>
          <label class="many-measure">
            <span class="caps-label">{t.measure}</span>
            <select class="field" value={column.name} onChange={(event) => void (many.column.value = event.currentTarget.value)}>
              {plan.columns.map(({ name, title }) => <option key={name} value={name}>{title}</option>)}
            </select>
          </label>
          <p class="lead" data-testid="many-sentence" data-mean={last.difference.mean} data-low={last.difference.low} data-high={last.difference.high}>{sentence[0].toUpperCase() + sentence.slice(1)}</p>
          <SaveTable name={`pairs-${column.name}`} title={column.title} table={() => pairsTable(moments, column.unit, { pairs: plan.pairs, until: plan.until })} />
          <Lazy load={loadBands} waiting={<p class="note">{texts.charts.loading}</p>} failed={<p class="note">{texts.charts.failed}</p>} />
          <p class="note">{words.many.method}.</p>
        </>
      )}
    </section>
  );
}

function pairsTable(moments: readonly Moment[], unit: string, facts: Readonly<Record<string, number>>): Omit<TableRows, 'title'> {
  const { a, b, minus } = texts.compare.charts, { low, high, pairs, time } = texts.csv;
  const banded = (name: string): TableRows['columns'] => [{ name, unit }, { name: low(name), unit }, { name: high(name), unit }];
  return {
    facts, columns: [{ name: time, unit: 'min' }, { name: pairs, unit: '' }, ...banded(a), ...banded(b), ...banded(minus)],
    rows: moments.map(({ minutes, ours, theirs, difference }) => [minutes, difference.pairs, ours.middle, ours.low, ours.high, theirs.middle, theirs.low, theirs.high, difference.mean, difference.low, difference.high]),
  };
}

/** To where the two are now or are on their way to, if that is anywhere; else to their end. */
function untilOf({ compare: { lockstep } }: Lab): number {
  return lockstep.bound > 0 ? lockstep.bound : lockstep.lastMinute;
}

function planOf({ store, source, compare: { twin } }: Lab, pairs: number, until: number): Plan | null {
  const ours = source.feed.alone, theirs = twin.value?.lab.source.feed.alone ?? null, info = store.info.value, other = twin.value?.lab.store.info.value;
  if (ours === null || theirs === null || info === null || !other) return null;
  const columns = info.columns.filter(({ name, available }) => available && name !== 'time_min' && other.columns.some((column) => column.name === name && column.available));
  return { requests: [ours.request, theirs.request], pairs, until, every: Math.max(30, until / MOMENTS), columns };
}
