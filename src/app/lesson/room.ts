// A lesson that is open: its text in the reader's language, how far the reader has come, and what its buttons do to the run.
import { computed, effect, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { LessonDocument, LessonTask, TaskOf } from '../../../schema/lesson';
import type { MeasuredRow } from '../../../schema/handin';
import type { CellReport, Change, LoadRequest } from '../../../workers/simApi';
import { MOST_TRIES } from '../../../schema/handin';
import { setsSeed } from '../../../schema/ownSeed';
import { cellsOfPatch } from '../../../schema/scale';
import { parseDuration } from '../../../sim/units';
import type { StrokeDocument } from '../../../schema';
import type { Lab } from '../lab';
import { tellLeft } from '../leaving';
import { nextId } from '../selection';
import { stroke } from '../strokes';
import { compareWith } from '../twinRequests';
import { BY_KIND } from '../../render/settings';
import { USUAL_SPEED, notify } from '../store';
import { texts } from '../texts';
import { NO_PROGRESS, countAll, countStep, idOf, isDone, isRight, isSettled, judgedAnew, readProgress, scoreOf } from '../../../schema/lessonProgress';
import type { Guess, Progress } from '../../../schema/lessonProgress';
import { measureNow } from './measuring';
import { twinName } from './twinName';

/** Where progress is kept between visits. */
export interface Shelf {
  read(lesson: string): string | null;
  /** False where there is no room for it. */
  write(lesson: string, text: string): boolean;
}

/** What a class link may fix. */
export interface Enrolment {
  readonly seed?: string;
  readonly group?: string;
  readonly pupil?: string;
  /** Where it begins, counted from 1; where the reader was, if left out. */
  readonly step?: number;
}

/** Charts are drawn when their panel is: it may take some frames. */
const PATIENCE_FRAMES = 120;

function showChart(column: string, frames = PATIENCE_FRAMES): void {
  const chart = document.querySelector(`[data-column~="${CSS.escape(column)}"]`);
  if (chart !== null) chart.scrollIntoView({ block: 'center' });
  else if (frames > 0) requestAnimationFrame(() => showChart(column, frames - 1));
}

/** What is wrong with a cell that was chosen; '' where it is one that was asked for. */
export function pickFault({ kind, kills = 0 }: TaskOf<'pick'>, report: CellReport): '' | 'kind' | 'kills' {
  if (report.kind !== kind) return 'kind';
  return (report.life.record?.kills ?? 0) < kills ? 'kills' : '';
}

/** After so many wrong answers the right one can be shown. */
const TRIES_BEFORE_SHOWN = 2;

/** The notice that progress is not kept. */
const NOT_KEPT = 'lessonNotKept';

export class LessonRoom {
  readonly progress = signal<Progress>(NO_PROGRESS);
  readonly step = computed(() => Math.min(this.progress.value.step, this.source.steps.length));
  /** Behind the last step: what came of it, and the hand-in. */
  readonly isAtEnd = computed(() => this.step.value === this.source.steps.length);
  readonly counted = computed(() => countStep(this.source, this.step.value, this.progress.value));
  readonly countedAll = computed(() => countAll(this.source, this.progress.value));
  readonly score = computed(() => scoreOf(this.source, this.progress.value));
  /** The row of a measurement whose run is under way, as `name row`; '' when there is none. */
  readonly underWay = signal('');
  /** The row whose run has come to where it is read, and that run. */
  readonly arrived = signal<{ readonly row: string; readonly run: number } | null>(null);
  /** The task whose run is on its way; '' when there is none. */
  readonly running = signal('');
  /** Changes of the lesson's own start that the present run has. */
  private changes: readonly Change[] = [];
  /** Nobody has been led to it since it was entered. */
  isNew = true;
  /** How it looks on paper. */
  sheet: FunctionComponent | null = null;
  private stopWatching: (() => void) | null = null;
  private stopPicking: (() => void) | null = null;

  /**
   * @param source as it was written, in its own language: what is handed in and compared
   * @param text the same in the language of the page
   * @param isBrought it came as a file, not with the page
   */
  constructor(readonly lab: Lab, readonly source: LessonDocument, readonly text: { readonly value: LessonDocument }, private readonly shelf: Shelf, readonly enrolment: Enrolment, readonly isBrought = false) {
    this.progress.value = readProgress(shelf.read(source.name), source.steps.length);
  }

  get seed(): string | undefined {
    return this.enrolment.seed ?? this.source.start.seed;
  }

  /** From now on cells that are chosen and parameters that are moved count, wherever that is done. */
  enter(): void {
    const { store } = this.lab;
    this.stopPicking ??= effect(() => {
      const report = store.report.value, values = store.paramValues.value, params = store.info.value?.params ?? [], step = this.source.steps[this.step.value];
      const isMoved = (key: string): boolean => params.some((param) => param.key === key && values[key] !== undefined && values[key] !== param.document);
      step?.tasks?.forEach((task, n) => {
        if (task.do === 'pick' ? report !== null && pickFault(task, report) === '' : task.do === 'turn' && isMoved(task.parameter)) this.markDone(idOf(task, this.step.peek(), n));
      });
    });
  }

  /** The lesson is closed. */
  close(): void {
    this.leave();
    this.stopPicking?.();
    this.stopPicking = null;
  }

  /** Nothing of the run is watched any more. */
  leave(): void {
    this.running.value = '';
    this.stopWatching?.();
    this.stopWatching = null;
  }

  private change(next: Partial<Progress>): void {
    this.progress.value = { ...this.progress.value, ...next };
    const isKept = this.shelf.write(this.source.name, JSON.stringify(this.progress.value));
    if (!isKept) notify(this.lab.store, NOT_KEPT, texts.kept.faults.full('lesson'));
  }

  /** From the beginning, with nothing done. */
  async again(): Promise<void> {
    this.change(NO_PROGRESS);
    await this.begin([], {});
  }

  go(step: number): void {
    this.change({ step: Math.max(0, Math.min(this.source.steps.length, step)) });
  }

  isDone(task: LessonTask, id: string): boolean {
    return isDone(task, id, this.progress.value);
  }

  markDone(id: string): void {
    const { done } = this.progress.value;
    if (!done.includes(id)) this.change({ done: [...done, id] });
  }

  /** Loads a run of the lesson: its own start, with more changes. */
  async begin(changes: readonly Change[], set: Readonly<Record<string, number>>): Promise<boolean> {
    const { store } = this.lab, { source: lesson } = this;
    this.leave();
    const loaded = await this.lab.source.load(this.requestOf(changes, set), lesson.start.preset === undefined ? lesson.name : null);
    if (!loaded) return false;
    // Runs of the lesson itself come and go; only what was there before it is offered again.
    if (store.lesson.value === this) tellLeft(store, null);
    this.changes = changes;
    store.speedIndex.value = USUAL_SPEED;
    return true;
  }

  /** With the pupil’s seed, unless the changes give the run one of its own. */
  requestOf(changes: readonly Change[], set: Readonly<Record<string, number>>): LoadRequest {
    const { start } = this.source, all = [...(start.changes ?? []) as readonly Change[], ...changes], seed = setsSeed(changes) ? undefined : this.seed;
    return {
      ...(start.preset === undefined ? { text: JSON.stringify(start.scenario) } : { preset: start.preset }), file: this.source.name,
      ...(all.length === 0 ? {} : { changes: all }), ...(seed === undefined ? {} : { seed }), set,
    };
  }

  async run({ to, until, watch }: TaskOf<'run'>, id: string): Promise<void> {
    const { store, source } = this.lab, minutes = parseDuration(to);
    this.leave();
    this.running.value = id;
    if (until === undefined && watch !== true) await source.jumpTo(minutes);
    else await source.play(minutes, until);
    const { column, atLeast = -Infinity, atMost = Infinity } = until ?? {};
    this.stopWatching = effect(() => {
      const now = store.minutes.value, value = column === undefined ? NaN : this.valueNow(column);
      const isSeen = column !== undefined && value >= atLeast && value <= atMost;
      if (!isSeen && now < minutes - 1e-6) return; // paused by hand on the way: playing goes on to there
      if (isSeen && store.moving.peek()) void source.pause();
      this.markDone(id);
      queueMicrotask(() => this.leave());
    });
  }

  /** Of a column, by name; NaN where there is none. */
  valueNow(column: string): number {
    const { store } = this.lab, at = store.info.value?.columns.findIndex(({ name }) => name === column) ?? -1;
    return at < 0 ? NaN : store.values.value[at] ?? NaN;
  }

  async act({ do: _do, text: _text, infuse, give, set, ...strokes }: TaskOf<'act'>, id: string): Promise<void> {
    const { source, store } = this.lab, { patientScale } = store.info.value ?? { patientScale: 0 };
    if (give !== undefined) await source.give({ drug: give.drug, doses: give.doses ?? 1 });
    else if (set !== undefined) await source.setParameters(set as Record<string, number>);
    else if (infuse !== undefined) await source.infuse({ product: infuse.product, count: cellsOfPatch(infuse, patientScale || null), entry: infuse.entry, over: parseDuration(infuse.over ?? 0) });
    else await stroke(this.lab, strokes as StrokeDocument);
    this.markDone(id);
  }

  guess(name: string, guess: Guess): void {
    this.change({ guesses: { ...this.progress.value.guesses, [name]: guess } });
  }

  answerChoice(task: TaskOf<'ask'>, choice: number): void {
    this.answer(task.name, { choice, right: task.choices?.[choice]?.right === true });
  }

  answerNumber(task: TaskOf<'ask'>, number: number): void {
    this.answer(task.name, { number, right: isRight(this.source, task, number, this.progress.value) });
  }

  private answer(name: string, answer: { readonly choice?: number; readonly number?: number; readonly right: boolean }): void {
    const { answers } = this.progress.value, before = answers[name];
    // To press Enter twice is no second try.
    if (before !== undefined && (isSettled(before) || (before.choice === answer.choice && before.number === answer.number))) return;
    this.change({ answers: { ...answers, [name]: { ...answer, tries: Math.min(MOST_TRIES, (before?.tries ?? 0) + 1) } } });
  }

  /** Whoever has tried often enough may see it; the answer that was given stays, and counts as it is. */
  mayShow({ name }: TaskOf<'ask'>): boolean {
    const answer = this.progress.value.answers[name];
    return answer !== undefined && !isSettled(answer) && answer.tries >= TRIES_BEFORE_SHOWN;
  }

  showAnswer(task: TaskOf<'ask'>): void {
    const { answers } = this.progress.value;
    if (this.mayShow(task)) this.change({ answers: { ...answers, [task.name]: { ...answers[task.name], shown: true } } });
  }

  /** Goes to where a row is read, from its own start if it has one. */
  async runRow(task: TaskOf<'measure'>, row: number): Promise<void> {
    const own = task.rows?.[row], name = `${task.name} ${row}`;
    this.arrived.value = null;
    this.underWay.value = name;
    const isThere = own === undefined || (await this.begin((own.changes ?? []) as readonly Change[], own.set ?? {}));
    if (isThere && task.at !== undefined) await this.lab.source.jumpTo(parseDuration(task.at));
    // Whoever was quicker has begun another row meanwhile.
    if (this.underWay.value !== name) return;
    this.underWay.value = '';
    if (isThere) this.arrived.value = { row: name, run: this.lab.store.info.value?.run ?? -1 };
  }

  /** Whether the present run stands where a row is to be read. */
  isReady(task: TaskOf<'measure'>, row: number): boolean {
    const { store } = this.lab, here = store.minutes.value;
    if (store.info.value === null || store.moving.value) return false;
    if (task.at !== undefined && Math.abs(here - parseDuration(task.at)) > 1e-6) return false;
    return task.rows === undefined || (this.arrived.value?.row === `${task.name} ${row}` && this.arrived.value.run === store.info.value.run);
  }

  /** Reads the row of the present run into the table. */
  async record(task: TaskOf<'measure'>, row: number): Promise<void> {
    const measured = await measureNow(this.lab, task, row, this.changes), { ticksPerMinute = 1 } = this.lab.store.info.value ?? {};
    if (measured === null || (task.at !== undefined && measured.tick !== Math.round(parseDuration(task.at) * ticksPerMinute))) return; // the run has gone on
    const { tables } = this.progress.value, before = (tables[task.name] ?? []).filter((one) => one.row !== row);
    const rows: MeasuredRow[] = [...before, measured].sort((a, b) => a.row - b.row);
    const next = { ...this.progress.value, tables: { ...tables, [task.name]: rows } };
    this.change({ tables: next.tables, answers: judgedAnew(this.source, next) });
  }

  async compare(task: TaskOf<'compare'>, id: string): Promise<void> {
    const { changes, set, to } = task;
    const request = this.requestOf((changes ?? []) as readonly Change[], set ?? {});
    await this.begin([], {});
    if (!(await compareWith(this.lab, { name: twinName(this.source, this.text.value, task), request: setsSeed((changes ?? []) as readonly Change[]) ? request : { ...request, seed: this.lab.store.info.value?.seed ?? '' } }))) return;
    if (to !== undefined) await this.lab.source.jumpTo(parseDuration(to));
    this.markDone(id);
  }

  /** Chooses the next cell of the kind that is asked for. */
  pickNext({ kind }: TaskOf<'pick'>): void {
    const { store, view } = this.lab, next = nextId(view.idsOf(kind === 'cart' || kind === 'tumor' ? kind : 'all'), store.selected.value, 1);
    if (next !== null) view.select(next);
  }

  look({ panel, chart, colourBy, field }: TaskOf<'look'>, id: string): void {
    const { store, view } = this.lab, { colourings = [], fields = [] } = store.info.value ?? {};
    if (colourBy !== undefined) view.colorBy.value = colourings.some(({ name }) => name === colourBy) ? colourBy : BY_KIND;
    if (field !== undefined) view.field.value = fields.some(({ name }) => name === field) ? field : null;
    const opened = panel ?? (chart === undefined ? undefined : 'charts');
    if (opened !== undefined) {
      store.panel.value = opened;
      store.panelOpen.value = true;
    }
    if (chart !== undefined) showChart(chart);
    this.markDone(id);
  }
}
