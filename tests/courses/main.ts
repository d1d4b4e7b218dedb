// `npm run courses -- [--presets a,b] [--days 0.5] [--share 0.1] …`: random courses of presets, each state held against straight runs and replays.
import { parseArgs } from 'node:util';
import { onOneLine, realTerminal } from '../../cli/terminal';
import type { Terminal } from '../../cli/terminal';
import { PRESETS, nearest } from '../../schema';
import { presetStart } from './grow';
import { walk } from './walk';

/** A niche, patients with and without standing orders, two targets, a ball in 3-D, a dish. */
const USUAL = ['b-all-niche', 'crs-tocilizumab', 'lbcl', 'dual-car', 'solid-spheroid', 'dish-low-et'];
const OPTIONS = {
  presets: { type: 'string', default: USUAL.join() }, days: { type: 'string', default: '0.5' }, share: { type: 'string', default: '0.1' },
  branches: { type: 'string', default: '20' }, visits: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' },
} as const;

interface Asked {
  readonly presets: readonly string[];
  readonly days: number;
  readonly share: number;
  readonly branches: number;
  readonly visits: number;
  readonly seed: number;
}

/** Returns the exit code: 1 if one state is another than it must be. */
export async function main(args: readonly string[], terminal: Terminal = realTerminal): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') {
    terminal.err(asked);
    return 2;
  }
  let different = 0;
  for (const [n, preset] of asked.presets.entries()) {
    const { days, share, branches, visits } = asked, seed = asked.seed + n, begin = performance.now();
    const { courses, asked: all, equal, differences } = await walk({ start: presetStart(preset, share), seed, branches, minutes: 1440 * days, visits });
    different += differences.length;
    for (const one of differences) terminal.out(onOneLine(`DIFFERS  ${preset}: ${one}`));
    const tell = (what: keyof typeof all): string => `${equal[what]} of ${all[what]}`;
    terminal.out(`${preset}, seed ${seed}, ${courses} courses over ${days} d: equal to a straight run at ${tell('straight')} moments, to cli replay at ${tell('replayed')}; ${tell('ends')} ends by replay --course; ${tell('reopened')} after the record was opened again; ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
  terminal.out(different === 0 ? 'All equal.' : `${different} different.`);
  return different === 0 ? 0 : 1;
}

function read(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS }), presets = values.presets.split(',');
    const unknown = presets.find((name) => !PRESETS.has(name));
    if (unknown !== undefined) return `--presets ${unknown}: expected names of presets; perhaps ${nearest(unknown, [...PRESETS.keys()]) || [...PRESETS.keys()].join(', ')}`;
    const [days, share, branches, visits, seed] = [values.days, values.share, values.branches, values.visits, values.seed].map(Number);
    const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 1;
    if (!(days > 0 && share > 0 && share <= 1 && isWhole(branches) && isWhole(visits) && isWhole(seed))) return 'expected --days above 0, --share between 0 and 1, and whole numbers from 1 for --branches, --visits and --seed';
    return { presets, days, share, branches, visits, seed };
  } catch (error) {
    return onOneLine(error instanceof Error ? error.message : String(error));
  }
}
