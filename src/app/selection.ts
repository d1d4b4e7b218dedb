// Stepping from cell to cell, for those who do not click.
import { signal } from '@preact/signals';
import type { Lab } from './lab';
import { dismiss, notify } from './store';
import { texts } from './texts';

export type StepThrough = 'cart' | 'blood' | 'tumor' | 'all';
export const stepThrough = signal<StepThrough>('cart');

/** Chooses the next living cell by id, going round at the ends, and brings it into view, if it is in the picture; says so if there is none. */
export async function selectNext({ store, view, source }: Lab, direction: 1 | -1): Promise<void> {
  const which = stepThrough.value, ids = which === 'blood' ? await source.bloodCells() : view.idsOf(which);
  const next = nextId(ids, store.selected.value, direction);
  if (next === null) {
    notify(store, 'none', texts.cell.none[which]);
    return;
  }
  dismiss(store, 'none');
  view.select(next);
  store.panel.value = 'cell';
  store.panelOpen.value = true;
}

/** `ids` need not be in order; null only when there are none. */
export function nextId(ids: ArrayLike<number>, present: number | null, direction: 1 | -1): number | null {
  let nearest: number | null = null, farthest: number | null = null;
  const from = present ?? (direction > 0 ? -1 : Infinity);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i];
    if ((id - from) * direction > 0 && (nearest === null || (nearest - id) * direction > 0)) nearest = id;
    if (farthest === null || (farthest - id) * direction > 0) farthest = id;
  }
  return nearest ?? farthest;
}
