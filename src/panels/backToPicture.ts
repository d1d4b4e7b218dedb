// Escape in what is told of a cell leads back to the picture, where the cell stays chosen.
import type { Lab } from '../app/lab';
import { leaveLife } from '../app/selection';
import { SMALL } from '../app/windows';

export function backToPicture(event: KeyboardEvent, lab: Lab): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
  if (SMALL().matches) lab.store.panelOpen.value = false;
  leaveLife(lab);
}
