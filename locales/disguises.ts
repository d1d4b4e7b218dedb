// English in disguise, for trials of the page: between marks, longer, doubled, from right to left, or dangerous.

export interface Dress {
  readonly change: (text: string) => string;
  readonly direction: 'ltr' | 'rtl';
}

const isWord = (text: string): boolean => /\p{L}/u.test(text);
/** Each paragraph by itself; blanks at both ends stay where they are. */
const between = (text: string, change: (core: string) => string): string => text.split(/(\n{2,})/).map((paragraph) => {
  const core = paragraph.trim(), at = paragraph.indexOf(core);
  return core === '' ? paragraph : paragraph.slice(0, at) + change(core) + paragraph.slice(at + core.length);
}).join('');

export const DISGUISES = {
  /** Between marks: what stands outside them is no message, and stays English in every language. */
  marked: { change: (text) => (isWord(text) ? between(text, (core) => `⟨${core}⟩`) : text), direction: 'ltr' },
  /** A third longer, as German is. */
  long: { change: (text) => (isWord(text) ? between(text, (core) => `⟨${core}${'~'.repeat(Math.ceil(core.length / 3))}⟩`) : text), direction: 'ltr' },
  /** Twice the length. */
  double: { change: (text) => (isWord(text) ? between(text, (core) => `${core} ${core}`) : text), direction: 'ltr' },
  rtl: { change: (text) => text, direction: 'rtl' },
  /** Markup that must never become more than text, between the same marks. */
  xss: { change: (text) => (isWord(text) ? between(text, (core) => `⟨${core}<img src=x onerror="document.title='broken in'">⟩`) : text), direction: 'ltr' },
} as const satisfies Readonly<Record<string, Dress>>;

export type Disguise = keyof typeof DISGUISES;
export const isDisguise = (name: string | null): name is Disguise => name !== null && Object.hasOwn(DISGUISES, name);
