// The same cell in two runs that were one: found where it lives, told where it went, and missed where it was never born.
import { describe, expect, it } from 'vitest';
import { Event } from '../../sim';
import { Biographies } from '../../workers/biographies';
import { findKin, kinOf } from '../../workers/kin';
import type { LiveAction } from '../../workers/course';
import { Run } from '../../workers/run';
import { pastOf } from '../../workers/tree';
import { failureOf, good, load } from './workbench';
import { smallStart } from './smallRun';

const PARTED = 300, END = 2700;

/** Steps a run to its end, with every cell that was ever there: key → id. */
function followed(live: readonly LiveAction[]): { readonly run: Run; readonly ids: ReadonlyMap<number, number>; readonly keys: ReadonlyMap<number, number> } {
  const run = new Run(smallStart(), pastOf(smallStart(), live)), ids = new Map<number, number>(), keys = new Map<number, number>();
  for (;;) {
    for (const { cells } of [run.world, run.world.blood]) {
      for (let row = 0; row < cells.count; row++) {
        ids.set(cells.columns.key[row], cells.columns.id[row]);
        keys.set(cells.columns.id[row], cells.columns.key[row]);
      }
    }
    if (run.tick === END) return { run, ids, keys };
    run.step();
  }
}

type Followed = ReturnType<typeof followed>;

describe('kin', () => {
  const plain = followed([]), dosed = followed([{ tick: PARTED, action: { infuse: { product: 'cart19', count: 40, entry: 'random', over: 0 } } }]);
  const find = (id: number, here: Followed, there: Followed) => findKin(kinOf(id, PARTED, here.run.world, here.run.biographies), PARTED, there.run.world, there.run.biographies);
  const motherOf = (id: number, { run }: Followed): number => run.biographies.of(id, END, 1000).find((event) => event.b === id && event.kind === Event.division)?.a ?? 0;
  const lineOf = (id: number, of: Followed): number[] => (id === 0 ? [] : [...lineOf(motherOf(id, of), of), id]);

  it('is what the keys of all cells that ever were say, for the living and for those cleared away', () => {
    const seen = { here: 0, gone: 0, unborn: 0, unknown: 0 };
    let moved = 0;
    for (const [here, there] of [[plain, dosed], [dosed, plain]]) {
      const present = new Set<number>(there.run.world.cells.columns.key.subarray(0, there.run.world.cells.count));
      for (const [id, key] of here.keys) {
        const found = find(id, here, there), truth = there.ids.get(key);
        seen[found.is]++;
        // Those of the dose that only one of them had, and their daughters.
        if (found.is === 'unknown') expect([here.run.biographies.of(lineOf(id, here)[0], END, 9999).at(-1)?.kind, truth]).toEqual([Event.infusion, undefined]);
        else if (found.is === 'unborn') expect([id, truth]).toEqual([id, undefined]);
        else expect([id, found.id, found.is]).toEqual([id, truth, present.has(key) ? 'here' : 'gone']);
        if (truth !== undefined && truth !== id) moved++;
      }
    }
    expect(seen.unknown).toBeGreaterThanOrEqual(40);
    expect(Math.min(seen.here, seen.gone, seen.unborn)).toBeGreaterThan(3);
    expect(moved).toBeGreaterThan(5); // ids alone would have named another cell
  });

  it('of a cell that was never born names the last of its line', () => {
    const unborn = [...plain.keys.keys()].find((id) => find(id, plain, dosed).is === 'unborn')!, { id: last } = find(unborn, plain, dosed);
    expect(lineOf(unborn, plain).map((id) => plain.keys.get(id))).toContain(dosed.keys.get(last!));
  });

  it('is unknown where the memory does not reach back, and wrong questions are refused', async () => {
    const short = Biographies.of(8), zeros = new Float64Array(1);
    for (let n = 0; n < 40; n++) short.gather({ count: 1, kind: [Event.division], a: [3], b: [n], value: zeros, x: zeros, y: zeros, z: zeros, inBlood: zeros } as never, PARTED + n);
    expect(short.newcomers(PARTED, END)).toBeNull();
    expect(short.newcomers(PARTED + 35, END)?.daughters.get(3)).toEqual([35, 36, 37, 38, 39]);
    expect(findKin({ key: 0, ancestor: 3, births: null }, PARTED, plain.run.world, plain.run.biographies)).toEqual({ is: 'unknown', id: null });
    const { api } = await load();
    expect((await failureOf(api.findKin({ key: -1, ancestor: 1, births: [] } as never, 0))).message).toMatch(/a key, an ancestor and a list of births/);
    expect(good(await api.findKin(await api.kin(1, 0), 0))).toEqual({ is: 'here', id: 1 });
  });
});
