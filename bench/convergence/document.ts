// The study of steps, voxels and tolerances as a document. No clock is read: the same text on every machine.
import { markdownTable } from '../../cli/documentation/markdown';
import { SUBSTANCES } from '../../sim';
import { oxygenBySweeps, pointSourceError, slabError, stepErrors, toleranceRow, withOrders } from './analytic';
import type { ErrorRow } from './analytic';
import { OUTPUTS, runSpheroid, spreadOf } from './spheroid';
import type { Outputs, SpheroidSetup } from './spheroid';

export interface StudySize {
  /** Minutes of field steps, the finest last. */
  readonly steps: readonly number[];
  readonly tolerances: readonly number[];
  readonly seeds: readonly number[];
  readonly cells: number;
  readonly hours: number;
  /** Step against which slow fields are compared, min. */
  readonly fine: number;
  readonly pointVoxels: readonly number[];
}

export const FULL_STUDY: StudySize = {
  steps: [12, 6, 2, 1, 0.5, 0.1, 0.01], tolerances: [1e-3, 1e-4, 1e-5, 1e-6, 1e-8], seeds: [1, 2, 3, 4], cells: 800, hours: 12, fine: 0.005,
  pointVoxels: [31, 61, 93],
};

const percent = (share: number) => `${(100 * share).toPrecision(2)} %`;
const short = (value: number) => String(Number(value.toPrecision(2)));

function orderTable(header: readonly [string, string], rows: readonly ErrorRow[], show: (error: number) => string): string {
  return markdownTable([...header, 'order'], rows.map(({ at, error, order }) => [short(at), show(error), order === null ? '' : order.toFixed(2)]));
}

function slowFields(size: StudySize): string {
  const cases = (['attractant', 'ifng', 'il2'] as const).flatMap((name) => (['point', 'ball'] as const).map((shape) => ({ name, shape })));
  const columns = cases.map(({ name, shape }) => stepErrors(name, shape, size.steps, size.fine));
  const table = (scheme: 'sweeps' | 'unsplit') => markdownTable(
    ['step, min', ...cases.map(({ name, shape }) => `${SUBSTANCES[name].label}, ${shape}`)],
    size.steps.map((step, row) => [String(step), ...columns.map((column) => percent(column[row][scheme]))]),
  );
  return `Sweeps, as the model does them:\n\n${table('sweeps')}\n\nOne solve for everything, by the solver that oxygen has:\n\n${table('unsplit')}`;
}

function outputTable(first: string, rows: readonly { readonly label: string; readonly setup: SpheroidSetup }[], seeds: readonly number[]): string {
  const cell = (runs: readonly Outputs[], name: keyof Outputs) => {
    const { mean, deviation } = spreadOf(runs.map((run) => run[name]));
    return `${mean.toPrecision(4)} ± ${deviation.toPrecision(2)}`;
  };
  return markdownTable([first, ...OUTPUTS.map((name) => `\`${name}\``)], rows.map(({ label, setup }) => {
    const runs = seeds.map((seed) => runSpheroid(setup, seed));
    return [label, ...OUTPUTS.map((name) => cell(runs, name))];
  }));
}

/** The whole document. */
export function convergenceDocument(size: StudySize = FULL_STUDY): string {
  const { cells, hours, seeds } = size;
  const tolerances = size.tolerances.map(toleranceRow);
  return `# Convergence of the fields

Written by \`npm run bench -- convergence\`; the code is in \`bench/convergence/\`. Errors are the largest over all voxels. The order p says that the error falls like stepᵖ, between a row and the one above.

## Voxels

A point source with decay at rest, u = S·e^(−r/L)/(4πDr), L = 50 µm, between 80 and 150 µm from the source, relative:

${orderTable(['voxel, µm', 'error'], withOrders(size.pointVoxels.map((n) => ({ at: 620 / n, error: pointSourceError(n) }))), percent)}

Oxygen across a slab of 400 µm that eats 10/min between faces at 38 mmHg, u = 38·cosh(x/L)/cosh(a/L), L = 100 µm:

${orderTable(['voxel, µm', 'error, mmHg'], withOrders([20, 10, 5].map((at) => ({ at, error: slabError(at) }))), short)}

## Steps of slow fields

After an hour of secretion, from empty, voxels of 20 µm: by a single voxel (*point*), or by a *ball* of 100 µm that gives and takes 10/min (saturation 1). Difference from unsplit steps of ${size.fine} min, relative to the peak.

${slowFields(size)}

Sources that act first and spread afterwards are smeared over √(D·dt) before anybody reads them: at the source itself sweeps need steps well below h²/D (0.4 min for the attractant, 0.7 for IL-2). The unsplit solve has only the error of an implicit Euler step.

## Oxygen

By implicit sweeps, as other programs do it, at rest in a ball of 200 µm that eats 4–8/min; largest error against the steady state:

${orderTable(['step, min', 'error, mmHg'], withOrders([12, 1, 0.1, 0.01, 0.001].map((at) => ({ at, error: oxygenBySweeps(at) }))), short)}

Solved for its steady state, as the model does it, there is no step, but a tolerance. Iterations from a uniform field, iterations a step while the uptake of one voxel in fifty changes by a tenth, and the largest error in twenty such steps:

${markdownTable(['tolerance', 'from uniform', 'a step', 'error, mmHg'], tolerances.map((row) => [String(row.tolerance), String(row.fromEmpty), row.iterations.toFixed(1), short(row.error)]))}

## A small spheroid

${cells} tumour cells in a cube of 400 µm with oxygen at 38 mmHg on its walls, 60 CAR-T cells after an hour; outputs after ${hours} h, mean ± standard deviation between ${seeds.length} seeds. Mechanics 0.5 min, decisions 6 min. By step of all fields:

${outputTable('step, min', size.steps.map((fieldStep) => ({ label: String(fieldStep), setup: { fieldStep, cells, hours } })), seeds)}

Up to steps of 2 min the number of cells and of kills changes by less than seeds change it. Mean IL-2 does not: it falls with the step, because what a cell makes lies for a whole step in the very voxel where cells take it up.

By tolerance of oxygen, at a field step of 1 min:

${outputTable('tolerance', size.tolerances.map((tolerance) => ({ label: String(tolerance), setup: { fieldStep: 1, tolerance, cells, hours } })), seeds)}
`;
}
