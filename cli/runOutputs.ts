// All outputs of a run together: each stands alone, so that one which fails takes no other with it.
import { buildReceipt, buildRecord, toDocument } from '../schema';
import type { Moment } from '../schema';
import { hashWorld, liveActions, minutesOf, save } from '../sim';
import type { World } from '../sim';
import { checkDestinations, findPlace } from './destinations';
import type { Named } from './destinations';
import { BadInput } from './fault';
import { LARGEST_SNAPSHOT } from './load';
import { lockAll } from './lock';
import type { Lock } from './lock';
import { AssayFile, BESIDE, EventFile, TableFile } from './outputs';
import type { Output, Style } from './outputs';
import type { Place } from './place';
import type { RunOptions } from './settings';
import { StateChain } from './stateChain';
import { writeWholeAt } from './writeWhole';

export class RunOutputs {
  private tableFile: TableFile | null = null;
  private assayFile: AssayFile | null = null;
  private eventFile: EventFile | null = null;
  /** Files that are filled while the run goes on, by option. */
  private growing: readonly (readonly [string, Output])[] = [];
  private readonly lost: BadInput[] = [];
  private style: Style | null = null;
  private stateChain: StateChain | null = null;

  private constructor(private readonly places: ReadonlyMap<string, Place>, private readonly lock: Lock) {}

  /** Takes every file that will be written; nothing is opened yet. Throws where one cannot be. */
  static claim(options: RunOptions, inputs: readonly Named[]): RunOutputs {
    const tables = named({ '--out': options.out, '--assays': options.assays, '--events': options.events });
    const beside = options.provenance === undefined || options.provenance === 'beside'
      ? tables.filter(({ path }) => !findPlace(path).isStream).map(({ name, path }) => ({ name: besideOf(name), path: `${path}${BESIDE}` })) : [];
    const places = checkDestinations([...tables, ...named({ '--save': options.save, '--record': options.record, '--receipt': options.receipt }), ...beside], inputs);
    return new RunOutputs(places, lockAll([...places].filter(([name]) => !name.includes(' ')).map(([, place]) => place)));
  }

  get table(): TableFile | null {
    return this.tableFile;
  }

  get assays(): AssayFile | null {
    return this.assayFile;
  }

  get events(): EventFile | null {
    return this.eventFile;
  }

  /** What the receipt tells of the way; null: none was asked for. */
  get chain(): StateChain | null {
    return this.stateChain;
  }

  /** Some output goes where the summary would go. */
  get usesStandardOutput(): boolean {
    return [...this.places.values()].some(({ handle }) => handle === 1);
  }

  /** Whether going on would be in vain or would lose what a snapshot can keep. */
  get wantsStop(): boolean {
    return this.growing.some(([, file]) => file.hasFailed && (file.isReaderGone || this.places.has('--save')));
  }

  /** Nobody reads any more what the run writes into a pipe. */
  get isReaderGone(): boolean {
    return this.growing.some(([, file]) => file.isReaderGone);
  }

  /** What could not be written, and why. */
  get faults(): readonly BadInput[] {
    return [...this.growing.flatMap(([, file]) => (file.fault === null ? [] : [file.fault])), ...this.lost];
  }

  open(world: World, style: Style, assaysAtRows: boolean, untilTick: number): void {
    this.style = style;
    if (this.places.has('--receipt')) this.stateChain = new StateChain(world.tick, untilTick);
    const place = (name: string) => this.places.get(name);
    const [out, assays, events] = [place('--out'), place('--assays'), place('--events')];
    if (out !== undefined) this.tableFile = new TableFile(out, world, style);
    if (assays !== undefined) this.assayFile = new AssayFile(assays, world, style, assaysAtRows);
    if (events !== undefined) this.eventFile = new EventFile(events, world, style);
    this.growing = ([['--out', this.tableFile], ['--assays', this.assayFile], ['--events', this.eventFile]] as const)
      .flatMap(([name, file]) => (file === null ? [] : [[name, file] as const]));
    this.describe(world, false);
  }

  /** Everything that can be saved is saved, whatever became of the rest. `isSound`: false after a fault of the model, whose state is not to be gone on from. */
  finish(world: World, complete: boolean, isSound = true): void {
    for (const [, file] of this.growing) file.close(world, complete);
    this.describe(world, complete);
    if (!isSound) return;
    this.write('--save', () => snapshotOf(world));
    this.write('--record', () => recordOf(world));
    this.write('--receipt', () => receiptOf(world, this.stateChain?.states ?? []));
  }

  /** Gives the files free for others. */
  release(): void {
    this.lock.release();
  }

  private describe(world: World, complete: boolean): void {
    if (this.style?.provenance !== 'beside') return;
    for (const [name, file] of this.growing) this.write(besideOf(name), () => `${JSON.stringify(file.metadata(world, complete), null, 1)}\n`);
  }

  private write(name: string, content: () => Uint8Array | string): void {
    const place = this.places.get(name);
    if (place === undefined) return;
    try {
      writeWholeAt(place, content());
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      if (!this.lost.some(({ message }) => message === error.message)) this.lost.push(error);
    }
  }
}

const besideOf = (name: string) => `${name} metadata`;

function named(paths: Readonly<Record<string, string | undefined>>): Named[] {
  return Object.entries(paths).flatMap(([name, path]) => (path === undefined ? [] : [{ name, path }]));
}

function snapshotOf(world: World): Uint8Array {
  const bytes = save(world);
  if (bytes.length <= LARGEST_SNAPSHOT) return bytes;
  throw new BadInput(`--save: a snapshot of ${world.cells.count} cells at minute ${minutesOf(world)} takes ${Math.round(bytes.length / 1e6)} MB; expected at most ${Math.round(LARGEST_SNAPSHOT / 1e6)} MB, or it could not be read again.`);
}

function recordOf(world: World): string {
  const { scenario, seed, tick } = world;
  const record = buildRecord({ document: toDocument(scenario, { seed }), seed, until: tick, actions: liveActions(world), hash: hashWorld(world) });
  return `${JSON.stringify(record, null, 2)}\n`;
}

function receiptOf(world: World, states: readonly Moment[]): string {
  const receipt = buildReceipt({ world, document: toDocument(world.scenario, { seed: world.seed }), actions: liveActions(world), states });
  return `${JSON.stringify(receipt, null, 2)}\n`;
}
