// What the worker tells of a run, in the language of the page: words are translated where they are known, names and numbers stay.
import { computed, signal } from '@preact/signals';
import type { Dictionary } from '../../locales/dictionary';
import { TOLD } from '../../locales/spoken';
import { speaker } from './language';

/** What the worker told: read in the language of the page, written as it came. */
export interface Told<T> {
  value: T;
  peek(): T;
}

export function told<T>(first: T): Told<T> {
  const original = signal(first), shown = computed(() => inLanguage(original.value));
  return {
    get value() {
      return shown.value;
    },
    set value(next: T) {
      original.value = next;
    },
    peek: () => shown.peek(),
  };
}

/** The name of a clone or a product where it stands alone. */
export const nameOf = (text: string): string => speaker().dictionary.say(text);

/** What goes back to the worker as it came. */
const SENT_BACK: ReadonlySet<string> = new Set(['deeds']);

function inLanguage<T>(value: T): T {
  const { dictionary } = speaker();
  return dictionary.size === 0 ? value : (translated(value, dictionary, false) as T);
}

/** A copy in which the words that a dictionary knows are those of the other language. @param isSpoken the value is words for a reader @param spoken names of what is */
export function translated(value: unknown, dictionary: Dictionary, isSpoken: boolean, spoken = TOLD): unknown {
  if (typeof value === 'string') return isSpoken ? dictionary.say(value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => translated(one, dictionary, isSpoken, spoken));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, SENT_BACK.has(name) ? one : translated(one, dictionary, spoken.has(name), spoken)]));
}
