// The same cell in two runs that were one: by its key while it lives, else by its descent from a cell that both had.
//
// Ids are given in the order of births, so after two runs have parted the same id is another cell. A key is made of the mother's
// key and the number of the birth: it stays the same. Who has been cleared away has no key any more, but a line of births.
import type { World } from '../sim';
import type { Biographies } from './biographies';
import { rowOf } from './picker';

/** What a cell is called in a run that was the same up to some tick. */
export interface Kin {
  /** 0: it has been cleared away. */
  readonly key: number;
  /** Id of the cell that was there at that tick; after it, ids are those of one run only. */
  readonly ancestor: number;
  /** From there on: which daughter since that tick, of whom which daughter …; 0 is the first. Null: it is not remembered, or the ancestor was infused later. */
  readonly births: readonly number[] | null;
}

/** `here`: it is there, if only as remains, or in the blood; `gone`: it was, and is no more; `unborn`: so far there has been no such cell, `id` is the last of its line. */
export type Found = { readonly is: 'here' | 'gone' | 'unborn'; readonly id: number } | { readonly is: 'unknown'; readonly id: null };

export function kinOf(id: number, parted: number, world: World, biographies: Biographies): Kin {
  const mothers = new Map<number, readonly [number, number]>(), newcomers = biographies.newcomers(parted, world.tick);
  for (const [mother, born] of newcomers?.daughters ?? []) born.forEach((daughter, nth) => mothers.set(daughter, [mother, nth]));
  const births: number[] = [];
  let ancestor = id;
  for (let before = mothers.get(ancestor); before !== undefined; before = mothers.get(ancestor)) {
    births.unshift(before[1]);
    ancestor = before[0];
  }
  return { key: keyOf(id, world), ancestor, births: newcomers === null || newcomers.infused.has(ancestor) ? null : births };
}

export function findKin({ key, ancestor, births }: Kin, parted: number, world: World, biographies: Biographies): Found {
  const living = key === 0 ? null : idOf(key, world);
  if (living !== null) return { is: 'here', id: living };
  const newcomers = births === null ? null : biographies.newcomers(parted, world.tick);
  if (births === null || newcomers === null) return { is: 'unknown', id: null };
  let id = ancestor;
  for (const nth of births) {
    const born = newcomers.daughters.get(id) ?? [];
    if (nth >= born.length) return { is: 'unborn', id };
    id = born[nth];
  }
  if (isHere(id, world)) return { is: 'here', id };
  return biographies.of(id, world.tick, 1).length > 0 ? { is: 'gone', id } : { is: 'unknown', id: null };
}

const isHere = (id: number, world: World): boolean => rowOf(world, id) >= 0 || rowOf(world.blood, id) >= 0;

function keyOf(id: number, world: World): number {
  for (const place of [world, world.blood]) {
    const row = rowOf(place, id);
    if (row >= 0) return place.cells.columns.key[row];
  }
  return 0;
}

function idOf(key: number, world: World): number | null {
  for (const { cells: { columns, count } } of [world, world.blood]) {
    for (let row = 0; row < count; row++) if (columns.key[row] === key) return columns.id[row];
  }
  return null;
}
