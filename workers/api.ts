// What the page may ask of the worker: requests are checked, answers made transferable, and nothing that goes wrong gets past here unworded.
import { transfer } from 'comlink';
import { version } from '../package.json';
import { hashWorld } from '../sim';
import { reportCell } from './cellReport';
import { checkCourseName, checkKin, checkNumber, checkParameters, checkTicks, isObject, problem, refuse } from './checks';
import { builderCalls } from './builderCalls';
import type { Checked } from './checks';
import type { Course } from './course';
import { describeCourses } from './courseInfo';
import { describeRun, timelineOf } from './describe';
import { designCalls } from './designCalls';
import { areCourses, listPresets, openRun } from './documents';
import { exportReceipt, exportRecord, exportScenario } from './exports';
import { exportRows, exportTable } from './exportTable';
import { faults } from '../schema/faults';
import { speakWith } from '../schema/words';
import { failure, internal, ok } from './failures';
import { checkAction } from './lateChanges';
import { handCalls } from './handCalls';
import { readSign } from './sign';
import { lessonCalls } from './lessonCalls';
import { Loop } from './loop';
import { findKin, kinOf } from './kin';
import { bloodCells, pickCell } from './picker';
import type { Run } from './run';
import { SelfCheck } from './selfCheck';
import { Session } from './session';
import type { Failure, PresetInfo, Result, RunInfo, SimApi } from './simApi';

/** Carries a failure out of a call that answers with a plain value; the boundary turns it into the answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** The interface for one page. Calls that answer with a plain value may also answer with a `Failure`; the client makes a `Result` of either. */
export function createApi(loop = new Loop()): SimApi {
  const session = new Session(loop);
  let presets: readonly PresetInfo[] | null = null;
  let check: SelfCheck | null = null;
  return guarded({
    hello: async () => ({ version, presets: (presets ??= listPresets()) }),
    speak: async (spoken) => {
      speakWith(spoken);
      return ok(null);
    },
    load: async (request) => load(session, request),
    play: async (minutesPerSecond, until = Infinity, sign) => {
      const run = loaded(session);
      const orInfinity = (name: string, value: number, what: 'speed' | 'minutes'): number => (value === Infinity ? Infinity : sound(checkNumber(name, value, 0, what)));
      const speed = orInfinity('speed', minutesPerSecond, 'speed'), last = orInfinity('until', until, 'minutes');
      if (speed > 0) session.play(speed, last, sign === undefined ? null : sound(readSign(sign, run.world)));
      else session.pause();
    },
    pause: async () => session.pause(),
    stepBy: async (minutes) => {
      loaded(session);
      return session.stepBy(sound(checkNumber('minutes', minutes, 0, 'minutes')));
    },
    jumpTo: async (minutes) => {
      loaded(session);
      return session.jumpTo(sound(checkNumber('minutes', minutes, 0, 'minutes')));
    },
    reset: async (options) => reset(session, options),
    setParameters: async (values) => {
      const run = loaded(session), set = sound(checkParameters(values, run.start.scenario));
      if (Object.keys(set).length > 0) session.act(sound(checkAction(run, { set })));
      return ok(null);
    },
    ...courseCalls(session),
    ...handCalls(session, () => loaded(session)),
    ...designCalls(() => loaded(session)),
    ...lessonCalls(() => loaded(session)),
    ...builderCalls,
    info: async () => ok(describe(session, loaded(session))),
    frame: async (request) => {
      const { buffer, field, sliceZ, drawn, list, preview } = isObject(request) ? request : {};
      const message = session.frame({
        buffer: buffer instanceof ArrayBuffer ? buffer : null, field: typeof field === 'string' ? field : null, sliceZ: Number(sliceZ) || 0,
        drawn: typeof drawn === 'string' ? drawn : null, ...(typeof list === 'string' ? { list } : {}), ...(typeof preview === 'number' && Number.isFinite(preview) ? { preview } : {}),
      });
      return transfer(message, [message.buffer]);
    },
    series: async (from) => {
      const run = loaded(session);
      const recorded = run.recorded(sound(checkNumber('from', from, 0, 'rows')));
      return transfer({ ...recorded, marks: timelineOf(run) }, [recorded.rows.buffer, recorded.spectra.buffer]);
    },
    ...cellCalls(session),
    hash: async () => {
      const run = loaded(session);
      return { hash: hashWorld(run.world), tick: run.tick, minutes: run.tick / run.ticksPerMinute };
    },
    trace: async (from, to) => {
      const run = loaded(session), ticks = sound(checkTicks(from, to, run.course.frontier));
      return ok(run.trace.read(ticks.from, ticks.to));
    },
    selfCheck: async () => ok((check ??= new SelfCheck()).next()),
    exportScenario: async () => exportScenario(loaded(session)),
    exportRecord: async (what) => exportRecord(loaded(session), what === 'course'),
    exportReceipt: async (isBare) => exportReceipt(loaded(session), isBare === true),
    exportCsv: async (style, span, receipt) => {
      const [from, to] = Array.isArray(span) ? (span as readonly unknown[]) : [0, Infinity];
      return exportTable(loaded(session), style === 'excel' ? 'excel' : 'plain', [sound(checkNumber('from', from, 0, 'minutes')), to === Infinity ? to : sound(checkNumber('to', to, 0, 'minutes'))], typeof receipt === 'string' ? receipt : '');
    },
    exportRows: async (table, receipt) => exportRows(loaded(session), table, typeof receipt === 'string' ? receipt : ''),
  });
}

/** What concerns the courses of the run. */
function courseCalls(session: Session) {
  return {
    courses: async () => describeCourses(loaded(session)),
    enterCourse: async (id) => session.enter(courseCalled(session, id)),
    renameCourse: async (id, name) => {
      loaded(session).rename(courseCalled(session, id), sound(checkCourseName(name)));
      return ok(null);
    },
    removeCourse: async (id) => (loaded(session).remove(courseCalled(session, id), true) ? ok(null) : failure('bad-request', faults.failed.course)),
    restoreCourse: async () => (loaded(session).tree.restore() ? ok(null) : failure('bad-request', faults.failed.noCourse)),
    adoptCourses: async (courses) => {
      const run = loaded(session);
      if (!areCourses(courses)) return refuse([problem('courses', courses, faults.request.courseList)]);
      run.tree.adopt(courses);
      run.makeRoom();
      return ok(null);
    },
    deedsOf: async (id) => {
      const { start: { seed, set }, actions } = courseCalled(session, id);
      return ok({ seed, set, actions });
    },
  } satisfies Partial<SimApi>;
}

/** What concerns single cells. */
function cellCalls(session: Session) {
  return {
    pick: async (x, y, radius) => pickCell(loaded(session).world, Number(x), Number(y), sound(checkNumber('radius', radius, 0, 'radius'))),
    inspect: async (id) => {
      const { world, biographies, course } = loaded(session);
      return reportCell(id, world, biographies, course.rememberedUntil);
    },
    bloodCells: async () => bloodCells(loaded(session).world),
    kin: async (id, parted) => {
      const { world, biographies } = loaded(session);
      return kinOf(Number(id), Number(parted), world, biographies);
    },
    findKin: async (kin, parted) => {
      const { world, biographies } = loaded(session);
      return ok(findKin(sound(checkKin(kin)), Number(parted), world, biographies));
    },
  } satisfies Partial<SimApi>;
}

function load(session: Session, request: unknown): Result<RunInfo> {
  const opened = openRun(request);
  if (!opened.ok) return opened;
  const { start, past, until } = opened.value;
  const run = session.begin(start, past);
  if (until > 0) void session.jumpTo(until);
  return ok(describe(session, run));
}

function reset(session: Session, options: unknown): Result<RunInfo> {
  loaded(session);
  const { seed, keepChanges } = isObject(options) ? options : {};
  if (seed !== undefined && (typeof seed !== 'string' || seed === '')) return refuse([problem('seed', seed, faults.notEmpty)]);
  session.again({ ...(seed === undefined ? {} : { seed }), keepChanges: keepChanges === true });
  return ok(describe(session, loaded(session)));
}

const describe = ({ serial, trees }: Session, run: Run): RunInfo => describeRun(run, serial, trees);

function loaded({ run }: Session): Run {
  if (!run) throw new Refusal(failure('bad-request', faults.failed.noRun));
  return run;
}

function courseCalled(session: Session, id: unknown): Course {
  const { courses } = loaded(session), course = courses.find((one) => one.id === id);
  if (!course) throw new Refusal(refuse([problem('course', id, faults.request.course(courses.map((one) => one.id).join(', ')))]));
  return course;
}

function sound<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Refusal(checked);
  return checked.value;
}

/** Every call of the interface with whatever it throws turned into a failure as its answer. */
function guarded(api: SimApi): SimApi {
  const safe: Record<string, (...args: unknown[]) => Promise<unknown>> = {};
  for (const [name, call] of Object.entries(api) as [string, (...args: unknown[]) => Promise<unknown>][]) {
    safe[name] = async (...args) => {
      try {
        return await call(...args);
      } catch (thrown) {
        return thrown instanceof Refusal ? thrown.failure : internal(thrown);
      }
    };
  }
  return safe as unknown as SimApi;
}
