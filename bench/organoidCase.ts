// The first day of the published organoid with one dose as a benchmark: about 8000 cells in 3-D, two fields of 50³ voxels.
import { presetScenario } from '../verify/scenario';
import { countLayers } from '../sim';
import type { Scenario } from '../sim';
import type { BenchCase } from './case';
import { worldTrial } from './worldTrial';

const MINUTES_PER_DAY = 1440;
/** µm; what the published radius holds. */
const RADIUS = 150, CELLS = 3957;

/** The preset with a ball of about that many tumour cells and as many CAR-T cells; 0: as it is. */
export function organoid(cells: number): Scenario {
  const scenario = presetScenario('organoid-one-dose');
  if (cells === 0) return scenario;
  const [population] = scenario.populations;
  const radius = RADIUS * Math.cbrt(cells / CELLS), count = countLayers(radius, population.radius);
  return {
    ...scenario, populations: [{ ...population, count, placement: { shape: 'layers', radius } }],
    schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, count: Math.max(1, count) } } : item)),
  };
}

const clock = organoid(0).clock;

export const organoidCase: BenchCase = {
  name: 'organoid-day',
  doc: 'the published organoid with one dose, its first day in five repetitions, fields included',
  cells: 0,
  steps: (MINUTES_PER_DAY * clock.ticksPerMinute) / 6,
  warm: (MINUTES_PER_DAY * clock.ticksPerMinute) / 6,
  prepare: (cells, kernels) => worldTrial(organoid(cells), kernels ?? 'fast'),
};
