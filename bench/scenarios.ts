// The default preset in other sizes: more cells in the same patch, or all of it larger at the same density.
import { DEFAULT_PRESET, formatProblems, loadPreset } from '../schema';
import type { Scenario } from '../sim';

function defaultPreset(): Scenario {
  const parsed = loadPreset(DEFAULT_PRESET);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

/** The default preset with that many tumour cells in the same patch; 0: as it is. */
export function niche(cells: number): Scenario {
  const scenario = defaultPreset();
  if (cells === 0) return scenario;
  const [first, ...others] = scenario.populations;
  return { ...scenario, populations: [{ ...first, count: cells }, ...others] };
}

/**
 * The default preset at another size but the same density: patch, vessels, populations and dose grow together. The dose
 * comes at once, so that CAR-T cells search, bind and kill from the first step on.
 */
/** So many times the doses of the preset, and straight into the patch: what the benchmark times is a patch full of CAR-T cells. */
const CROWDED = 15;

export function crowd(cells: number): Scenario {
  const scenario = defaultPreset();
  const infused = scenario.schedule.reduce((sum, item) => sum + ('infuse' in item ? CROWDED * item.infuse.count : 0), 0);
  const factor = cells / (scenario.populations.reduce((sum, { count }) => sum + count, 0) + infused);
  const { voxel, size } = scenario.domain;
  const longer = (side: number) => voxel * Math.max(1, Math.round((side * Math.sqrt(factor)) / voxel));
  const more = <T extends { count: number }>(what: T): T => ({ ...what, count: Math.max(1, Math.round(what.count * factor)) });
  return {
    ...scenario,
    domain: { ...scenario.domain, size: [longer(size[0]), longer(size[1]), size[2]] },
    vessels: 'count' in scenario.vessels ? more(scenario.vessels) : scenario.vessels,
    populations: scenario.populations.map(more),
    schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, at: 0, infuse: { ...more({ ...item.infuse, count: CROWDED * item.infuse.count }), entry: 'random' as const, over: 0 } } : item)),
  };
}
