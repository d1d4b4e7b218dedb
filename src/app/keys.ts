// Which command a key press means, and how keys are written for people.
import { COMMANDS } from './commands';
import type { Command } from './commands';
import { texts } from './texts';

/** What matters of a KeyboardEvent. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: a field takes every key; a button, a slider and any other control take those that work it. */
export type Focus = 'nowhere' | 'button' | 'slider' | 'control' | 'field';

const ARROWS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']), PRESSES: ReadonlySet<string> = new Set([' ', 'Enter']);

export function commandOfPress(press: Press, focus: Focus, singleKeys: boolean, commands: readonly Command[] = COMMANDS): Command | null {
  if (press.altKey) return null;
  const withControl = press.ctrlKey || press.metaKey;
  if (!withControl && (focus === 'field' || !singleKeys)) return null;
  if (!withControl && works(press, focus)) return null;
  const name = nameOf(press, withControl);
  return commands.find((command) => command.keys.includes(name)) ?? null;
}

/** Whether the key does something to what has the focus. Arrows scroll around a button, but not with Shift. */
function works({ key, shiftKey }: Press, focus: Focus): boolean {
  switch (focus) {
    case 'button': return PRESSES.has(key) || (ARROWS.has(key) && !shiftKey);
    case 'slider': return ARROWS.has(key);
    case 'control': return PRESSES.has(key) || ARROWS.has(key);
    default: return false;
  }
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
  if (target.closest('input[type=range]')) return 'slider';
  if (target.closest('input[type=radio], [role=tab], [role=menuitem], [role=slider]')) return 'control';
  return target.closest('a[href], button, input, summary, [tabindex="0"]:not([data-keys=page])') ? 'button' : 'nowhere';
}

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', '-': '−' };
/** Keys that bear a word, which is another one in each language. */
const NAMED: Readonly<Record<string, keyof typeof texts.keys>> = { ' ': 'space', Escape: 'escape', Enter: 'enter', Ctrl: 'control', Shift: 'shift' };

/** "Ctrl+k" → ["Ctrl", "K"]; "B" → ["Shift", "B"]. */
export function keyCaps(name: string): readonly string[] {
  return partsOf(name).map((part) => SIGNS[part] ?? (NAMED[part] === undefined ? capital(part) : texts.keys[NAMED[part]]));
}

/** The same for those who are told of it by the browser: "Control+K", "Shift+B". */
export function keyShortcut(name: string): string {
  return partsOf(name).map((part) => ARIA[part] ?? capital(part)).join('+');
}

const ARIA: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', Ctrl: 'Control' };

const capital = (part: string): string => (part.length === 1 ? part.toUpperCase() : part);

/** A capital letter takes two keys. */
function partsOf(name: string): readonly string[] {
  return name === '+' ? ['+'] : /^\p{Lu}$/u.test(name) ? ['Shift', name] : name.split('+');
}
