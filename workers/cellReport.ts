// One cell as the inspector shows it: words for states, numbers with units, all from the column table.
import { measuredWords, spanWords } from '../schema/numberWords';
import { unitAfter } from '../schema/plural';
import { CAUSE_NAMES, CELL_COLUMNS, Cause, Event, Fate, KIND_NAMES, Kind, LIFE_NAMES, Life, Lineage, SUBSET_NAMES, USUAL_DIFFERENTIATION, getParameter, isLiving, oxygenOf, pressureOf } from '../sim';
import type { World } from '../sim';
import type { Biographies } from './biographies';
import { targetWords } from './describe';
import { biographyOf, standOf } from './biography';
import type { Biography } from './biographyInfo';
import { cellWords } from './lifeStory';
import type { CellReport } from './simApi';

type Line = CellReport['lines'][number];
type ColumnName = keyof typeof CELL_COLUMNS;

/** The report of a cell; of one that has been cleared away only its life; null when nothing is known. */
export function reportCell(id: number, world: World, biographies: Biographies, rememberedUntil = Infinity): CellReport | null {
  const life = biographyOf(id, world, biographies, rememberedUntil), stand = standOf(world, id);
  if (life === null) return null;
  if (stand === null) return reportGone(id, world, biographies, life);
  return stand.place === world ? reportHere(id, world, stand.row, life) : reportFromBlood(id, stand.place, stand.row, life);
}

function reportHere(id: number, world: World, row: number, life: Biography): CellReport {
  const { kind, life: stage, x, y, z } = world.cells.columns;
  return {
    id, kind: KIND_NAMES[kind[row]], title: capital(cellWords(kind[row], id)),
    x: x[row], y: y[row], z: z[row], alive: isLiving(stage[row]), present: true,
    lines: kind[row] === Kind.Cart ? cartLines(world, row) : targetLines(world, row), life,
  };
}

/** A CAR-T cell of the patient’s blood: all that it is, but no place. */
function reportFromBlood(id: number, blood: World, row: number, life: Biography): CellReport {
  const { kind, life: stage } = blood.cells.columns, [state, ...lines] = cartLines(blood, row);
  return {
    id, kind: KIND_NAMES[kind[row]], title: capital(cellWords(kind[row], id)), x: 0, y: 0, alive: isLiving(stage[row]), present: false, z: 0,
    lines: [text('State', isLiving(stage[row]) ? 'in the blood' : state.value, 'where it is and what it is doing'), ...lines.filter(({ label }) => label !== 'Speed')], life,
  };
}

/** Nothing is left of it; of a cell that has not come yet, because the run has gone back, nothing is told. */
function reportGone(id: number, world: World, biographies: Biographies, life: Biography): CellReport | null {
  const [end] = biographies.of(id, world.tick, 1);
  if (!end || (end.kind !== Event.removal && end.kind !== Event.extraction) || end.a !== id) return null;
  return {
    id, kind: KIND_NAMES[end.value] ?? 'tumor', title: capital(cellWords(end.value, id)), x: end.x, y: end.y, z: end.z, alive: false, present: false,
    lines: [text('State', end.kind === Event.removal ? 'cleared away' : 'taken out by hand', 'nothing is left of this cell')], life,
  };
}

function cartLines(world: World, row: number): Line[] {
  const c = world.cells.columns;
  const product = world.products[c.product[row]];
  const bound = c.partner[row] >= 0, torn = Math.round(c.antigenA[row] + c.antigenB[row]);
  const lines: (Line | null)[] = [text('State', cartState(world, row), 'what the cell is doing')];
  if (product) {
    lines.push(text('Product', product.design.label, 'the product it came with'));
    lines.push(text('Answers to', targetWords(product.design.gate, world.scenario), 'antigens its CAR recognises'));
    // The domain sets how the signal of the target is read.
    if (!isIdle(world, 'growthSignal')) lines.push(text('Co-stimulation', product.design.costimulation, 'signalling domain of its CAR'));
  }
  if (!isIdle(world, 'subset')) lines.push(text('Subset', SUBSET_NAMES[c.subset[row]], CELL_COLUMNS.subset.doc));
  // A run in which nobody differentiates has nothing to tell.
  if (c.differentiation[row] !== USUAL_DIFFERENTIATION) lines.push(share('Differentiation', world, row, 'differentiation'));
  if (bound) {
    lines.push(number('Bound for', elapsed(world, c.boundTick[row]), 'min', 'how long this synapse has lasted'));
    lines.push(share('Killing signal', world, row, 'lysisSignal'), share('Growth signal', world, row, 'growthSignal'));
  } else if (isLiving(c.life[row])) lines.push(column('Speed', world, row, 'speed'));
  if (c.brake[row] > 0) lines.push(share('Brake', world, row, 'brake'));
  if (c.hypoxicBrake[row] > 0) lines.push(share('Growth lost to hypoxia', world, row, 'hypoxicBrake'));
  if (c.hypoxicStall[row] > 0) lines.push(share('Speed lost to hypoxia', world, row, 'hypoxicStall'));
  if (c.priming[row] > 0) lines.push(share('Primed', world, row, 'priming'));
  if (torn >= 1 && !isIdle(world, 'lysisSignal')) lines.push(number('Torn antigen', torn, 'molecules', 'antigen torn from its targets'));
  lines.push(
    column('CARs', world, row, 'carCount'), column('Kills', world, row, 'kills'), share('Activation', world, row, 'activation'), share('Exhaustion', world, row, 'exhaustion'), c.fixedExhaustion[row] > 0 ? share('Fixed exhaustion', world, row, 'fixedExhaustion') : null,
    column('Lytic packets', world, row, 'granules', ''), column('Divisions left', world, row, 'divisionsLeft'),
  );
  return [...known(lines), ...familyLines(world, row)];
}

function targetLines(world: World, row: number): Line[] {
  const c = world.cells.columns, living = isLiving(c.life[row]);
  const lines: (Line | null)[] = [text('State', targetState(world, row), 'where it stands between life and disappearance')];
  lines.push(text('Clone', world.clones[c.clone[row]]?.label ?? 'none: it was laid by hand', CELL_COLUMNS.clone.doc));
  if (c.kind[row] === Kind.Macrophage) lines.push(share('Inflamed', world, row, 'activation'));
  else if (c.kind[row] !== Kind.Stroma) lines.push(...attackLines(world, row));
  if (living) {
    if (c.cycleTime[row] > 0) {
      lines.push(world.model.cycle.isShare ? share('Cycle completed', world, row, 'cycle') : number('Age in cycle times', c.cycle[row], '', 'age in its own cycle times'));
      lines.push(number('Own cycle time', c.cycleTime[row] / 60, 'h', CELL_COLUMNS.cycleTime.doc));
    }
    // Read so that they hold for a cell no rule has looked at yet; without oxygen in the model there is none to tell.
    const oxygen = oxygenOf(world, row);
    if (!Number.isNaN(oxygen)) lines.push(number('Oxygen', oxygen, CELL_COLUMNS.oxygen.unit, CELL_COLUMNS.oxygen.doc));
    lines.push(number('Crowding', pressureOf(world, row), CELL_COLUMNS.pressure.unit, CELL_COLUMNS.pressure.doc));
  }
  return [...known(lines), ...familyLines(world, row)];
}

/** What makes it a target, and how the attack stands; a cell that is dying has nothing left to be damaged. */
function attackLines(world: World, row: number): (Line | null)[] {
  const c = world.cells.columns, { antigens } = world.scenario;
  const lines: (Line | null)[] = [antigenLine(antigens.A, world, row, 'antigenA')];
  if (antigens.B !== antigens.A && world.model.antigen.names.includes('B')) lines.push(antigenLine(antigens.B, world, row, 'antigenB'));
  if (isLiving(c.life[row])) {
    lines.push(number('Held by', c.boundCount[row], 'CAR-T cells', 'CAR-T cells attached to it'));
    if (!isIdle(world, 'damage')) lines.push(number('Damage', Math.round(c.damage[row] * 100) / 100, 'hits', CELL_COLUMNS.damage.doc));
  }
  if (c.lineage[row] === Lineage.Switched) lines.push(text('Lineage', 'switched, lymphoid to myeloid', 'it has changed its lineage and lost both antigens for good'));
  if (c.pdl1[row] > 0) lines.push(column('PD-L1', world, row, 'pdl1'));
  if (c.protection[row] > 0) lines.push(share('Sheltered', world, row, 'protection'));
  return lines;
}

function familyLines(world: World, row: number): Line[] {
  const c = world.cells.columns;
  const founder = c.parent[row] === 0, infused = c.kind[row] === Kind.Cart;
  return known([
    column('Radius', world, row, 'radius'),
    column('Generation', world, row, 'generation'),
    text('Mother', founder ? (infused ? 'none: it was infused' : 'none: it was there at the start') : `cell ${c.parent[row]}`, 'the cell whose division it came from'),
    text('Age', spanWords(elapsed(world, c.bornTick[row])), infused ? 'time since it was born or infused' : 'time since it was born; for a cell of the start, since then'),
  ]);
}

function cartState(world: World, row: number): string {
  const c = world.cells.columns;
  if (!isLiving(c.life[row])) return deathWords(world, row);
  const fate = c.fate[row];
  const nature = fate === Fate.Exhausted ? 'exhausted, ' : fate === Fate.Memory ? 'memory cell, ' : '';
  const partner = c.partner[row];
  if (partner >= 0) return `${nature}bound to ${cellWords(c.kind[partner], c.id[partner])}`;
  if (c.readyTick[row] > world.tick) return `${nature}moving on after a synapse`;
  return `${nature}searching`;
}

function targetState(world: World, row: number): string {
  const c = world.cells.columns;
  const life = c.life[row];
  if (!isLiving(life)) return deathWords(world, row);
  if (c.boundCount[row] > 0) return 'under attack';
  if (c.kind[row] !== Kind.Tumor) return 'alive';
  const pace = life === Life.Quiescent ? 'alive, resting' : 'alive, cycling';
  return isHypoxic(world, row) ? `${pace}, hypoxic` : pace;
}

function isHypoxic(world: World, row: number): boolean {
  return oxygenOf(world, row) < (getParameter(world, 'hypoxia.threshold') ?? 0);
}

function deathWords(world: World, row: number): string {
  const c = world.cells.columns;
  const stage = LIFE_NAMES[c.life[row]];
  const cause = c.cause[row];
  if (cause === Cause.Killed && c.killer[row] > 0) return `${stage}, killed by CAR-T cell ${c.killer[row]}`;
  return cause === Cause.None ? stage : `${stage}: ${CAUSE_NAMES[cause]}`;
}

function elapsed(world: World, since: number): number {
  return Math.max(0, world.tick - since) / world.scenario.clock.ticksPerMinute;
}

function known(lines: readonly (Line | null)[]): Line[] {
  return lines.filter((line) => line !== null);
}

/** None of the model's rules changes this column. */
function isIdle({ model }: World, name: ColumnName): boolean {
  return model.idle?.includes(name) === true;
}

function text(label: string, value: string, doc: string): Line {
  return { label, value, unit: '', doc };
}

function number(label: string, value: number, unit: string, doc: string): Line {
  const words = measuredWords(value);
  return { label, value: words, unit: unitAfter(words, unit), doc };
}

/** A column as it stands in the table, with its unit and meaning; null where the model has no use for it. */
function column(label: string, world: World, row: number, name: ColumnName, unit: string = CELL_COLUMNS[name].unit): Line | null {
  if (isIdle(world, name)) return null;
  const value = world.cells.columns[name][row];
  // Molecules and packets are counted; what falls on a fraction is the model’s mean, not a piece of a molecule.
  const isCounted = name === 'pdl1' || name === 'carCount';
  return number(label, isCounted ? Math.round(value) : value, unit, CELL_COLUMNS[name].doc);
}

/** Antigen in the measure of the model; molecules are counted, other amounts are not. */
function antigenLine(label: string, { model, cells }: World, row: number, name: 'antigenA' | 'antigenB'): Line {
  const { unit, doc } = model.antigen, value = cells.columns[name][row];
  return number(label, unit === 'molecules' ? Math.round(value) : value, unit, doc);
}

function share(label: string, world: World, row: number, name: ColumnName): Line | null {
  return isIdle(world, name) ? null : { label, value: String(Math.round(world.cells.columns[name][row] * 100)), unit: '%', doc: CELL_COLUMNS[name].doc };
}

function capital(words: string): string {
  return words[0].toUpperCase() + words.slice(1);
}
