// Which parts of what the worker tells of a run are words for a reader, and which are names for programs.

/** Names of properties that hold words, alone or in lists. */
export const SPOKEN: ReadonlySet<string> = new Set([
  'title', 'groupTitle', 'label', 'doc', 'meaning', 'evidenceMeans', 'summary', 'story', 'watch', 'leavesOut', 'legend', 'group', 'text', 'dose', 'acts', 'sideEffects', 'words', 'chart',
]);

/** The same with the names of antigens, which stand in the colourings, too. */
export const TOLD: ReadonlySet<string> = new Set([...SPOKEN, 'A', 'B']);

/** The same in a lesson. */
export const LESSON_SPOKEN: ReadonlySet<string> = new Set([
  'title', 'summary', 'text', 'label', 'question', 'because', 'unit', 'choices', 'belief', 'answer', 'aims', 'before', 'time', 'curriculum', 'answers', 'followUps',
]);

/** The forms of a word in which a text may have it, as one message that is no other text. */
export const formsInOne = (forms: readonly string[]): string => `| ${forms.join(' | ')}`;
export const isForms = (message: string): boolean => message.startsWith('| ');
export const formsOf = (message: string): string[] => message.split('|').map((form) => form.trim()).filter((form) => form !== '');

/** Stands for the name of an antigen in what is said of a measurement. */
export const GAP = '\u0000';

/** “exhausted CAR-T cells: CD19 CAR” in two, or null: what is said, and of whom, each translated by itself. */
export function partsOf(text: string): readonly [string, string] | null {
  const at = text.indexOf(': ');
  return at < 0 ? null : [text.slice(0, at), text.slice(at + 2)];
}
