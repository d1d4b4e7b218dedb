// Which parts of what the worker tells of a run are words for a reader, and which are names for programs.

/** Names of properties that hold words, alone or in lists. */
export const SPOKEN: ReadonlySet<string> = new Set([
  'title', 'groupTitle', 'label', 'doc', 'meaning', 'evidenceMeans', 'summary', 'story', 'watch', 'leavesOut', 'legend', 'group', 'text', 'acts', 'sideEffects', 'words',
]);

/** Stands between the forms of a word in which a text has it. */
export const BETWEEN_FORMS = ' | ';
