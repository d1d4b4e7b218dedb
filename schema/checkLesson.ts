// Checks between the parts of a lesson: what it measures is there, what it refers to exists, what it asks has a right answer.
import { observablesOf } from '../sim';
import { parseDuration } from '../sim/units';
import { checkAction } from './checks';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import type { LessonDocument, LessonTask, LessonValue, MeasuredValue, TaskOf } from './lesson';
import { nearest } from './nearest';
import { normalise } from './normalise';
import { plainWords } from './numberWords';
import { checkChange } from './parameters';
import { showValue } from './problem';
import { parameterSpecs } from './registry';
import type { Report } from './report';
import type { Tried } from './tryChanges';

const said = faults.lesson.check;

/** A start made of the lesson's own, with changes and parameter values. */
type StartFrom = (changes: readonly unknown[], set: Readonly<Record<string, number>>) => Tried;

export function checkLesson(lesson: LessonDocument, document: ScenarioDocument, report: Report, startFrom: StartFrom): void {
  new LessonCheck(document, report, startFrom).lesson(lesson);
}

class LessonCheck {
  private readonly scenario;
  private readonly columns;
  /** What has been named so far, and by which kind of task. */
  private readonly named = new Map<string, LessonTask>();

  constructor(document: ScenarioDocument, private readonly report: Report, private readonly startFrom: StartFrom) {
    this.scenario = normalise(document);
    this.columns = observablesOf(this.scenario);
  }

  lesson({ steps, claims = [] }: LessonDocument): void {
    steps.forEach(({ tasks = [] }, s) => tasks.forEach((task, t) => this.task(task, `steps[${s}].tasks[${t}]`)));
    claims.forEach((claim, n) => {
      const path = `claims[${n}]`;
      this.value(claim.value, `${path}.value`);
      if (claim.atLeast === undefined && claim.atMost === undefined) this.report.add(path, claim, said.bound);
    });
  }

  private task(task: LessonTask, path: string): void {
    if ('name' in task) {
      if (this.named.has(task.name)) this.report.add(`${path}.name`, task.name, said.name);
      else this.named.set(task.name, task);
    }
    switch (task.do) {
      case 'look': return task.chart === undefined ? undefined : this.column(task.chart, `${path}.chart`);
      case 'turn': return this.turn(task, path);
      case 'act': return checkAction(task, path, this.report);
      case 'begin': return this.start(task, path);
      case 'compare': return this.start(task, path);
      case 'run': return this.run(task, path);
      case 'predict': return this.predict(task, path);
      case 'measure': return this.measure(task, path);
      case 'ask': return this.ask(task, path);
      case 'band': return this.band(task, path);
      case 'reveal': return task.prediction === undefined ? undefined : this.refer(task.prediction, 'predict', `${path}.prediction`);
      case 'pick': return task.kills !== undefined && task.kind !== 'cart' ? this.report.add(`${path}.kills`, task.kills, said.kills) : undefined;
    }
  }

  private turn({ parameter, from, to, try: tried }: TaskOf<'turn'>, path: string): void {
    const spec = parameterSpecs(Object.keys(this.scenario.products), this.scenario.drugs).get(parameter);
    const known = checkChange(this.scenario, parameter, spec?.value);
    if (known !== null) return this.report.addProblem({ ...known, path: `${path}.parameter`, value: showValue(parameter) });
    for (const [key, value] of Object.entries({ from, to, try: tried })) {
      const problem = value === undefined ? null : checkChange(this.scenario, parameter, value);
      if (problem !== null) this.report.addProblem({ ...problem, path: `${path}.${key}` });
    }
    if (from !== undefined && to !== undefined && from >= to) this.report.add(`${path}.to`, to, said.moreThanFrom(plainWords(from)));
  }

  private run({ to, until }: TaskOf<'run'>, path: string): void {
    this.moment(to, `${path}.to`);
    if (until === undefined) return;
    this.column(until.column, `${path}.until.column`);
    if ((until.atLeast === undefined) === (until.atMost === undefined)) this.report.add(`${path}.until`, until, faults.either('atLeast', 'atMost'));
  }

  private predict({ curve, choices }: TaskOf<'predict'>, path: string): void {
    if ((curve === undefined) === (choices === undefined)) this.report.add(path, curve ?? choices, said.curve);
    if (curve === undefined) return;
    this.column(curve.column, `${path}.curve.column`);
    this.moment(curve.to, `${path}.curve.to`);
  }

  private measure({ columns, at, rows = [] }: TaskOf<'measure'>, path: string): void {
    columns.forEach(({ column }, n) => this.column(column, `${path}.columns[${n}].column`));
    if (at !== undefined) this.moment(at, `${path}.at`);
    else if (rows.length > 0) this.report.add(`${path}.at`, at, said.at);
    rows.forEach((row, n) => this.start(row, `${path}.rows[${n}]`));
  }

  private ask({ choices, answer, unit, tolerance }: TaskOf<'ask'>, path: string): void {
    if ((choices === undefined) === (answer === undefined)) return this.report.add(path, choices ?? answer, faults.either('choices', 'answer'));
    if (choices !== undefined && !choices.some(({ right }) => right === true)) this.report.add(`${path}.choices`, choices, said.right);
    if (choices !== undefined && (unit ?? tolerance) !== undefined) this.report.add(`${path}.${unit === undefined ? 'tolerance' : 'unit'}`, unit ?? tolerance, said.number);
    if (answer !== undefined) this.value(answer, `${path}.answer`);
  }

  private band({ of, row }: TaskOf<'band'>, path: string): void {
    this.refer(of, 'measure', `${path}.of`);
    const task = this.named.get(of);
    if (task?.do === 'measure' && (row ?? 0) >= (task.rows?.length ?? 1)) this.report.add(`${path}.row`, row, said.rowOf(of, String(task.rows?.length ?? 1)));
    if (task?.do === 'measure' && task.at === undefined) this.report.add(`${path}.of`, of, said.timed);
  }

  private value(value: LessonValue, path: string): void {
    if (typeof value === 'number') return;
    if ('measured' in value) return this.measured(value, path);
    const [key, parts] = 'ratio' in value ? ['ratio', value.ratio] as const : ['difference', value.difference] as const;
    parts.forEach((part, n) => (typeof part === 'number' ? undefined : this.measured(part, `${path}.${key}[${n}]`)));
  }

  private measured({ measured, row = 0, column }: MeasuredValue, path: string): void {
    this.refer(measured, 'measure', `${path}.measured`);
    const task = this.named.get(measured);
    if (task?.do !== 'measure') return;
    const rows = task.rows?.length ?? 1, columns = task.columns.map((one) => one.column);
    if (row >= rows) this.report.add(`${path}.row`, row, said.rowOf(measured, String(rows)));
    if (column !== undefined && !columns.includes(column)) this.report.add(`${path}.column`, column, said.columnOf(measured, columns.join(', ')), columns);
  }

  /** A task of a kind that stands further up. */
  private refer(name: string, kind: LessonTask['do'], path: string): void {
    const task = this.named.get(name);
    if (task?.do === kind) return;
    const names = [...this.named].filter(([, one]) => one.do === kind).map(([other]) => other);
    this.report.add(path, name, names.length === 0 ? said.noTask(kind) : said.taskOf(kind, names.join(', ')), names);
  }

  private start({ changes = [], set = {} }: { readonly changes?: readonly unknown[] | undefined; readonly set?: Readonly<Record<string, number>> | undefined }, path: string): void {
    const tried = this.startFrom(changes, set);
    if (!tried.ok) for (const problem of tried.problems) this.report.addProblem({ ...problem, path: `${path}.${problem.path}` });
  }

  private column(name: string, path: string): void {
    const column = this.columns.find((one) => one.name === name);
    if (column === undefined) this.report.addProblem({ path, value: showValue(name), expected: said.column('tumor_alive'), suggestion: nearest(name, this.columns.map((one) => one.name)) });
    else if (!column.available) this.report.add(path, name, column.need === undefined ? said.lacksSomething : said.lacks(column.need.what));
  }

  private moment(at: string | number, path: string): void {
    if (parseDuration(at) > this.scenario.duration) this.report.add(path, at, said.within(plainWords(this.scenario.duration / 1440)));
  }
}
