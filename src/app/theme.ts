// Calm dark or projector light: follows the system until someone chooses, then remembers.
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { recall, remember } from './memory';

export type Theme = 'dark' | 'light';
const KEY = 'theme';

export interface ThemeControl {
  readonly theme: Signal<Theme>;
  toggle(): void;
  /** For this visit; what somebody has chosen stays remembered. */
  set(theme: Theme): void;
}

export function createTheme(root: HTMLElement, system: MediaQueryList): ThemeControl {
  let chosen = asTheme(recall(KEY));
  const theme = signal<Theme>(chosen ?? (system.matches ? 'light' : 'dark'));
  const show = (value: Theme): void => {
    root.dataset['theme'] = value;
    theme.value = value;
  };
  system.addEventListener('change', () => {
    if (chosen === null) show(system.matches ? 'light' : 'dark');
  });
  show(theme.value);
  return {
    theme,
    set(value) {
      chosen = value;
      show(value);
    },
    toggle() {
      chosen = theme.value === 'dark' ? 'light' : 'dark';
      remember(KEY, chosen);
      show(chosen);
    },
  };
}

function asTheme(text: string | null): Theme | null {
  return text === 'dark' || text === 'light' ? text : null;
}
