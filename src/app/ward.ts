// Whether the panel of charts shows curves or the strip chart of the ward.
import { signal } from '@preact/signals';
import type { Lab } from './lab';

export const chartsView = signal<'curves' | 'ward'>('curves');

export const hasPatient = ({ store }: Lab): boolean => (store.info.value?.patientScale ?? 0) > 0;

export function openWard({ store }: Lab): void {
  chartsView.value = 'ward';
  store.panel.value = 'charts';
  store.panelOpen.value = true;
}
