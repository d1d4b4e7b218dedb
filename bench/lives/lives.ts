// `lives`: the biographies of many random cells held against a recount from the file of events that the command line writes for the same run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as cli } from '../../cli/main';
import { formatProblems, loadPreset, toDocument } from '../../schema';
import { hashWorld } from '../../sim';
import type { Scenario } from '../../sim';
import { reportCell } from '../../workers/cellReport';
import { EVENT_BYTES } from '../../workers/biographies';
import { Run } from '../../workers/run';
import { disagreements } from './agree';
import { Recounter, eventsIn } from './recount';

export interface LivesResult {
  readonly case: string;
  readonly minutes: number;
  /** Lines of the file, events remembered and forgotten, and the memory they take. */
  readonly events: number;
  readonly remembered: number;
  readonly forgotten: number;
  readonly bytes: number;
  readonly cells: number;
  readonly dead: number;
  readonly sameHash: boolean;
  /** Longest time that one biography took, ms. */
  readonly slowestMs: number;
  readonly disagreements: readonly string[];
}

/** Presets of the full comparison, each over its planned duration. */
export const LIVES = ['b-all-niche', 'antigen-dim-escape', 'dish-low-et'] as const;

export function presetScenario(name: string): Scenario {
  const parsed = loadPreset(name);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

/** Runs a scenario twice, on the command line and as the page’s worker does, and compares so many cells, half of them dead as far as there are. */
export async function compareLives(name: string, scenario: Scenario, minutes: number, cells: number, draw: (most: number) => number): Promise<LivesResult> {
  const folder = mkdtempSync(join(tmpdir(), 'cart-lab-lives-'));
  try {
    const document = toDocument(scenario), source = join(folder, 'run.json'), file = join(folder, 'events.ndjson'), said: string[] = [];
    writeFileSync(source, JSON.stringify(document));
    const code = await cli(['run', source, '--until', `${minutes}`, '--events', file, '--json'], { out: (line) => said.push(line), err: (line) => said.push(line), isInteractive: false });
    if (code !== 0) throw new Error(`the command line ended with ${code}: ${said.join('\n')}`);
    const { hash } = JSON.parse(said.at(-1)!) as { hash: string };
    const run = new Run({ scenario, document, preset: null, seed: scenario.seed, set: {} });
    while (run.tick < minutes * run.ticksPerMinute) run.step();
    const events = eventsIn(readFileSync(file, 'utf8')), recounter = new Recounter(events), ids = sample(run, recounter, cells, draw), found: string[] = [];
    let slowestMs = 0, dead = 0;
    for (const id of ids) {
      const start = performance.now(), report = reportCell(id, run.world, run.biographies);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      if (recounter.isDead(id)) dead++;
      found.push(...disagreements(report, recounter.of(id), minutes).map((words) => `${name}, cell ${id}: ${words}`));
    }
    const { told, forgotten } = run.biographies.counts;
    return { case: name, minutes, events: events.length, remembered: told - forgotten, forgotten, bytes: (told - forgotten) * EVENT_BYTES, cells: ids.length, dead, sameHash: hashWorld(run.world) === hash, slowestMs, disagreements: found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Half of them dead, the others alive, CAR-T cells and targets as they come. */
function sample({ world }: Run, recounter: Recounter, cells: number, draw: (most: number) => number): number[] {
  const alive = [world, world.blood].flatMap(({ cells: { count, columns } }) => [...columns.id.subarray(0, count)]).filter((id) => !recounter.isDead(id)), dead = recounter.ids.filter((id) => recounter.isDead(id));
  const take = (from: readonly number[], count: number): number[] => {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(draw(left.length), 1)[0]);
  };
  const chosen = take(dead, Math.ceil(cells / 2));
  return [...chosen, ...take(alive, cells - chosen.length)];
}

/** A row of whole numbers below a limit, the same every time. */
export function draws(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

export function livesWords({ case: name, minutes, events, remembered, forgotten, bytes, cells, dead, sameHash, slowestMs, disagreements: found }: LivesResult): string {
  return [
    `${name}, ${minutes} min: ${cells} cells, ${dead} of them dead; ${found.length === 0 ? 'all agree' : `${found.length} disagreements`}`,
    `  ${events} events in the file, ${remembered} remembered (${(bytes / 1e6).toFixed(1)} MB), ${forgotten} forgotten; the same end: ${sameHash ? 'yes' : 'no'}; slowest biography ${slowestMs.toFixed(1)} ms`,
    ...found.slice(0, 10).map((words) => `  ${words}`),
  ].join('\n');
}
