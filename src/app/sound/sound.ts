// Whether the run is heard, how loud and what of it. Off at first: nothing of it is fetched or made before somebody asks.
import { effect, signal } from '@preact/signals';
import type { ColumnInfo, RunInfo } from '../../../workers/simApi';
import type { Lab } from '../lab';

export const soundOn = signal(false);
/** 0–1. */
export const volume = signal(0.5);
/** Name of the column that is heard as a tone; '' none; null: the usual one of the run. */
export const chosenColumn = signal<string | null>(null);

const USUAL = ['mean_ifng', 'mean_il6'] as const;

/** Cytokines that the run measures in its patch. */
export const cytokinesOf = ({ columns }: Pick<RunInfo, 'columns'>): readonly ColumnInfo[] => columns.filter(({ name, unit, available }) => available && name.startsWith('mean_') && unit === 'pg/mL');

/** The one that is heard; null: none. */
export function heardColumn(info: Pick<RunInfo, 'columns'>, chosen: string | null): ColumnInfo | null {
  const there = cytokinesOf(info), named = (name: string): ColumnInfo | undefined => there.find((column) => column.name === name);
  if (chosen === '') return null;
  return (chosen === null ? undefined : named(chosen)) ?? USUAL.map(named).find((one) => one !== undefined) ?? there[0] ?? null;
}

export const canSound = (): boolean => typeof AudioContext !== 'undefined';

/** On, or off: browsers let a page sound only where somebody has just pressed something, so what sounds is made at once. */
export function toggleSound(lab: Lab): void {
  soundOn.value = !soundOn.value;
  if (!soundOn.value) return;
  const context = new AudioContext();
  let silence: (() => void) | null = null;
  void import('./player').then(({ listenTo }) => {
    if (soundOn.peek()) silence = listenTo(lab, context);
  }, () => void (soundOn.value = false));
  const stop = effect(() => {
    if (soundOn.value) return;
    silence?.();
    void context.close();
    queueMicrotask(() => stop());
  });
}
