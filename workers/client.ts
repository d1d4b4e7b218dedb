// The page's side of the worker: plain asynchronous calls, each answered by a value or a failure in words, never by nothing.
import { transfer } from 'comlink';
import { failure, ok } from './failures';
import { viewFrame } from './frameTypes';
import type { Frame } from './frameTypes';
import { Line } from './line';
import type { Outcome, WorkerLike } from './line';
import type { Milestone } from './milestones';
import type { Failure, FrameRequest, Result, SimApi } from './simApi';
import { spawnGifMaker, spawnSampler, spawnSimulation } from './spawn';
import { words } from '../schema/words';
import type { Spoken } from '../schema/words';

export type { Outcome, WorkerLike };

/** The worker's calls with every answer a `Result`. */
type SimCalls = { readonly [K in Exclude<keyof SimApi, 'frame' | 'hello'>]: (...args: Parameters<SimApi[K]>) => Promise<Outcome<K>> };

export interface SimClient extends SimCalls {
  /** The next picture. Its arrays stay valid until the next call but one is made; copy what must live longer. */
  frame(request: Omit<FrameRequest, 'buffer' | 'list'>): Promise<Result<Frame>>;
  /** Outcome of the present worker's handshake: version and presets. */
  readonly ready: Promise<Outcome<'hello'>>;
  /** Why there is no worker to speak to any more; null while there is one. */
  readonly lost: Failure | null;
  /** Counts the workers: an answer that was asked of an earlier one says nothing of this. */
  readonly serial: number;
  /** Called when the worker is lost by itself, not by `terminate` or `restart`. */
  onLost: ((reason: Failure) => void) | null;
  /** Ends the present worker and starts another one, with no run loaded. */
  restart(): Promise<Outcome<'hello'>>;
  /** Ends the worker; calls under way settle with `worker-lost`. */
  terminate(): void;
}

/** A client of the worker that `spawn` makes. @param haste divides every waiting time (tests) @param language every worker that starts is told of it */
export function connect(spawn: () => WorkerLike, haste = 1, language: () => Spoken | null = () => null): SimClient {
  const line = new Line(spawn, haste);
  const remote = <K extends keyof SimApi>(name: K) => (...args: Parameters<SimApi[K]>) => line.call(name, args);
  const greet = (): void => {
    const spoken = language();
    if (spoken !== null) void line.call('speak', [spoken]);
  };
  greet();
  return {
    frame: framesOver(line),
    speak: remote('speak'),
    load: remote('load'),
    reset: remote('reset'),
    play: remote('play'),
    pause: remote('pause'),
    stepBy: remote('stepBy'),
    jumpTo: remote('jumpTo'),
    setParameters: remote('setParameters'),
    infuse: remote('infuse'),
    give: remote('give'),
    stroke: remote('stroke'),
    undoStroke: remote('undoStroke'),
    redoStroke: remote('redoStroke'),
    hands: remote('hands'),
    series: remote('series'),
    pick: remote('pick'),
    inspect: remote('inspect'),
    bloodCells: remote('bloodCells'),
    courses: remote('courses'),
    enterCourse: remote('enterCourse'),
    renameCourse: remote('renameCourse'),
    removeCourse: remote('removeCourse'),
    restoreCourse: remote('restoreCourse'),
    adoptCourses: remote('adoptCourses'),
    info: remote('info'),
    hash: remote('hash'),
    trace: remote('trace'),
    deedsOf: remote('deedsOf'),
    designCar: remote('designCar'),
    kin: remote('kin'),
    findKin: remote('findKin'),
    selfCheck: remote('selfCheck'),
    presetText: remote('presetText'),
    scenarioText: remote('scenarioText'),
    checkDraft: remote('checkDraft'),
    previewTable: remote('previewTable'),
    readLesson: remote('readLesson'),
    reading: remote('reading'),
    exportScenario: remote('exportScenario'),
    exportRecord: remote('exportRecord'),
    exportReceipt: remote('exportReceipt'),
    exportCsv: remote('exportCsv'),
    exportRows: remote('exportRows'),
    get ready() {
      return line.ready;
    },
    get lost() {
      return line.lost;
    },
    get serial() {
      return line.serial;
    },
    get onLost() {
      return line.onLost;
    },
    set onLost(listener) {
      line.onLost = listener;
    },
    restart: () => {
      const hello = line.restart();
      greet();
      return hello;
    },
    terminate: () => line.end(failure('worker-lost', words.failures.closed)),
  };
}

/** What the page was last told of: it is not sent with every frame. */
interface Known {
  /** Of the worker that told it. */
  readonly serial: number;
  readonly list: string;
  readonly milestones: readonly Milestone[];
}

/** Two buffers travel back and forth: one is on the page as the latest frame, the other goes home with the next request. */
function framesOver(line: Line): SimClient['frame'] {
  let shown: ArrayBuffer | null = null;
  let spare: ArrayBuffer | null = null;
  let known: Known | null = null;
  return async (request) => {
    const buffer = spare;
    spare = null;
    const { serial } = line, told = known?.serial === serial ? known : null;
    const full: FrameRequest = { ...request, buffer, ...(told ? { list: told.list } : {}) };
    const outcome = await line.call('frame', [buffer ? transfer(full, [buffer]) : full]);
    if (!outcome.ok) return outcome;
    if (serial === line.serial) {
      spare = shown;
      shown = outcome.value.buffer;
    }
    const { meta, list = '', hasList = false } = outcome.value, milestones = hasList && told ? told.milestones : meta.milestones;
    if (serial === line.serial) known = { serial, list, milestones };
    return ok(viewFrame({ ...outcome.value, meta: { ...meta, milestones } }));
  };
}

/** Clients of workers that run, and the language in which all of them speak; null: they were told of none. */
const clients = new Set<SimClient>();
let spoken: Spoken | null = null;

/** Starts the simulation in a worker of its own (in a browser). */
export function startSimulation(): SimClient {
  const client = connect(spawnSimulation, 1, () => spoken);
  for (const one of clients) if (one.lost !== null) clients.delete(one); // a closed one is kept for nobody
  clients.add(client);
  return client;
}

/** All workers, and those that start from now on, speak another language. */
export async function speakEverywhere(next: Spoken): Promise<void> {
  spoken = next;
  await Promise.all([...clients].filter(({ lost }) => lost === null).map((client) => client.speak(next)));
}

/** A worker for one run of many (in a browser): it is sent `SampleRequest`s and answers with `SampleReport`s. */
export function startSampler(): Worker {
  return spawnSampler();
}

/** A worker that makes one GIF (in a browser): every `GifRequest` is answered by a `GifReply`. */
export function startGifMaker(): Worker {
  return spawnGifMaker();
}
