// Which command a key press means, and how keys are written for people.
import { COMMANDS } from './commands';
import type { Command } from './commands';

/** What matters of a KeyboardEvent. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: a field takes every key, a control takes those that work it. */
export type Focus = 'nowhere' | 'control' | 'field';

const CONTROL_KEYS = new Set([' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Escape']);

export function commandOfPress(press: Press, focus: Focus, singleKeys: boolean, commands: readonly Command[] = COMMANDS): Command | null {
  if (press.altKey) return null;
  const withControl = press.ctrlKey || press.metaKey;
  if (!withControl && (focus === 'field' || !singleKeys)) return null;
  if (focus === 'control' && CONTROL_KEYS.has(press.key) && press.key !== 'Escape') return null;
  const name = nameOf(press, withControl);
  return commands.find((command) => command.keys.includes(name)) ?? null;
}

/** Shift is named only where it does not change the character, or the character counts in small letters. */
function nameOf(press: Press, withControl: boolean): string {
  const key = press.key.length === 1 && withControl ? press.key.toLowerCase() : press.key;
  const shifted = press.shiftKey && (key.length > 1 || (withControl && /[a-z]/.test(key))) ? 'Shift+' : '';
  return `${withControl ? 'Ctrl+' : ''}${shifted}${key}`;
}

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'nowhere';
  if (target.closest('textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])')) return 'field';
  return target.closest('a[href], button, input, summary, [role=tab], [role=menuitem], [role=slider], [tabindex="0"]:not([data-keys=page])') ? 'control' : 'nowhere';
}

const WORDS: Readonly<Record<string, string>> = {
  ' ': 'Space', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', '-': '−',
};

/** "Ctrl+k" → ["Ctrl", "K"]. */
export function keyCaps(name: string): readonly string[] {
  const parts = name === '+' ? ['+'] : name.split('+');
  return parts.map((part) => WORDS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
