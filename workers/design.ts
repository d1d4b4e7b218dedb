// A CAR on the bench: its curves by the laws of the rules, under the parameters of this moment, and the cells of this moment under them.
import { called } from '../schema/words';
import { Kind, bCellSignals, hingeOf, isLiving, productGroup, productState, prospectOf } from '../sim';
import type { AntigenName, Gate, Prospect, World } from '../sim';
import type { CarDesign, DesignGroup, DesignPanel, DesignReport } from './designInfo';
import type { Run } from './run';
import { usualDose } from './usualDose';

const DECADES = 6, PER_DECADE = 10, BINS_PER_DECADE = 5;
const DENSITIES = Array.from({ length: DECADES * PER_DECADE + 1 }, (_, n) => 10 ** (n / PER_DECADE));

/** The design of a product as it is now. */
export function designOf(world: World, product: string): CarDesign {
  const { design, group } = world.products.find(({ name }) => name === product)!;
  return { costimulation: design.costimulation, hinge: hingeOf(design), gate: design.gate, parameters: { ...world.values[group] } };
}

/** What a design would do in this run. @param product of the run, whose place it takes */
export function reportDesign({ world, start: { scenario }, record }: Run, product: string, design: CarDesign): DesignReport {
  const at = world.products.findIndex(({ name }) => name === product), { label } = scenario.products[product], { parameters, ...car } = design;
  const group = productGroup(product), setting = {
    scenario: world.scenario, disabled: world.disabled, values: { ...world.values, [group]: { ...world.values[group], ...parameters } },
    products: world.products.map((one, n) => (n === at ? productState(product, group, { label, ...car, parameters }) : one)),
  };
  const prospect = prospectOf(setting, at), { count, entry } = usualDose([...scenario.schedule, ...record.map(({ action }) => action)], product, world.vessels.length > 0);
  return {
    product, label: called(label), design, densities: DENSITIES, binsPerDecade: BINS_PER_DECADE, panels: panelsOf(design.gate, prospect, world), groups: groupsOf(world, prospect),
    bCells: scenario.body === null ? null : bCellSignals(setting)[at], divisionsPerDay: prospect.divisionsPerDay, divisions: prospect.divisions, dose: { count, entry },
  };
}

/** One for each antigen that the gate reads. With “or” the other antigen is missing, so that each curve is that of its own antigen. */
function panelsOf(gate: Gate, prospect: Prospect, world: World): DesignPanel[] {
  const along = (antigen: AntigenName, other: number | null, forbids = false): DesignPanel => {
    const of = (curve: (a: number, b: number) => number): number[] => DENSITIES.map((density) => (antigen === 'A' ? curve(density, other ?? 0) : curve(other ?? 0, density)));
    return { antigen, forbids, other, kills: of((a, b) => prospect.killed(a, b)), grows: of((a, b) => prospect.grows(a, b)) };
  };
  switch (gate.kind) {
    case 'single': return [along(gate.antigen, null)];
    case 'or': return [along('A', 0), along('B', 0)];
    case 'and': return [along('A', medianOf(world, 'B')), along('B', medianOf(world, 'A'))];
    case 'not': {
      const { antigen } = gate, other = antigen === 'A' ? 'B' : 'A';
      return [along(antigen, 0), along(other, medianOf(world, antigen), true)];
    }
  }
}

/** What half of the living tumour cells have at least. */
function medianOf({ cells }: World, antigen: AntigenName): number {
  const { kind, life, antigenA, antigenB } = cells.columns, amount = antigen === 'A' ? antigenA : antigenB, known: number[] = [];
  for (let row = 0; row < cells.count; row++) if (kind[row] === Kind.Tumor && isLiving(life[row])) known.push(amount[row]);
  return known.sort((one, other) => one - other)[known.length >> 1] ?? 0;
}

const binOf = (molecules: number): number => (molecules < 1 ? 0 : Math.min(DECADES * BINS_PER_DECADE, 1 + Math.floor(Math.log10(molecules) * BINS_PER_DECADE)));

function groupsOf({ cells, clones }: World, prospect: Prospect): DesignGroup[] {
  const { kind, life, clone, antigenA, antigenB, protection } = cells.columns, found = new Map<number, number[]>();
  for (let row = 0; row < cells.count; row++) {
    if ((kind[row] !== Kind.Tumor && kind[row] !== Kind.Healthy) || !isLiving(life[row])) continue;
    const rows = found.get(clone[row]);
    if (rows) rows.push(row);
    else found.set(clone[row], [row]);
  }
  return [...found].sort(([one], [other]) => one - other).map(([number, rows]): DesignGroup => {
    const bins = () => Array.from({ length: DECADES * BINS_PER_DECADE + 1 }, () => 0), histogram = { A: bins(), B: bins() };
    let killed = 0, feeding = 0, pace = 0, holds = 0;
    for (const row of rows) {
      const a = antigenA[row], b = antigenB[row], grows = prospect.grows(a, b);
      histogram.A[binOf(a)]++;
      histogram.B[binOf(b)]++;
      killed += prospect.killed(a, b, protection[row]);
      pace += grows;
      holds += prospect.holdRate(a, b);
      if (grows > 0) feeding++;
    }
    const { label, kind: which } = clones[number], count = rows.length;
    return { label: called(label), kind: which === Kind.Tumor ? 'tumor' : 'healthy', cells: count, histogram, killed: killed / count, holdRate: holds / count, feeding: feeding / count, pace: pace / count };
  });
}
