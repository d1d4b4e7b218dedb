// A run that exists only on paper: what the page's parts are tested against.
import { MODELS } from '../../sim';
import { frameBytes, viewFrame } from '../../workers/frameTypes';
import type { Frame, FrameMeta } from '../../workers/frameTypes';
import { describeModel } from '../../workers/modelInfo';
import type { CourseInfo, ColumnInfo, Failure, ParamInfo, Result, RunInfo } from '../../workers/simApi';
import { describeColumns } from '../../workers/columns';
import type { Scenario } from '../../sim';
import { blank } from '../support/scenarios';
import type { Client } from '../../src/app/source';

export const COLUMNS = [
  'time_min', 'tumor_alive', 'tumor_target_positive', 'tumor_target_negative', 'tumor_antigen_negative', 'tumor_necrotic', 'cart_alive', 'cart_effector', 'cart_bound', 'cart_exhausted',
  'cart_memory', 'kills_total', 'mean_antigen', 'healthy_alive', 'cells_apoptotic', 'cells_necrotic',
] as const;

/** The named columns as the worker describes them. */
export function columnsNamed(names: readonly string[], scenario: Partial<Scenario> = {}): ColumnInfo[] {
  const all = describeColumns(blank({ antigens: { A: 'CD19', B: 'CD22' }, ...scenario }));
  return names.map((name) => all.find((column) => column.name === name)!);
}

export type Numbers = Partial<Record<(typeof COLUMNS)[number], number>>;

export function row(numbers: Numbers): number[] {
  return COLUMNS.map((name) => numbers[name] ?? 0);
}

export function param(key: string, more: Partial<ParamInfo> = {}): ParamInfo {
  const at = key.lastIndexOf('.');
  return {
    key, group: key.slice(0, at), name: key.slice(at + 1), title: key.slice(at + 1), groupTitle: key.slice(0, at), keywords: [], groupKeywords: [], unit: '1/min', min: 0.001, max: 1, scale: 'log', integer: false, doc: 'a rate',
    evidence: 'measured', evidenceMeans: 'read in a measurement', source: 'someone', standard: 0.1, document: 0.1, initial: 0.1, value: 0.1, ...more,
  };
}

export function runInfo(more: Partial<RunInfo> = {}): RunInfo {
  return {
    run: 1, tree: 1, deeds: { set: {}, actions: [], courses: [], course: 0 }, name: 'b-all-niche', title: 'A niche', summary: 'One line.', story: 'A story.', watch: [], experiments: [], knobs: [], changed: null, references: [], seed: '1', dimensions: 2,
    size: [1000, 1000, 20], vessels: [], durationMinutes: 14_400, ticksPerMinute: 1, model: describeModel(MODELS.tissue), antigens: { A: 'CD19', B: 'CD22' }, fields: [], colourings: [], spectra: [], dosesIn: ['count'], clones: [],
    products: [{ name: 'cd19', label: 'CD19 CAR-T', costimulation: '4-1BB', targets: 'CD19', dose: { count: 10, over: 60, entry: 'vessels' } }],
    drugs: [{ name: 'antiPD1', label: 'anti-PD-1 antibody', dose: '200 mg', doc: 'takes the brake off', halfLife: '22 d', concentration: '', acts: ['PD-1 brake'], sideEffects: [] }], patientScale: 0, inMedium: false,
    params: [param('kill.hitRate'), param('bind.rate')],
    columns: columnsNamed(COLUMNS), targeting: { a: true, b: false, both: false }, marks: [], pristine: true, ...more,
  };
}

export function meta(more: Partial<FrameMeta> = {}): FrameMeta {
  return {
    tick: more.minutes ?? 0, minutes: 0, running: false, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: 1, course: 0, courses: 0, seriesRows: 0, milestones: [], field: null, drawn: null, ...more,
  };
}

const NOBODY = { cellCount: 0, shadeCount: 0, synapseCount: 0, markCount: 0, fieldVoxels: 0, columnCount: COLUMNS.length };

export function frame(changes: Partial<FrameMeta>, numbers: Numbers): Frame {
  const view = viewFrame({
    buffer: new ArrayBuffer(frameBytes(NOBODY)), ...NOBODY, meta: meta(changes),
  });
  view.values.set(row({ time_min: changes.minutes ?? 0, ...numbers }));
  return view;
}

export const bad = (code: Failure['code'], message = 'no'): Failure => ({ ok: false, code, message, file: 'x.json', problems: [] });

/** Answers as told, notes every call, and lets a test hold answers back. */
export class FakeClient implements Client {
  readonly calls: string[] = [];
  info_ = runInfo();
  next: { meta: Partial<FrameMeta>; numbers: Numbers } = { meta: {}, numbers: { tumor_alive: 100 } };
  answers: Partial<Record<string, Failure>> = {};
  framesUnderWay = 0;
  mostFramesUnderWay = 0;
  hold: Promise<void> | null = null;
  /** Calls of these names only are held back. */
  slow: Partial<Record<string, Promise<void>>> = {};
  rows: number[][] = [];
  serial = 1;
  readonly ready = Promise.resolve({ ok: true, value: { version: 'test', presets: [] } } as const);

  load: Client['load'] = (request) => this.answer(`load ${request.preset ?? 'text'}`, () => this.info_);
  play: Client['play'] = (speed) => this.answer(`play ${speed}`, () => undefined);
  pause: Client['pause'] = () => this.answer('pause', () => undefined);
  stepBy: Client['stepBy'] = (minutes) => this.answer(`stepBy ${minutes}`, () => null);
  jumpTo: Client['jumpTo'] = (minutes) => this.answer(`jumpTo ${minutes}`, () => null);
  reset: Client['reset'] = ({ seed, keepChanges }) => this.answer(`reset ${seed ?? 'same'} ${keepChanges}`, () => this.info_);
  setParameters: Client['setParameters'] = (values) => this.answer(`set ${JSON.stringify(values)}`, () => null);
  infuse: Client['infuse'] = () => this.answer('infuse', () => null);
  give: Client['give'] = ({ drug, doses }) => this.answer(`give ${drug} ${doses}`, () => null);
  inspect: Client['inspect'] = () => this.answer('inspect', () => null);
  bloodCells: Client['bloodCells'] = () => this.answer('bloodCells', () => []);
  courseList: CourseInfo[] = [];
  courses: Client['courses'] = () => this.answer('courses', () => this.courseList);
  enterCourse: Client['enterCourse'] = (id) => this.answer(`enterCourse ${id}`, () => null);
  renameCourse: Client['renameCourse'] = (id, name) => this.answer(`renameCourse ${id} ${name}`, () => null);
  removeCourse: Client['removeCourse'] = (id) => this.answer(`removeCourse ${id}`, () => null);
  restoreCourse: Client['restoreCourse'] = () => this.answer('restoreCourse', () => null);
  info: Client['info'] = () => this.answer('info', () => this.info_);
  restart: Client['restart'] = () => this.answer('restart', () => (this.serial++, { version: 'test', presets: [] }));
  series: Client['series'] = (from) =>
    this.answer(`series ${from}`, () => {
      const { minutes = 0 } = this.next.meta, last = this.rows.at(-1)?.[0] ?? minutes, moves = last < minutes;
      const rows = moves ? [...this.rows, row({ time_min: minutes, ...this.next.numbers })] : this.rows;
      return { from, rows: Float64Array.from(rows.slice(from).flat()), moves, marks: this.info_.marks };
    });

  /** Stills are kept of every hundredth minute. */
  frame: Client['frame'] = async ({ preview = null }) => {
    this.mostFramesUnderWay = Math.max(this.mostFramesUnderWay, ++this.framesUnderWay);
    const { meta: changes, numbers } = this.next, still = preview === null ? {} : { preview: true as const, minutes: 100 * Math.round(preview / 100) };
    const answer = await this.answer(preview === null ? 'frame' : `frame ${preview}`, () => frame({ seriesRows: this.rows.length, ...changes, ...still }, numbers));
    this.framesUnderWay--;
    return answer;
  };

  count(name: string): number {
    return this.calls.filter((call) => call.split(' ')[0] === name).length;
  }

  private async answer<T>(call: string, value: () => T): Promise<Result<T>> {
    this.calls.push(call);
    const [name] = call.split(' '), failure = this.answers[name];
    const slow = this.slow[name], early = slow ? value() : null;
    if (this.hold) await this.hold;
    if (slow) await slow;
    return failure ?? { ok: true, value: early ?? value() };
  }
}
