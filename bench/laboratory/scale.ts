// How experiments scale: what a plan of a million runs takes, and what memory tables of ever more rows need. No run is carried out: results are made up.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFolder, journalsIn } from '../../cli/sweep/folder';
import { Journal, Shelf } from '../../cli/sweep/journal';
import { writeTables } from '../../cli/sweep/writeTables';
import { Plan } from '../../ensemble/experiment/plan';
import { parseExperiment } from '../../schema/experiment/parse';

export interface ScaleResult {
  readonly case: 'plan' | 'tables';
  readonly runs: number;
  readonly seconds: number;
  /** Largest memory that the program has had so far, MB. */
  readonly peakMB: number;
  /** Of tables: of the folder, MB. Of a plan: of the largest share, runs. */
  readonly size: number;
}

const PLANNED = 1_000_000, SHARDS = 100, ROWS = [1_000, 10_000, 100_000];

export function* scales(): Generator<ScaleResult> {
  for (const runs of ROWS) yield tables(runs);
  yield planned(PLANNED);
}

function planOf(runs: number): Plan {
  const replicates = 10, parsed = parseExperiment(JSON.stringify({
    format: 'cart-lab/experiment', version: 1, name: 'scale', title: 'Scale', base: { preset: 'dish-low-et' }, replicates, until: '6h', every: '1h', series: ['tumor_alive', 'kills_total'],
    factors: [{ name: 'hits', parameter: 'kill.hitRate', range: { from: 0.05, to: 0.2 } }, { name: 'antigen', path: 'populations[kind=tumor].antigenA.median', range: { from: 300, to: 30000, scale: 'log' } }],
    design: { kind: 'sobol', points: runs / replicates, scrambled: true }, outcomes: [{ name: 'left', value: 'last(tumor_alive)' }, { name: 'kills', value: 'last(kills_total)' }],
  }), 'scale.json');
  if (!parsed.ok) throw new Error(parsed.problems[0].expected);
  return new Plan(parsed);
}

/** Every run is numbered, dealt to a share, and told apart from all others by its id. */
function planned(runs: number): ScaleResult {
  const begin = performance.now(), plan = planOf(runs), ids = new BigUint64Array(plan.runs), shares = new Int32Array(SHARDS);
  for (let run = 0; run < plan.runs; run++) {
    ids[run] = BigInt(`0x${plan.runAt(run).id}`);
    shares[run % SHARDS]++;
  }
  ids.sort();
  for (let n = 1; n < ids.length; n++) if (ids[n] === ids[n - 1]) throw new Error('two runs have one id');
  return { case: 'plan', runs, seconds: (performance.now() - begin) / 1000, peakMB: peak(), size: Math.max(...shares) };
}

function tables(runs: number): ScaleResult {
  const begin = performance.now(), folder = mkdtempSync(join(tmpdir(), 'cart-lab-scale-')), plan = planOf(runs);
  try {
    claimFolder(folder, plan);
    const journal = new Journal(join(folder, 'runs.journal'), plan), times = [0, 60, 120, 180, 240, 300, 360];
    for (let n = 0; n < runs; n++) {
      const run = (n * 7919) % runs; // as they come from many threads: in no order
      journal.add({ run, wall: 0.1, result: { status: 'ended', reason: '', outcomes: [run % 500, run % 37], endMinutes: 360, hash: '0123456789abcdef', series: { time_min: times, tumor_alive: times.map((t) => 500 - t / 10), kills_total: times } } });
    }
    journal.close();
    const shelf = new Shelf(plan);
    for (const path of journalsIn(folder)) shelf.take(path);
    const { files } = writeTables(folder, plan, shelf)!;
    shelf.close();
    return { case: 'tables', runs, seconds: (performance.now() - begin) / 1000, peakMB: peak(), size: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const peak = (): number => process.resourceUsage().maxRSS / 1024;

export const scaleWords = ({ case: name, runs, seconds, peakMB, size }: ScaleResult): string =>
  `${name} of ${runs} runs: ${seconds.toFixed(1)} s, at most ${peakMB.toFixed(0)} MB so far, ${name === 'plan' ? `shares of ${size} runs, no id twice` : `${size.toFixed(1)} MB of tables`}`;
