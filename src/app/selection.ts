// Stepping from cell to cell, for those who do not click.
import { signal } from '@preact/signals';
import type { Heading } from '../render/beside';
import { cellSaid } from './cellSaid';
import type { Lab } from './lab';
import { dismiss, notify } from './store';
import { texts } from './texts';
import { say } from './voice';
import { sideOf } from './whereabouts';

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
  sayCell({ store, view });
}

/** The run whose picture has the focus; of two without it the one in which a cell was chosen, else the first. */
export function sideInFocus(lab: Lab): Lab {
  const twin = lab.compare.twin.value, picture = document.activeElement?.closest('.picture');
  if (twin === null) return lab;
  if (picture) return picture.matches('.twin-picture') ? twin.lab : lab;
  return twin.kinship.fate.value?.chosenIn ?? lab;
}

/** From the chosen cell to the nearest one that is drawn in a direction (x right, y up), and says what it is; with none chosen, to the one in the middle. */
export function selectBeside(lab: Lab, heading: Heading): void {
  const side = sideInFocus(lab), { store, view } = side, next = view.beside(heading);
  if (next === null) return say(store, store.selected.value === null ? texts.everyone.noCells : texts.everyone.noneThere(texts.everyone.side(sideOf(...heading))));
  wantedLife.value = null;
  view.select(next);
  lab.store.panel.value = 'cell';
  sayCell(side);
}

function sayCell({ store, view }: Pick<Lab, 'store' | 'view'>): void {
  const info = store.info.value, id = store.selected.value, frame = view.shown;
  if (info !== null && id !== null && frame !== null) say(store, cellSaid(info, frame, view.plane, id));
}

export const isChosen = (lab: Lab): boolean => sideInFocus(lab).store.selected.value !== null;

/** Whose life is to be read as soon as it is there. */
export const wantedLife = signal<{ readonly side: Lab; readonly id: number } | null>(null);
/** From which picture whoever reads a life has come. */
let cameFrom: Lab | null = null;

/** Goes from the picture to what is told of the chosen cell. */
export function openLife(lab: Lab): void {
  const side = sideInFocus(lab), id = side.store.selected.value;
  if (id === null) return;
  lab.store.panel.value = 'cell';
  lab.store.panelOpen.value = true;
  wantedLife.value = { side, id };
}

/** It is there, and whoever wanted it is led to it. */
export function readLife(): void {
  cameFrom = wantedLife.peek()?.side ?? cameFrom;
  wantedLife.value = null;
}

/** And back to the picture, where the cell stays chosen. */
export function leaveLife(lab: Lab): void {
  const isTwin = cameFrom !== null && cameFrom === lab.compare.twin.value?.lab;
  document.querySelector<HTMLElement>(isTwin ? '.twin-picture' : '[data-testid=picture]')?.focus();
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
