// Any two things the user does, in any order and at any moment, end in what the last one asks for, and all views agree on it.
import { describe, expect, it } from 'vitest';
import { SPEEDS } from '../../src/app/store';
import { dice, OTHER_TEXT, PageBench, TINY_TEXT } from './pageBench';

/** What the user means: a number where the time is certain. */
interface Meant {
  name: string;
  seed: string;
  /** Seed of the first course: another one takes its place only where nothing has happened on it. */
  firstSeed: string;
  hitRate: number;
  running: boolean;
  minutes: number | null;
  doses: number;
  drugs: number;
  speed: number;
}

interface Deed {
  readonly does: (bench: PageBench) => unknown;
  readonly means: (meant: Meant) => Partial<Meant>;
}

const START: Meant = { name: 'tiny', seed: '3', firstSeed: '3', hitRate: 0.0667, running: false, minutes: 0, doses: 0, drugs: 0, speed: 3 };
const DEEDS: Readonly<Record<string, Deed>> = {
  play: { does: ({ source }) => source.play(), means: () => ({ running: true, minutes: null }) },
  pause: { does: ({ source }) => source.pause(), means: ({ minutes }) => ({ running: false, minutes: minutes === 300 || minutes === 10 || minutes === 310 ? null : minutes }) },
  toggle: { does: ({ store, source }) => (store.moving.value ? source.pause() : source.play()), means: () => ({}) },
  step: { does: ({ source }) => source.stepBy(10), means: ({ minutes }) => ({ running: false, minutes: minutes === null ? null : minutes + 10 }) },
  jump: { does: ({ source }) => source.jumpTo(300), means: () => ({ running: false, minutes: 300 }) },
  enter: { does: ({ source }) => source.enterCourse(0), means: (meant) => ({ ...DEEDS['pause'].means(meant), seed: meant.firstSeed }) },
  reset: { does: ({ source }) => source.reset({}), means: () => ({ running: false, minutes: 0 }) },
  newSeed: { does: ({ source }) => source.newSeed(), means: ({ minutes, firstSeed }) => ({ running: false, minutes: 0, seed: '424242', firstSeed: minutes === 0 ? '424242' : firstSeed }) },
  set: { does: ({ source }) => source.setParameters({ 'kill.hitRate': 0.2 }), means: () => ({ hitRate: 0.2 }) },
  setAgain: { does: ({ source }) => source.setParameters({ 'kill.hitRate': 0.3 }), means: () => ({ hitRate: 0.3 }) },
  infuse: { does: ({ source }) => source.infuse({ product: 'cart19', count: 2, entry: 'edge', over: 0 }), means: ({ doses }) => ({ doses: doses + 1 }) },
  give: { does: ({ source }) => source.give({ drug: 'corticosteroid', doses: 1 }), means: ({ drugs }) => ({ drugs: drugs + 1 }) },
  faster: { does: ({ store, source }) => source.setSpeed(store.speedIndex.value + 1), means: ({ speed }) => ({ speed: speed + 1 }) },
  load: { does: ({ source }) => source.load({ text: OTHER_TEXT, file: 'other' }, 'other'), means: ({ speed }) => ({ ...START, name: 'other', seed: '8', firstSeed: '8', speed }) },
};
const NAMES = Object.keys(DEEDS);
/** The moment of the second deed: in the same breath as the first, or after so many other things have happened. */
const CASES = [
  { from: 'rest', later: 0 }, { from: 'rest', later: 1 }, { from: 'rest', later: 5 }, { from: 'play', later: 0 }, { from: 'play', later: 4 }, { from: 'play', later: 12 },
] as const;

function after(meant: Meant, name: string): Meant {
  if (name !== 'toggle') return { ...meant, ...DEEDS[name].means(meant) };
  // Time passes while the run plays and while it is on its way; whether a jump has arrived meanwhile is a matter of chance.
  return meant.running ? after(meant, 'pause') : meant.minutes === 0 ? after(meant, 'play') : { ...meant, running: null as never, minutes: null };
}

async function opened(seed: number): Promise<PageBench> {
  const bench = new PageBench(dice(seed));
  await bench.calmed(bench.source.load({ text: TINY_TEXT, file: 'tiny' }));
  return bench;
}

function seen({ store }: PageBench): Omit<Meant, 'minutes' | 'firstSeed'> {
  const info = store.info.value!;
  const live = store.marks.value.filter(({ origin }) => origin === 'live');
  return {
    name: info.name, seed: info.seed, hitRate: store.paramValues.value['kill.hitRate'], running: store.running.value, speed: store.speedIndex.value,
    doses: live.filter(({ kind }) => kind === 'infuse').length, drugs: live.filter(({ kind }) => kind === 'give').length,
  };
}

/** Picture, legend, clock, numbers, charts and words tell of one moment of one run. */
function expectAgreement({ store, shown }: PageBench, what: string): void {
  const info = store.info.value!, time = info.columns.findIndex(({ name }) => name === 'time_min');
  const chart = store.history.column('time_min');
  const { minutes } = store.meta.value;
  const views = {
    run: store.meta.value.run, picture: shown.frame!.meta.run, shownRun: shown.run, legend: shown.counted!.meta.tick, pictureTick: shown.frame!.meta.tick,
    numbers: store.values.value[time], lastPoint: chart[chart.length - 1], rising: [...chart].every((t, i) => i === 0 || t > chart[i - 1]), first: chart[0],
    rows: chart.length,
  };
  const { tick, run } = store.meta.value;
  expect(views, what).toEqual({
    run: info.run, picture: run, shownRun: run, legend: tick, pictureTick: tick, numbers: minutes, lastPoint: minutes, rising: true, first: 0,
    rows: 1 + Math.ceil(minutes / 30),
  });
}

describe('any two things, one after the other', () => {
  it.each(NAMES.flatMap((first) => NAMES.map((second) => [first, second] as const)))('%s, then %s', async (first, second) => {
    for (const [seed, { from, later }] of CASES.entries()) {
      const bench = await opened(seed);
      if (from === 'play') {
        await bench.calmed(bench.source.play());
        await bench.chance(20);
      }
      const deeds = [DEEDS[first].does(bench)];
      await bench.chance(later);
      deeds.push(DEEDS[second].does(bench));
      await bench.calm(12);
      const meant = after(after(from === 'play' ? after(START, 'play') : START, first), second);
      const what = `from ${from}: ${first}, after ${later} ${second}`;
      const { minutes, running, firstSeed: _, ...rest } = meant;
      const { running: isRunning, ...other } = seen(bench);
      expect(bench.store.dialog.value, what).toBeNull();
      expect(other, what).toEqual(rest);
      if (running !== null) expect(isRunning, what).toBe(running);
      expect(bench.store.moving.value, what).toBe(isRunning);
      if (minutes !== null && !isRunning) expect(bench.store.minutes.value, what).toBe(minutes);
      if (isRunning) {
        expect(bench.store.meta.value.targetSpeed, what).toBe(SPEEDS[meant.speed]);
        const before = bench.store.minutes.value;
        await bench.calm(6);
        expect(bench.store.minutes.value, what).toBeGreaterThan(before);
        deeds.push(bench.source.pause());
        await bench.calm(6);
      }
      expectAgreement(bench, what);
      await Promise.all(deeds);
      expect(bench.hasOpenCalls, what).toBe(false);
    }
  });
});

describe('a long row of random things', () => {
  it.each(Array.from({ length: 8 }, (_, i) => i + 100))('ends with all views on one moment (%i)', async (seed) => {
    const bench = await opened(seed);
    const done: string[] = [];
    for (let n = 0; n < 25; n++) {
      const name = bench.draw(4) === 0 ? `to ${30 * bench.draw(12)}` : NAMES[bench.draw(NAMES.length)];
      done.push(name);
      if (name.startsWith('to ')) void bench.source.jumpTo(Number(name.slice(3)));
      else void DEEDS[name].does(bench);
      await bench.chance(bench.draw(15));
    }
    void bench.source.pause();
    await bench.calm(30);
    expect(bench.store.dialog.value).toBeNull();
    expectAgreement(bench, done.join(', '));
  });
});
