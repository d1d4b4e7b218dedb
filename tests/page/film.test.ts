// A film of the run: every frame the exact state of its tick, none left out, none twice; afterwards the run is where it was, also for whoever gives it up.
import { describe, expect, it } from 'vitest';
import { Film, isStepped, subtitleOf } from '../../src/app/film/film';
import type { Shooting } from '../../src/app/film/film';
import { filmNotes } from '../../src/app/film/notes';
import { FRAMES, RATES, USUAL, WIDTHS, framesOf, heightOf, planOf, samplesOf, widthFor } from '../../src/app/film/plan';
import type { Plan } from '../../src/app/film/plan';
import { bitrateOf, bytesOf, extrapolated } from '../../src/app/film/size';
import { formatBytes } from '../../src/app/format';
import { filmedSpan } from '../../src/app/span';
import { withChoice } from '../../src/app/twinRequests';
import { Event } from '../../sim/events';
import { MarkKind } from '../../workers/frameTypes';
import type { Frame } from '../../workers/frameTypes';
import { changes, delayOf } from '../../workers/gif';
import { smallStart, steppedDirectly } from '../workers/smallRun';
import { twinPage } from './twinPage';

const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('a plan', () => {
  it('goes evenly from the first moment of the span to the last', () => {
    const plan = planOf({ width: 960, frames: 5, rate: 10 }, [60, 180], 2);
    expect(plan).toEqual({ width: 960, height: 720, rate: 10, ticksPerMinute: 2, ticks: [120, 180, 240, 300, 360], seconds: 0.5, gap: 30, isShort: false });
  });

  it('shows no moment twice: a span of few has as few frames', () => {
    const plan = planOf({ width: 640, frames: 250, rate: 25 }, [0, 60], 0.5);
    expect([plan.ticks.length, plan.seconds, plan.isShort]).toEqual([31, 31 / 25, true]);
    for (const frames of [2, 7, 50, 60, 61, 62]) {
      const { ticks } = planOf({ width: 640, frames, rate: 25 }, [7, 67], 1);
      expect([new Set(ticks).size, ticks[0], ticks.at(-1)]).toEqual([Math.min(frames, 61), 7, 67]);
    }
  });

  it('has sizes that every encoder takes, and no more frames than there may be', () => {
    for (const sides of ['one', 'two'] as const) for (const width of WIDTHS[sides]) expect([width % 2, heightOf(width, sides) % 2]).toEqual([0, 0]);
    expect([widthFor(640, 'two'), widthFor(1600, 'one'), widthFor(960, 'two')]).toEqual([960, 1280, 960]);
    expect([framesOf(10, 25), framesOf(0, 25), framesOf(1e6, 50)]).toEqual([250, FRAMES.min, FRAMES.max]);
  });

  it('is looked at for its colours from end to end', () => {
    expect([samplesOf({ ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, 4), samplesOf({ ticks: [3, 9] }, 6), samplesOf({ ticks: [3] }, 6), samplesOf({ ticks: [1, 2] }, 0)]).toEqual([[0, 3, 6, 9], [3, 9], [3], []]);
  });

  it('tells how large the file will be at most, and what it comes to on the way', () => {
    const plan = planOf({ width: 640, frames: 100, rate: 10 }, [0, 1000], 1);
    expect(bytesOf('webm', plan, 0)).toBe((bitrateOf(plan) * 10) / 8);
    expect([bytesOf('gif', plan, 0), bytesOf('gif', plan, 5000), extrapolated(0, 0, 9), extrapolated(300, 3, 9)]).toEqual([null, 500_000, 0, 900]);
    expect([999, 12_345, 2_345_678].map((bytes) => plain(formatBytes(bytes)))).toEqual(['1 kB', '12 kB', '2.3 MB']);
  });
});

describe('the frames of a GIF', () => {
  it.each(RATES)('last together as long as the film at %d a second', (rate) => {
    const delays = Array.from({ length: 3 * rate }, (_, n) => delayOf(n, rate));
    expect(delays.reduce((sum, one) => sum + one, 0)).toBe(300);
    expect(Math.min(...delays), 'browsers slow down what is shorter').toBeGreaterThanOrEqual(2);
  });

  it('tell only what has changed since the one before', () => {
    expect([...changes(Uint8Array.of(1, 2, 3), null, 255)]).toEqual([1, 2, 3]);
    expect([...changes(Uint8Array.of(1, 5, 3), Uint8Array.of(1, 2, 3), 255)]).toEqual([255, 5, 255]);
  });
});

interface Taken {
  readonly tick: number;
  readonly x: readonly number[];
  readonly kills: number;
  /** Of the other one of two runs. */
  readonly beside?: Omit<Taken, 'beside'>;
}

/** A page that was at minute 300, and a film of it that is only noted down. */
async function filming(more: { readonly frames?: number; readonly samples?: number; readonly span?: readonly [number, number]; readonly twin?: boolean; readonly broken?: number } = {}) {
  const { bench, lab, store, compare } = await twinPage(), { frames = 5, samples = 0, span = [100, 500] } = more;
  if (more.twin === true) await bench.settle(compare.enter(withChoice(lab, { kind: 'parameter', key: 'kill.hitRate', value: 0.4 })!));
  await bench.settle(lab.source.jumpTo(300));
  const taken: Taken[] = [], drawn: string[] = [], looked: number[] = [], files: string[] = [], ends: string[] = [];
  let shown: readonly Frame[] = [];
  const of = (frame: Frame): Taken => ({ tick: frame.meta.tick, x: [...frame.x], kills: killsOf(frame) });
  const note = (): Taken => ({ ...of(shown[0]!), ...(shown[1] === undefined ? {} : { beside: of(shown[1]) }) });
  const shooting: Shooting = {
    choice: { ...USUAL, kind: 'gif', frames }, span, plan: planOf({ width: 640, frames, rate: 10 }, span, 1), notes: filmNotes(lab, span), view: ['cut'],
    set: { canvas: {} as HTMLCanvasElement, show: (frames) => void (shown = frames), draw: (subtitle) => void drawn.push(subtitle), forgetFlashes: () => undefined },
    open: () => Promise.resolve({
      samples, bytes: 0, look: () => Promise.resolve(void looked.push(shown[0]!.meta.tick)),
      add: () => (taken.length === more.broken ? Promise.reject(new Error('The encoder is full.')) : Promise.resolve(void taken.push(note()))),
      finish: () => Promise.resolve(new Blob(['film'])), cancel: () => Promise.resolve(void ends.push('cancelled')),
    }),
  };
  const film = new Film(lab, (_blob, name) => void files.push(name));
  return { bench, lab, store, compare, shooting, film, taken, drawn, looked, files, ends };
}

const killsOf = ({ marks }: Frame): number => Array.from({ length: marks.length / 5 }, (_, n) => marks[5 * n]).filter((kind) => kind === MarkKind.Kill).length;

describe('a film', () => {
  it('shows the exact state of every moment, and all kills since the one before; the page does not follow, and the run comes back', async () => {
    const { bench, lab, store, film, shooting, taken, drawn, files } = await filming();
    const before = await lab.client.hash(), shown: number[] = [], stop = store.meta.subscribe(({ minutes }) => void shown.push(minutes));
    await bench.settle(film.make(shooting));
    expect(taken.map(({ tick }) => tick)).toEqual([100, 200, 300, 400, 500]);
    for (const { tick, x } of taken) {
      const world = steppedDirectly(smallStart(), tick);
      expect(x, `tick ${tick}`).toEqual([...Float32Array.from(world.cells.columns.x.subarray(0, world.cells.count))]);
    }
    const kills = [100, 200, 300, 400, 500].map((tick) => killsUntil(tick));
    expect(taken.map(({ kills: seen }) => seen)).toEqual([0, ...kills.slice(1).map((total, n) => total - kills[n])]);
    expect(drawn.slice(-1)).toEqual(['day 0, 08:20 · cut']);
    expect([film.state.value, film.done.value, files, store.filming.value, film.isAway.value]).toEqual(['saved', 5, ['small-fight-seed-5-100-500min.gif'], null, false]);
    for (let n = 0; n < 50; n++) await bench.turn();
    stop();
    expect(new Set(shown)).toEqual(new Set([300]));
    expect([await lab.client.hash(), store.minutes.value, store.moving.value]).toEqual([before, 300, false]);
  });

  it('chooses colours over its whole length first, where the format wants that', async () => {
    const { bench, film, shooting, looked, taken } = await filming({ samples: 3 });
    await bench.settle(film.make(shooting));
    expect([looked, taken.map(({ tick }) => tick), taken[0].kills]).toEqual([[100, 300, 500], [100, 200, 300, 400, 500], 0]);
  });

  it('can be given up on a long way: no file, and the run is where it was', async () => {
    const { bench, lab, store, film, shooting, taken, files, ends } = await filming({ frames: 3, span: [0, 2880] });
    const before = await lab.client.hash(), made = film.make(shooting);
    for (let n = 0; n < 5000 && taken.length < 1; n++) await bench.turn();
    for (let n = 0; n < 20; n++) await bench.turn();
    expect([film.state.value, taken.length]).toEqual(['filming', 1]);
    store.filming.value!.cancel();
    expect(film.state.value).toBe('cancelled');
    await bench.settle(made);
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([film.state.value, taken.length, files, ends, store.filming.value, store.minutes.value, await lab.client.hash()]).toEqual(['cancelled', 1, [], ['cancelled'], null, 300, before]);
  });

  it('that cannot be written says why, and leaves the run where it was', async () => {
    const { bench, store, film, shooting, files } = await filming({ broken: 2 });
    await bench.settle(film.make(shooting));
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([film.state.value, film.reason.value, files, store.minutes.value, store.filming.value]).toEqual(['failed', 'The encoder is full.', [], 300, null]);
  });

  it('takes both of two runs along, shows both with all their kills, and both come back', async () => {
    const { bench, lab, store, compare, film, shooting, taken, files } = await filming({ twin: true });
    // Where both have been, states are kept on the way: what happens between them is to be seen all the same.
    await bench.settle(lab.source.jumpTo(600));
    await bench.settle(lab.source.jumpTo(300));
    const before = await bench.hashes();
    await bench.settle(film.make(shooting));
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([taken.map(({ tick }) => tick), await bench.hashes(), await bench.ticks()]).toEqual([[100, 200, 300, 400, 500], before, [300, 300]]);
    const other = { set: { 'kill.hitRate': 0.4 } };
    for (const [side, start] of [[taken, {}], [taken.map(({ beside }) => beside!), other]] as const) {
      const worlds = side.map(({ tick }) => steppedDirectly(smallStart(start), tick)), kills = worlds.map(({ events }) => events.totals[Event.kill]);
      expect(side.map(({ x }) => x)).toEqual(worlds.map(({ cells: { columns, count } }) => [...Float32Array.from(columns.x.subarray(0, count))]));
      expect(side.map((one) => one.kills)).toEqual([0, ...kills.slice(1).map((total, n) => total - kills[n]!)]);
    }
    expect(files).toEqual(['small-fight-seed-5-100-500min-a-b.gif']);
    expect([store.minutes.value, compare.twin.value!.lab.store.minutes.value, compare.twin.value!.lab.store.filming.value]).toEqual([300, 300, null]);
  });

  it('is of the marked span, or of all that the course has been through', async () => {
    const { bench, lab, store } = await filming();
    expect(filmedSpan(store)).toEqual([0, 300]);
    await bench.settle(lab.source.jumpTo(0));
    for (let n = 0; n < 20_000 && store.courses.value[0]?.reachedMinutes !== 300; n++) await bench.turn();
    expect([store.minutes.value, filmedSpan(store)]).toEqual([0, [0, 300]]);
    store.span.value = [60, 180];
    expect(filmedSpan(store)).toEqual([60, 180]);
  });

  it('says where it comes from', async () => {
    const { bench, lab, shooting } = await filming();
    await bench.settle(lab.source.setParameters({ 'kill.hitRate': 0.2 }));
    lab.store.version.value = '1.2.3';
    const { title, lines } = filmNotes(lab, shooting.span);
    expect(title).toBe('A small fight');
    expect(plain(lines[0])).toBe('Scenario small-fight · seed 5 · day 0, 01:40 – day 0, 08:20 · CAR-T Lab 1.2.3');
    expect(plain(lines[1])).toContain('kill.hitRate 0.2 per minute instead of');
    expect([subtitleOf(USUAL, 60, []), subtitleOf({ parts: { ...USUAL.parts, clock: false } }, 60, ['cut']), isStepped({ gap: 241 } as Plan)]).toEqual(['day 0, 01:00', 'cut', false]);
  });
});

const killsUntil = (() => {
  const known = new Map<number, number>();
  return (tick: number): number => {
    const total = known.get(tick) ?? steppedDirectly(smallStart(), tick).events.totals[Event.kill];
    known.set(tick, total);
    return total;
  };
})();
