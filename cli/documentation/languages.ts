// docs/LANGUAGES.md: how the program comes to speak a language, and how complete each is.
import { LANGUAGES, LANGUAGE_TAGS } from '../../locales/languages';
import { LESSONS } from '../../schema/lessons';
import { messagesIn, waitingIn } from './translations';

const FILES = {
  page: 'the page', build: 'the scenario builder', lesson: 'around lessons', desk: 'the teacher’s desk', words: 'words shared with workers and terminal', faults: 'faults of documents, files and requests', params: 'parameters', terms: 'glossary and measurements',
  presets: 'scenarios', schema: 'parts of documents',
} as const;

/** @param read a file of the repository */
export function languagesDocument(read: (path: string) => string): string {
  const counted = (texts: readonly string[]): string => {
    const sum = (count: (text: string) => number): number => texts.reduce((all, text) => all + count(text), 0), waiting = sum(waitingIn);
    return `${sum(messagesIn)}${waiting > 0 ? `, ${waiting} wait` : ''}`;
  };
  const row = (file: string, what: string, names: readonly string[]) => [`\`${file}.ftl\``, what, ...LANGUAGE_TAGS.map((language) => counted(names.map((name) => read(`locales/${language}/${name}.ftl`))))];
  const rows = [...Object.entries(FILES).map(([file, what]) => row(file, what, [file])), row('lessons/*', 'lessons', [...LESSONS.keys()].map((name) => `lessons/${name}`))];
  return `# Languages

Every sentence is a message in a file of [Fluent](https://projectfluent.org) under \`locales/\`, one folder a language. Code names messages and what stands in their gaps, never how they read: \`src/app/texts.ts\`, \`schema/words.ts\` and \`schema/faultNames.ts\` are trees of names, and \`texts.share.tree(3)\` says the message \`share-tree\` with its gap filled. A message that a language lacks is said in English; a test refuses a missing, surplus or doubled name and a gap that nobody fills ([tests/locales](../tests/locales)).

What the model and its scenarios say of themselves stays where it is declared: \`npm run docs\` writes it out as \`params.ftl\`, \`terms.ftl\`, \`presets.ftl\` and, for the form of the scenario builder, \`schema.ftl\`, keeps the other languages in line with it, and marks what waits for its translation. The page puts the words of its language in place of the English ones as they come from the worker ([src/app/told.ts](../src/app/told.ts)); the worker has the same dictionary for the names that stand within its own sentences (\`called\` in schema/words.ts).

What was expected of a value is put into words when somebody reads it, in the language of that moment: the schema of documents holds what to say, not the sentence ([schema/vocabulary.ts](../schema/vocabulary.ts)). Parameter keys, paths, examples and values stay as the document has them.

The language is chosen on the page (L, or the globe) and remembered. Numbers follow it with their decimal sign; files that other programs read do not. \`?stringTest=long\`, \`double\`, \`rtl\` or \`xss\` before the \`#\` of an address dresses English up to try the layout, lessons included; \`marked\` and \`xss\` put every message between ⟨ and ⟩, and a test looks for words outside of them in every view ([tools/views.mjs](../tools/views.mjs)), in every lesson on the page and on paper, and in figures and posters that were saved ([tests/browser/pageTongues.test.ts](../tests/browser/pageTongues.test.ts)). Another one asks that every dialog, panel and \`ui=\` mode is such a view ([tests/tools/views.test.ts](../tests/tools/views.test.ts)).

Messages by file; “wait” are those still in English:

| file | what | ${Object.values(LANGUAGES).join(' | ')} |
|---|---|${LANGUAGE_TAGS.map(() => '---|').join('')}
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

Not translated: the command line, hand-ins (read by it), titles of sources, what an inner fault of the model says in detail, text drawn by a chart or the picture itself where no test can read it.

## Add a language

Copy \`page.ftl\`, \`build.ftl\`, \`lesson.ftl\`, \`exports.ftl\`, \`words.ftl\` and \`faults.ftl\` of \`locales/en\` into a folder named by its [BCP 47](https://www.rfc-editor.org/info/bcp47) tag and translate them; name it in \`locales/languages.ts\`; \`npm run docs\` writes the other files for you to translate. Plurals choose by the rules of the language, \`{ $n -> [one] … *[other] … }\`. Forms of the glossary’s words (\`term-…-words\`) are those that the language’s texts use, so that they are found in them.
`;
}
