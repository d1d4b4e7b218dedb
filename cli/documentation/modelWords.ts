// All that the model and its presets say of themselves, as messages of Fluent in English: what translations are made of.
import { PRESETS, formatProblems, loadPreset } from '../../schema';
import { BY_HAND } from '../../schema/checkChanges';
import { GLOSSARY } from '../../schema/glossary';
import { describeRun } from '../../workers/describe';
import { Run } from '../../workers/run';
import { LANGUAGE_TAGS } from '../../locales/languages';
import { GAP, SPOKEN, formsInOne, partsOf } from '../../locales/spoken';
import { OBSERVABLES } from '../../sim';
import { takeSchemaWords } from './schemaWords';
import { inLine } from './translations';

/** English by name of the message; a text that stands in several places is one message. @param named keys of documents that have a label of their own */
export function modelWords(named: ReadonlySet<string>): ReadonlyMap<string, string> {
  const infos = [...PRESETS.keys()].map(infoOf);
  // What a product or a clone is called stands before or behind what is said of it: both are said by themselves.
  const words = new Words(new Set(infos.flatMap(({ products, clones, drugs }) => [...products, ...clones, ...drugs].map(({ label }) => label))));
  for (const [name, { title, words: forms, meaning }] of Object.entries(GLOSSARY)) words.take(['term', name], { title, meaning, words: formsInOne(forms) });
  for (const { key, ...entry } of infos.flatMap(({ params }) => params)) words.take(['param', key], { ...entry, group: undefined });
  for (const { name, title, doc, line, parts } of OBSERVABLES) words.take(['column', name], { title: withGap(title), doc, line: { label: withGap(line?.label ?? ''), chart: line?.chart.title ?? '' }, parts: { title: parts?.title ?? '' } });
  for (const { name, group } of infos.flatMap(({ columns }) => columns)) words.take(['column', name], { group });
  for (const { params: _params, columns: _columns, marks: _marks, ...info } of infos) words.take(['preset', info.name], info);
  for (const name of PRESETS.keys()) for (const [n, note] of notesOf(loaded(name).document).entries()) words.take(['preset', name, 'note', String(n)], note, true);
  words.add(['preset', 'note', 'byHand'], BY_HAND);
  takeSchemaWords(words, named);
  return words.known;
}

/** A column is called after an antigen, whatever that is in a scenario. */
const withGap = (title: string): string => (/^\{[AB]\}$/.test(title) ? '' : title.replace(/\{[AB]\}/g, GAP));

/** What is said on the timeline, before what is done; that is put together by the worker. */
function notesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'note' && typeof one === 'string' ? [one] : notesOf(one)));
}

function loaded(preset: string): Extract<ReturnType<typeof loadPreset>, { ok: true }> {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed;
}

function infoOf(preset: string): ReturnType<typeof describeRun> {
  const { scenario, document } = loaded(preset);
  return describeRun(new Run({ scenario, document, preset, seed: scenario.seed, set: {} }));
}

export class Words {
  readonly known = new Map<string, string>();
  private readonly texts = new Set<string>();

  constructor(private readonly labels: ReadonlySet<string>) {}

  /** What is said by an object and all within it. */
  take(path: readonly string[], value: unknown, isSpoken = false): void {
    if (typeof value === 'string') {
      if (isSpoken && /\p{L}{2}/u.test(value)) this.add(path, value);
    } else if (Array.isArray(value)) value.forEach((one: unknown, n) => this.take([...path, nameOf(one) ?? String(n)], one, isSpoken));
    else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) this.take([...path, name], one, SPOKEN.has(name));
  }

  knows(text: string): boolean {
    return this.texts.has(text);
  }

  add(path: readonly string[], text: string): void {
    const parts = partsOf(text);
    if (parts !== null && parts.some((part) => this.labels.has(part))) return parts.forEach((part) => this.add(path, part));
    if (this.texts.has(text)) return;
    this.texts.add(text);
    const id = path.join('-').replace(/[^\w-]/g, '_');
    let n = 1;
    while (this.known.has(n === 1 ? id : `${id}-${n}`)) n++;
    this.known.set(n === 1 ? id : `${id}-${n}`, text);
  }
}

function nameOf(value: unknown): string | undefined {
  const { name, id } = (typeof value === 'object' && value !== null ? value : {}) as { readonly name?: unknown; readonly id?: unknown };
  return typeof name === 'string' ? name : typeof id === 'string' ? id : undefined;
}

/** The files in which they stand, by the beginning of their names. */
const FILES = { params: ['param'], terms: ['term', 'column'], presets: ['preset'], schema: ['schema', 'key'] } as const;

/** Files of Fluent in every language, by path in the repository. @param read a file as it is, '' where there is none */
export function modelWordFiles(read: (path: string) => string): Readonly<Record<string, string>> {
  const named = new Set([...read('locales/en/build.ftl').matchAll(/^build-labels-(\w+) =/gm)].map(([, key]) => key.replace(/^_/, '$')));
  const english = englishFiles(named), translated = Object.entries(english).flatMap(([path, text]) => LANGUAGE_TAGS.filter((language) => language !== 'en').map((language) => {
    const theirs = path.replace('/en/', `/${language}/`);
    return [theirs, inLine(text, read(theirs))] as const;
  }));
  return { ...english, ...Object.fromEntries(translated) };
}

function englishFiles(named: ReadonlySet<string>): Readonly<Record<string, string>> {
  const words = [...modelWords(named)];
  return Object.fromEntries(Object.entries(FILES).map(([file, beginnings]) => {
    const lines = words.filter(([id]) => (beginnings as readonly string[]).includes(id.split('-')[0])).map(([id, text]) => `${id} = ${inFluent(text)}`);
    return [`locales/en/${file}.ftl`, `# Written by npm run docs from what the model and its presets declare; other languages translate it message by message.\n${lines.join('\n')}\n`];
  }));
}

/** Braces, and signs at the beginning that would mean something. */
export function inFluent(text: string): string {
  const plain = text.split(GAP).map((part) => part.replace(/[{}]/g, (brace) => `{ "${brace}" }`)).join('{ $antigen }').split('\n').map((line) => line.trim()).join('\n    ');
  return /^[.[*]/.test(plain) ? `{ "${plain[0]}" }${plain.slice(1)}` : plain;
}
