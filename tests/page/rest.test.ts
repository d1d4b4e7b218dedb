// Another view comes before the run: what plays stops, and a way to a time that was asked for is gone to its end.
import { describe, expect, it } from 'vitest';
import type { Lab } from '../../src/app/lab';
import { comeToRest } from '../../src/app/rest';
import { withChoice } from '../../src/app/twinRequests';
import { Desk } from '../../src/app/build/desk';
import { PageBench, TINY_TEXT, dice } from './pageBench';
import { twinPage } from './twinPage';

const GOAL = 30 * 1440;

async function opened(): Promise<PageBench> {
  const bench = new PageBench(dice(1));
  await bench.calmed(bench.source.load({ text: TINY_TEXT, file: 'tiny.json' }));
  await bench.calm();
  return bench;
}

/** On its way to day 30, and seen to be. */
async function underWay(bench: PageBench): Promise<void> {
  void bench.source.jumpTo(GOAL);
  for (let n = 0; n < 1000 && bench.store.meta.value.headingFor === null; n++) await bench.something();
  expect(bench.store.meta.value.headingFor).toBe(GOAL);
}

describe('a run that somebody turns away from', () => {
  it('stops where it plays', async () => {
    const bench = await opened(), { store, source } = bench;
    void source.play();
    await bench.calm(5);
    await bench.calmed(comeToRest(bench as unknown as Lab));
    await bench.calm();
    expect([store.moving.value, store.minutes.value > 0]).toEqual([false, true]);
  });

  it.each([false, true])('arrives where it is on its way to, and does not play on (asked to play meanwhile: %s)', async (plays) => {
    const bench = await opened(), { store, source } = bench;
    await underWay(bench);
    if (plays) void source.play();
    await bench.calmed(comeToRest(bench as unknown as Lab));
    await bench.calm(4000);
    expect([store.minutes.value, store.moving.value]).toEqual([GOAL, false]);
  });

  it('arrives while the scenario builder is opened over it', async () => {
    const bench = await opened(), desk = new Desk({ store: bench.store, source: bench.source, client: { exportScenario: () => new Promise(() => undefined), presetText: () => new Promise(() => undefined) } } as unknown as Lab);
    await underWay(bench);
    const { addEventListener } = globalThis;
    globalThis.addEventListener = () => undefined;
    desk.enter();
    globalThis.addEventListener = addEventListener;
    await bench.calm(4000);
    expect([bench.store.minutes.value, bench.store.moving.value]).toEqual([GOAL, false]);
  });

  it('arrives when another one is put beside it, and so does that one', async () => {
    const { bench, lab, store, compare } = await twinPage();
    void lab.source.jumpTo(900);
    for (let n = 0; n < 1000 && store.meta.value.headingFor === null; n++) await bench.turn();
    expect(store.meta.value.headingFor).toBe(900);
    expect(await bench.settle(compare.enter(withChoice(lab, { kind: 'parameter', key: 'kill.hitRate', value: 0.4 })!))).toBe(true);
    for (let n = 0; n < 20_000 && store.minutes.value < 900; n++) await bench.turn();
    expect([store.minutes.value, compare.twin.value!.lab.store.minutes.value]).toEqual([900, 900]);
  });
});
