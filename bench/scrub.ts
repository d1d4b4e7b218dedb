// Going back and forth in time: how long the worker computes until the state of a random moment is there, and how long for a still of it.
import { formatProblems, loadPreset } from '../schema';
import { hashWorld } from '../sim';
import { Stream, runKeyOf, streamId } from '../sim/core/random';
import { table } from '../cli/terminal';
import { Loop } from '../workers/loop';
import type { Start } from '../workers/run';
import { Session } from '../workers/session';

/** The default preset, and the two whose ticks are dearest. */
export const SCRUBBED = ['b-all-niche', 'organoid-one-dose', 'solid-spheroid'];

const MINUTES_PER_DAY = 1440;
const MOMENTS = 200;
/** So many of the moments are compared with the state of the straight run. */
const COMPARED = 20;

export interface ScrubResult {
  readonly case: string;
  readonly days: number;
  readonly moments: number;
  /** Processor time until the exact state and its frame are there, ms. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  /** Processor time until a still is there, ms. */
  readonly previewP95Ms: number;
  /** Kept for it: packed states and stills. */
  readonly bytes: number;
  readonly keyframes: number;
  readonly stills: number;
  /** Processor time of the run from start to end, all that is kept included, ms. */
  readonly runMs: number;
  /** Moments of those compared whose state was that of the straight run, to the last bit. */
  readonly equal: number;
  readonly compared: number;
}

/** @param days of each scenario; undefined: all of them */
export async function scrub(preset: string, days?: number, count = MOMENTS): Promise<ScrubResult> {
  const start = startOf(preset), minutes = Math.min(start.scenario.duration, (days ?? Infinity) * MINUTES_PER_DAY);
  const session = new Session(new Loop({ now: () => performance.now(), soon: (task) => void setImmediate(task), later: (task, delay) => void setTimeout(task, delay) }));
  const run = session.begin({ ...start, scenario: { ...start.scenario, duration: minutes } });
  const moments = momentsOf(preset, run.durationTicks, count).map((tick) => tick / run.ticksPerMinute);
  const hashes = new Map<number, string>(), frame = (preview: number | null) => session.frame({ buffer: null, field: null, sliceZ: 0, preview });
  const [runMs] = await measured(async () => {
    for (const moment of moments.slice(0, COMPARED).sort((a, b) => a - b)) {
      await session.jumpTo(moment);
      hashes.set(moment, hashWorld(run.world));
    }
    await session.jumpTo(minutes);
  });
  const exact: number[] = [], previews: number[] = [];
  let equal = 0;
  for (const moment of moments) {
    previews.push((await measured(() => frame(moment)))[0]);
    exact.push((await measured(() => session.jumpTo(moment).then(() => frame(null))))[0]);
    if (hashes.has(moment) && hashes.get(moment) === hashWorld(run.world)) equal++;
  }
  return {
    case: preset, days: minutes / MINUTES_PER_DAY, moments: count, p50Ms: share(exact, 0.5), p95Ms: share(exact, 0.95), maxMs: share(exact, 1), previewP95Ms: share(previews, 0.95),
    bytes: run.trail.totalBytes, keyframes: run.trail.keyframes.ticks(run.course).length, stills: run.trail.stills.ticks(run.course).length,
    runMs: Math.round(runMs), equal, compared: Math.min(COMPARED, count),
  };
}

export function describeScrub(r: ScrubResult): string {
  const rows = [
    [r.case, `${r.days} days, ${r.moments} random moments, ${r.equal} of ${r.compared} compared states equal`],
    ['', `exact state: half within ${r.p50Ms} ms of processor time, 95 % within ${r.p95Ms} ms, all within ${r.maxMs} ms`],
    ['', `still: 95 % within ${r.previewP95Ms} ms`],
    ['', `${(r.bytes / 2 ** 20).toFixed(0)} MB: ${r.keyframes} states and ${r.stills} stills; the whole run took ${(r.runMs / 1000).toFixed(1)} s of processor time`],
  ];
  return table(rows);
}

function startOf(preset: string): Start {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return { scenario: parsed.scenario, document: parsed.document, preset, seed: parsed.scenario.seed, set: {} };
}

/** Ticks at random, the same every time. */
function momentsOf(preset: string, ticks: number, count: number): number[] {
  const draws = new Stream(runKeyOf('scrub'), streamId(preset));
  return Array.from({ length: count }, (_, n) => Math.floor(draws.unit(n, 0) * (ticks + 1)));
}

/** Processor time of all threads of the program, garbage collection included, in ms. */
async function measured<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const before = process.cpuUsage(), value = await work(), { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

/** What that share of the values does not exceed. */
function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(10 * sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]) / 10;
}
