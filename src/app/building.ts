// The scenario builder as the rest of the page sees it: its code comes when it is first opened.
import type { Desk } from './build/desk';
import type { Lab } from './lab';

/** The desk at which somebody sits; null while the run is shown, or the code is still on its way. */
export function openDesk({ store }: Lab): Desk | null {
  return store.building.value ? store.desk.value : null;
}

export function toggleBuilding({ store }: Lab): void {
  store.building.value = !store.building.value;
}
