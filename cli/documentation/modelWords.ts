// All that the model and its presets say of themselves, as messages of Fluent in English: what translations are made of.
import { PRESETS, formatProblems, loadPreset } from '../../schema';
import { GLOSSARY } from '../../schema/glossary';
import { describeRun } from '../../workers/describe';
import { Run } from '../../workers/run';
import { BETWEEN_FORMS, SPOKEN } from '../../locales/spoken';

/** English by name of the message; a text that stands in several places is one message. */
export function modelWords(): ReadonlyMap<string, string> {
  const words = new Words();
  for (const [name, { title, words: forms, meaning }] of Object.entries(GLOSSARY)) words.take(['term', name], { title, meaning, words: forms.join(BETWEEN_FORMS) });
  const infos = [...PRESETS.keys()].map(infoOf);
  for (const info of infos) for (const { key, group: _group, ...param } of info.params) words.take(['param', key], param);
  for (const info of infos) for (const { name, ...column } of info.columns) words.take(['column', name], column);
  for (const { params: _params, columns: _columns, ...info } of infos) words.take(['preset', info.name], info);
  return words.known;
}

function infoOf(preset: string): ReturnType<typeof describeRun> {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return describeRun(new Run({ scenario: parsed.scenario, document: parsed.document, preset, seed: parsed.scenario.seed, set: {} }));
}

class Words {
  readonly known = new Map<string, string>();
  private readonly texts = new Set<string>();

  /** What is said by an object and all within it. */
  take(path: readonly string[], value: unknown, isSpoken = false): void {
    if (typeof value === 'string') {
      if (isSpoken && /\p{L}{2}/u.test(value)) this.add(path, value);
    } else if (Array.isArray(value)) value.forEach((one: unknown, n) => this.take([...path, nameOf(one) ?? String(n)], one, isSpoken));
    else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) this.take([...path, name], one, SPOKEN.has(name));
  }

  private add(path: readonly string[], text: string): void {
    if (this.texts.has(text)) return;
    this.texts.add(text);
    this.known.set(path.join('-').replace(/[^\w-]/g, '_'), text);
  }
}

function nameOf(value: unknown): string | undefined {
  const { name, id } = (typeof value === 'object' && value !== null ? value : {}) as { readonly name?: unknown; readonly id?: unknown };
  return typeof name === 'string' ? name : typeof id === 'string' ? id : undefined;
}

/** The files in which they stand, by the beginning of their names. */
const FILES = { params: ['param'], terms: ['term', 'column'], presets: ['preset'] } as const;

/** English files of Fluent, by path in the repository. */
export function modelWordFiles(): Readonly<Record<string, string>> {
  const words = [...modelWords()];
  return Object.fromEntries(Object.entries(FILES).map(([file, beginnings]) => {
    const lines = words.filter(([id]) => (beginnings as readonly string[]).includes(id.split('-')[0])).map(([id, text]) => `${id} = ${inFluent(text)}`);
    return [`locales/en/${file}.ftl`, `# Written by npm run docs from what the model and its presets declare; other languages translate it message by message.\n${lines.join('\n')}\n`];
  }));
}

/** Braces, and signs at the beginning that would mean something. */
function inFluent(text: string): string {
  const plain = text.replace(/[{}]/g, (brace) => `{ "${brace}" }`).split('\n').map((line) => line.trim()).join('\n    ');
  return /^[.[*]/.test(plain) ? `{ "${plain[0]}" }${plain.slice(1)}` : plain;
}
