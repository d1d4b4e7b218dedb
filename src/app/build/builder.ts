// The scenario that is being built: its draft and the way back, what the parser says to it, and which parts of the form are open.
import { computed, signal } from '@preact/signals';
import type { DraftReport } from '../../../workers/simApi';
import type { Problem } from '../../../workers/simApi';
import { joinPath } from '../../../schema/paths';
import { additionTo, fresh } from './additions';
import { begin, move, put, redo, rename, renameEverywhere, step, undo } from './draft';
import type { History } from './draft';
import { readDraft, writeDraft } from './draftText';
import { homeOf } from './form';
import type { Shape } from './form';
import { isDict, isList, readPath, valueAt } from './json';
import type { Json, Path } from './json';
import type { Kept } from './keep';
import { sectionsOf } from './sections';

const OPEN_AT_FIRST = ['about', 'patch', 'populations'];

/** A section among the open parts. */
export const sectionPart = (id: string): string => `section:${id}`;

/** `checking`: the parser has not spoken yet. */
export type Standing = 'checking' | 'sound' | 'faulty';

export class Builder {
  readonly history = signal<History>(begin({}));
  readonly draft = computed(() => this.history.value.present);
  readonly canUndo = computed(() => this.history.value.past.length > 0);
  readonly canRedo = computed(() => this.history.value.future.length > 0);
  /** What the parser last said. */
  readonly problems = signal<readonly Problem[]>([]);
  /** Of the draft as it is now. */
  readonly standing = signal<Standing>('checking');
  /** Name of the file it came from or was saved to, or ''. */
  readonly file = signal('');
  /** Parts of the form that are open, by path. */
  readonly open = signal<ReadonlySet<string>>(new Set());
  /** Where the focus goes as soon as that is there. */
  readonly wanted = signal<string | null>(null);
  /** The text of the file, or of what it began with. */
  readonly saved = signal('');
  /** Holds what is in no file. */
  readonly isChanged = computed(() => this.text() !== this.saved.value);
  /** Problems by the path of the field at which they are shown. */
  readonly atFields = computed((): ReadonlyMap<string, readonly Problem[]> => {
    const map = new Map<string, Problem[]>();
    for (const problem of this.problems.value) {
      const home = joinPath(homeOf(this.root, this.draft.value, readPath(problem.path) ?? []));
      map.set(home, [...(map.get(home) ?? []), problem]);
    }
    return map;
  });
  private usual: Pick<DraftReport, 'whole' | 'parameters'> = { whole: null, parameters: {} };

  /** @param form of every document, in the language of the page */
  constructor(private readonly form: () => Shape) {}

  get root(): Shape {
    return this.form();
  }

  text(): string {
    return writeDraft(this.draft.value);
  }

  /** Begins anew with a text that is JSON; one step leads back to what was there. */
  start(text: string, file: string): void {
    const draft = readDraft(text), isFirst = this.saved.value === '';
    this.history.value = isFirst ? begin(draft) : step(this.history.value, draft);
    this.saved.value = writeDraft(draft);
    this.file.value = file;
    this.open.value = new Set(OPEN_AT_FIRST.map(sectionPart));
  }

  /** Another draft, as a step of its own. */
  replace(draft: Json): void {
    this.take(draft);
  }

  /** Goes on with what was kept. */
  resume({ text, file, changed }: Kept): void {
    this.start(text, file);
    if (changed) this.saved.value = '\n'; // the text of no document
  }

  /** @param isTyped further changes there are the same step; an entry of a list that is emptied stays, because those after it keep their places */
  put(path: Path, said: Json | undefined, isTyped = false): void {
    const value = said === undefined && isTyped && typeof path.at(-1) === 'number' ? '' : said;
    this.take(put(this.draft.value, path, value, this.orderOf(path)), isTyped ? joinPath(path) : '');
  }

  /** What is changed there from now on is another step. */
  settle(): void {
    this.history.value = { ...this.history.value, last: '' };
  }

  /** Something said of what nothing has been said. */
  add(path: Path, shape: Shape): void {
    this.put(path, fresh(shape, path, this.draft.value));
    this.show(path);
  }

  addEntry(path: Path, shape: Shape): void {
    const { draft, at } = additionTo(this.draft.value, path, shape);
    this.take(draft);
    this.show(at);
  }

  remove(path: Path): void {
    this.put(path, undefined);
    this.wanted.value = joinPath(path.slice(0, -1));
  }

  move(path: Path, from: number, to: number): void {
    const list = valueAt(this.draft.value, path);
    if (isList(list)) this.take(move(this.draft.value, path, list, from, to));
  }

  rename(path: Path, from: string, to: string): void {
    const object = valueAt(this.draft.value, path);
    if (!isDict(object)) return;
    const renamed = rename(this.draft.value, path, object, from, to), [kind] = path;
    this.take(renamed !== this.draft.value && path.length === 1 && (kind === 'products' || kind === 'drugs') ? renameEverywhere(renamed, kind, from, to) : renamed);
  }

  undo(): void {
    this.history.value = undo(this.history.value);
  }

  redo(): void {
    this.history.value = redo(this.history.value);
  }

  /** The parser's word on a draft. */
  judge(draft: Json, { problems, whole, parameters }: DraftReport): void {
    if (draft !== this.draft.value) return;
    if (whole !== null) this.usual = { whole, parameters };
    this.problems.value = problems;
    this.standing.value = problems.length === 0 ? 'sound' : 'faulty';
  }

  /** What holds at a place of which nothing is said; undefined where that is not known. */
  usualAt(path: Path): Json | undefined {
    const [top, name, key] = path, { whole, parameters } = this.usual;
    if (top === 'parameters' && path.length === 2) return parameters[String(name)];
    if (top === 'products' && path.length === 3 && parameters[`products.${name}.${key}`] !== undefined) return parameters[`products.${name}.${key}`];
    return valueAt(whole as Json, path);
  }

  /** Opens whatever has to be open for a place to be seen, and takes the focus there. */
  show(path: Path): void {
    const open = new Set(this.open.value), section = sectionsOf(this.root).find(({ keys }) => keys.includes(String(path[0])));
    if (section) open.add(sectionPart(section.id));
    for (let n = 1; n <= path.length; n++) open.add(joinPath(path.slice(0, n)));
    this.open.value = open;
    this.wanted.value = joinPath(path);
  }

  showFirstProblem(): void {
    const [first] = this.problems.value;
    if (first !== undefined) this.show(homeOf(this.root, this.draft.value, readPath(first.path) ?? []));
  }

  toggle(part: string, isOpen: boolean): void {
    if (this.open.value.has(part) === isOpen) return;
    const open = new Set(this.open.value);
    if (isOpen) open.add(part);
    else open.delete(part);
    this.open.value = open;
  }

  /** How many problems are shown inside a part of the form. */
  problemsIn(path: Path): number {
    const part = joinPath(path);
    let count = 0;
    for (const [home, problems] of this.atFields.value) if (home.startsWith(part) && /^$|^[.[]/.test(home.slice(part.length))) count += problems.length;
    return count;
  }

  private take(next: Json, what = ''): void {
    if (next === this.draft.value) return;
    this.standing.value = 'checking';
    this.history.value = step(this.history.value, next, what);
  }

  /** Keys of the object that a path leads into, as the schema names them. */
  private orderOf(path: Path): readonly string[] {
    return path.length === 1 && this.root.is === 'object' ? [...this.root.fields.keys()] : [];
  }
}
