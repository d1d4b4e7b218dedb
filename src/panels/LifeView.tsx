// The biography of the chosen cell: one sentence, its life as a strip, what happened as buttons that lead there, its family and those it met.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Biography, LifeEntry, Relative, TableRows } from '../../workers/simApi';
import { formatClock, formatNumber, formatPercent, tied, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { fromNow } from '../app/lifeEntries';
import { texts } from '../app/texts';
import { spanWords } from '../../schema/numberWords';
import { LifeStrip, StripKey } from './LifeStrip';
import { SaveTable } from './SaveTable';
import { Tied } from './Terms';

const t = texts.life;
const SHOWN = 8, SHOWN_AHEAD = 4, SHOWN_KIN = 6;
/** The last of a long life is shown once more from close by. */
const CLOSE_SHARE = 0.1, CLOSE_MARGIN = 20;

/** Why it died or lives: stands above everything else that is told of the cell. */
export function LifeSentence({ life }: { readonly life: Biography }) {
  return (
    <>
      {life.sentence !== '' && <p class="lead" data-testid="life-sentence"><Tied text={life.sentence} /></p>}
      {life.ahead !== '' && <p class="note" data-testid="life-ahead">{t.ahead} <Tied text={life.ahead} /></p>}
      {life.forgottenBefore !== null && <p class="note" data-testid="life-forgotten">{t.forgotten(formatClock(life.forgottenBefore))}</p>}
    </>
  );
}

export function LifeStrips({ life }: { readonly life: Biography }) {
  const { store, source } = useLab(), now = store.minutes.value;
  const go = (minutes: number): void => void (store.parts.locks('time') || source.jumpTo(minutes));
  const last = life.bonds.at(-1), begin = last === undefined ? Infinity : Math.max(life.from, Math.min(...life.bonds.filter(({ to }) => to === last.to || to === null).map(({ from }) => from)) - CLOSE_MARGIN);
  const end = Math.min(life.until, Math.max(last?.to ?? life.until, begin) + CLOSE_MARGIN), isClose = life.died !== null && end - begin < CLOSE_SHARE * (life.until - life.from);
  return (
    <section class="life-strips" data-testid="life-strips">
      <LifeStrip life={life} from={life.from} until={life.until} now={now} label={t.strip(formatClock(life.from), formatClock(life.until))} onGo={go} />
      {isClose && (
        <>
          <h3>{t.close}</h3>
          <LifeStrip life={life} from={begin} until={end} now={now} label={t.strip(formatClock(begin), formatClock(end))} onGo={go} />
        </>
      )}
      <StripKey life={life} />
    </section>
  );
}

/** What happened, the latest first; what lies ahead on this course stands under it, the next first. */
export function LifeEntries({ life, of }: { readonly life: Biography; /** What the cell is called. */ readonly of: string }) {
  const { past, ahead } = fromNow(life.entries);
  return (
    <section>
      <h3>{texts.cell.history} <SaveTable name="life" title={of} table={() => lifeTable(life)} /></h3>
      {past.length === 0 && <p class="note">{texts.cell.noHistory}</p>}
      <Longer items={past} shown={SHOWN} list={(children) => <ol class="history">{children}</ol>} item={(entry, i) => <Entry key={`${entry.minutes} ${i}`} entry={entry} />} />
      {life.entriesLeftOut > 0 && <p class="note">{t.leftOut(life.entriesLeftOut)}</p>}
      {ahead.length > 0 && (
        <>
          <h4>{t.later}</h4>
          <Longer items={ahead} shown={SHOWN_AHEAD} list={(children) => <ol class="history" data-testid="later">{children}</ol>} item={(entry, i) => <Entry key={`${entry.minutes} ${i}`} entry={entry} />} />
        </>
      )}
    </section>
  );
}

function lifeTable({ entries }: Biography): Omit<TableRows, 'title'> {
  const { time, event, otherCell } = texts.csv;
  return { columns: [{ name: time, unit: 'min' }, { name: event, unit: '' }, { name: otherCell, unit: '' }], rows: entries.map(({ minutes, text, other }) => [minutes, text, other > 0 ? other : '']) };
}

function Entry({ entry: { minutes, text, other, ahead } }: { readonly entry: LifeEntry }) {
  const { store, source, view } = useLab(), when = formatClock(minutes), step = 1 / (store.info.value?.ticksPerMinute ?? 1);
  return (
    <li class={ahead ? 'later' : ''}>
      {/* One step on: the picture then shows what came of it. */}
      <button type="button" class="entry" disabled={store.parts.locks('time')} title={t.goTo(when)} onClick={() => void source.jumpTo(minutes + step)}>
        <time>{when}</time>{' '}
        <span>{tied(text)}</span>
      </button>
      {other > 0 && <button type="button" class="button tiny text" aria-label={t.open(other)} title={t.open(other)} onClick={() => view.select(other)}>{other}</button>}
    </li>
  );
}

export function Family({ life: { family: { mother, sisters, daughters }, met } }: { readonly life: Biography }) {
  return (
    <>
      {(mother !== null || daughters.length > 0) && (
        <section data-testid="family">
          <h3>{t.family}</h3>
          {mother !== null && <Kin title={t.mother} cells={[mother]} />}
          {sisters.length > 0 && <Kin title={t.sisters(sisters.length, living(sisters))} cells={sisters} />}
          {daughters.length > 0 && <Kin title={t.daughters(daughters.length, living(daughters))} cells={daughters} />}
        </section>
      )}
      {met.length > 0 && (
        <section data-testid="met">
          <h3>{t.met}</h3>
          <Longer items={met} shown={SHOWN_KIN} list={(children) => <ul class="kin">{children}</ul>} item={(cell) => <Cell key={cell.id} cell={cell} more={t.metFor(cell.bonds, spanWords(cell.minutes), cell.hits)} />} />
        </section>
      )}
    </>
  );
}

const living = (cells: readonly Relative[]): number => cells.filter(({ alive }) => alive).length;

function Kin({ title, cells }: { readonly title: string; readonly cells: readonly Relative[] }) {
  return (
    <>
      <h4>{title}</h4>
      <Longer items={cells} shown={SHOWN_KIN} list={(children) => <ul class="kin">{children}</ul>} item={(cell) => <Cell key={cell.id} cell={cell} />} />
    </>
  );
}

function Cell({ cell: { id, words, alive, fate }, more = '' }: { readonly cell: Relative; readonly more?: string }) {
  const { view } = useLab();
  return (
    <li>
      <button type="button" class="inline-link" onClick={() => view.select(id)}>{words}</button>
      <span class={alive ? '' : 'gone'}>{alive ? '' : '† '}{tied(more === '' ? fate : `${fate}; ${more}`)}</span>
    </li>
  );
}

/** What a CAR-T cell has done as a serial killer. */
export function KillerFacts({ life: { record } }: { readonly life: Biography }) {
  if (record === null || record.synapses === 0) return null;
  const { kills, synapses, hits, minutesToKill, rest, boundShare } = record, minutes = (value: number | null): string => (value === null ? texts.charts.missing : withUnit(formatNumber(value), 'min'));
  const facts: readonly (readonly [string, string])[] = [
    [t.record.kills, String(kills)], [t.record.synapses, String(synapses)], [t.record.hits, String(hits)],
    [t.record.toKill, minutes(minutesToKill)], [t.record.rest, minutes(rest)], [t.record.bound, formatPercent(boundShare)],
  ];
  return (
    <section data-testid="killer">
      <h3>{t.record.title}</h3>
      <dl class="facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}

interface LongerProps<T> {
  readonly items: readonly T[];
  readonly shown: number;
  readonly list: (children: ComponentChildren) => ComponentChildren;
  readonly item: (one: T, i: number) => ComponentChildren;
}

/** A list of which the first are shown, and all on demand. */
function Longer<T>({ items, shown, list, item }: LongerProps<T>) {
  const [all, setAll] = useState(false), few = all ? items : items.slice(0, shown), start = useRef<Element | null>(null);
  // Whoever asked for more goes on where it begins.
  useLayoutEffect(() => start.current?.children[shown]?.querySelector('button')?.focus(), [all]);
  return (
    <>
      {list(few.map(item))}
      {few.length < items.length && <button type="button" class="button tiny text all" onClick={({ currentTarget }) => {
        start.current = currentTarget.previousElementSibling;
        setAll(true);
      }}>{t.all(items.length)}</button>}
    </>
  );
}
