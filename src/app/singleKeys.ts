// Whether single keys are shortcuts: some people speak to their computer, and words are keys then.
import { signal } from '@preact/signals';
import { recall, remember } from './memory';

const KEY = 'single-keys';
export const singleKeys = signal(recall(KEY) !== 'off');

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  remember(KEY, on ? 'on' : 'off');
}
