// One cell as the inspector shows it: words for states, numbers with units, all from the column table.
import { capital, causeWords, cellWords, theCell, wordsOr } from '../schema/lifeWords';
import { measuredWords, spanWords } from '../schema/numberWords';
import { unitAfter } from '../schema/plural';
import { called, words } from '../schema/words';
import { CELL_COLUMNS, Cause, Event, Fate, KIND_NAMES, Kind, LIFE_NAMES, Life, Lineage, SUBSET_NAMES, USUAL_DIFFERENTIATION, getParameter, isLiving, oxygenOf, pressureOf } from '../sim';
import type { World } from '../sim';
import type { Biographies } from './biographies';
import { targetWords } from './describe';
import { biographyOf, standOf } from './biography';
import type { Biography } from './biographyInfo';
import type { CellReport } from './simApi';

const { report: said } = words, { values } = said;

type Line = CellReport['lines'][number];
type ColumnName = keyof typeof said.columns;

/** What a line is called, and what it means. */
interface Said {
  readonly label: string;
  readonly doc: string;
}

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
    id, kind: KIND_NAMES[kind[row]], title: capital(cellWords(kind[row], id)), name: theCell(kind[row], id),
    x: x[row], y: y[row], z: z[row], alive: isLiving(stage[row]), present: true,
    lines: kind[row] === Kind.Cart ? cartLines(world, row) : targetLines(world, row), life,
  };
}

/** A CAR-T cell of the patient’s blood: all that it is, but no place. */
function reportFromBlood(id: number, blood: World, row: number, life: Biography): CellReport {
  const { kind, life: stage } = blood.cells.columns, [state, ...lines] = cartLines(blood, row, false);
  return {
    id, kind: KIND_NAMES[kind[row]], title: capital(cellWords(kind[row], id)), name: theCell(kind[row], id), x: 0, y: 0, alive: isLiving(stage[row]), present: false, z: 0,
    lines: [stateLine(isLiving(stage[row]) ? values.inBlood : state.value, said.state.blood), ...lines], life,
  };
}

/** Nothing is left of it; of a cell that has not come yet, because the run has gone back, nothing is told. */
function reportGone(id: number, world: World, biographies: Biographies, life: Biography): CellReport | null {
  const [end] = biographies.of(id, world.tick, 1);
  if (!end || (end.kind !== Event.removal && end.kind !== Event.extraction) || end.a !== id) return null;
  return {
    id, kind: KIND_NAMES[end.value] ?? 'tumor', title: capital(cellWords(end.value, id)), name: theCell(end.value, id), x: end.x, y: end.y, z: end.z, alive: false, present: false,
    lines: [stateLine(end.kind === Event.removal ? values.clearedAway : values.takenOut, said.state.gone)], life,
  };
}

/** @param walks in the blood nobody does */
function cartLines(world: World, row: number, walks = true): Line[] {
  const c = world.cells.columns;
  const product = world.products[c.product[row]];
  const bound = c.partner[row] >= 0, torn = Math.round(c.antigenA[row] + c.antigenB[row]);
  const lines: (Line | null)[] = [stateLine(cartState(world, row), said.state.cart)];
  if (product) {
    lines.push(text(said.product, called(product.design.label)));
    lines.push(text(said.targets, targetWords(product.design.gate, world.scenario)));
    // The domain sets how the signal of the target is read.
    if (!isIdle(world, 'growthSignal')) lines.push(text(said.costimulation, product.design.costimulation));
  }
  if (!isIdle(world, 'subset')) lines.push(text(said.columns.subset, SUBSET_NAMES[c.subset[row]]));
  // A run in which nobody differentiates has nothing to tell.
  if (c.differentiation[row] !== USUAL_DIFFERENTIATION) lines.push(share(world, row, 'differentiation'));
  if (bound) {
    lines.push(number(said.boundFor, elapsed(world, c.boundTick[row]), 'min'));
    lines.push(share(world, row, 'lysisSignal'), share(world, row, 'growthSignal'));
  } else if (walks && isLiving(c.life[row])) lines.push(column(world, row, 'speed'));
  if (c.brake[row] > 0) lines.push(share(world, row, 'brake'));
  if (c.hypoxicBrake[row] > 0) lines.push(share(world, row, 'hypoxicBrake'));
  if (c.hypoxicStall[row] > 0) lines.push(share(world, row, 'hypoxicStall'));
  if (c.priming[row] > 0) lines.push(share(world, row, 'priming'));
  if (torn >= 1 && !isIdle(world, 'lysisSignal')) lines.push(number(said.torn, torn, 'molecules'));
  lines.push(
    column(world, row, 'carCount'), column(world, row, 'kills'), share(world, row, 'activation'), share(world, row, 'exhaustion'), c.fixedExhaustion[row] > 0 ? share(world, row, 'fixedExhaustion') : null,
    column(world, row, 'granules', ''), column(world, row, 'divisionsLeft'),
  );
  return [...known(lines), ...familyLines(world, row)];
}

function targetLines(world: World, row: number): Line[] {
  const c = world.cells.columns, living = isLiving(c.life[row]);
  const lines: (Line | null)[] = [stateLine(targetState(world, row), said.state.target)];
  lines.push(text(said.columns.clone, called(world.clones[c.clone[row]]?.label ?? values.laidByHand)));
  if (c.kind[row] === Kind.Macrophage) lines.push(share(world, row, 'activation', said.inflamed));
  else if (c.kind[row] !== Kind.Stroma) lines.push(...attackLines(world, row));
  if (living) {
    if (c.cycleTime[row] > 0) {
      lines.push(world.model.cycle.isShare ? share(world, row, 'cycle') : number(said.cycles, c.cycle[row], ''));
      lines.push(number(said.columns.cycleTime, c.cycleTime[row] / 60, 'h'));
    }
    // Read so that they hold for a cell no rule has looked at yet; without oxygen in the model there is none to tell.
    const oxygen = oxygenOf(world, row);
    if (!Number.isNaN(oxygen)) lines.push(number(said.columns.oxygen, oxygen, CELL_COLUMNS.oxygen.unit));
    lines.push(number(said.columns.pressure, pressureOf(world, row), CELL_COLUMNS.pressure.unit));
  }
  return [...known(lines), ...familyLines(world, row)];
}

/** What makes it a target, and how the attack stands; a cell that is dying has nothing left to be damaged. */
function attackLines(world: World, row: number): (Line | null)[] {
  const c = world.cells.columns, { antigens } = world.scenario;
  const lines: (Line | null)[] = [antigenLine(called(antigens.A), world, row, 'antigenA')];
  if (antigens.B !== antigens.A && world.model.antigen.names.includes('B')) lines.push(antigenLine(called(antigens.B), world, row, 'antigenB'));
  if (isLiving(c.life[row])) {
    lines.push(number(said.columns.boundCount, c.boundCount[row], 'CAR-T cells'));
    if (!isIdle(world, 'damage')) lines.push(number(said.columns.damage, Math.round(c.damage[row] * 100) / 100, 'hits'));
  }
  if (c.lineage[row] === Lineage.Switched) lines.push(text(said.lineage, values.switched));
  if (c.pdl1[row] > 0) lines.push(column(world, row, 'pdl1'));
  if (c.protection[row] > 0) lines.push(share(world, row, 'protection'));
  return lines;
}

function familyLines(world: World, row: number): Line[] {
  const c = world.cells.columns;
  const founder = c.parent[row] === 0, infused = c.kind[row] === Kind.Cart;
  return known([
    column(world, row, 'radius'),
    column(world, row, 'generation'),
    text(said.mother, founder ? (infused ? values.infused : values.fromStart) : cellWords(-1, c.parent[row])),
    text({ label: said.age.label, doc: infused ? said.age.infused : said.age.born }, spanWords(elapsed(world, c.bornTick[row]))),
  ]);
}

function cartState(world: World, row: number): string {
  const c = world.cells.columns;
  if (!isLiving(c.life[row])) return deathWords(world, row);
  const nature = { [Fate.Exhausted]: [values.exhausted], [Fate.Memory]: [values.memory] }[c.fate[row]] ?? [];
  return [...nature, cartDoing(world, row)].join(', ');
}

function cartDoing(world: World, row: number): string {
  const c = world.cells.columns, partner = c.partner[row];
  if (partner >= 0) return values.boundTo(theCell(c.kind[partner], c.id[partner]));
  return c.readyTick[row] > world.tick ? values.movingOn : values.searching;
}

function targetState(world: World, row: number): string {
  const c = world.cells.columns;
  const life = c.life[row];
  if (!isLiving(life)) return deathWords(world, row);
  if (c.boundCount[row] > 0) return values.attacked;
  if (c.kind[row] !== Kind.Tumor) return values.stage.alive;
  const pace = life === Life.Quiescent ? values.resting : values.cycling;
  return isHypoxic(world, row) ? values.hypoxic(pace) : pace;
}

function isHypoxic(world: World, row: number): boolean {
  return oxygenOf(world, row) < (getParameter(world, 'hypoxia.threshold') ?? 0);
}

function deathWords(world: World, row: number): string {
  const c = world.cells.columns;
  const stage = values.stage[LIFE_NAMES[c.life[row]]];
  const cause = c.cause[row];
  if (cause === Cause.Killed && c.killer[row] > 0) return values.killedBy(stage, String(c.killer[row]));
  return cause === Cause.None ? stage : values.diedOf(stage, causeWords(cause));
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

function text({ label, doc }: Said, value: string): Line {
  return { label, value, unit: '', doc };
}

/** @param doc what a state is depends on the cell */
function stateLine(value: string, doc: string): Line {
  return text({ label: said.state.label, doc }, value);
}

function number({ label, doc }: Said, value: number, unit: string): Line {
  const written = measuredWords(value);
  return { label, value: written, unit: unitAfter(written, unit), doc };
}

/** A column as it stands in the table, with its unit and meaning; null where the model has no use for it. */
function column(world: World, row: number, name: ColumnName, unit: string = CELL_COLUMNS[name].unit): Line | null {
  if (isIdle(world, name)) return null;
  const value = world.cells.columns[name][row];
  // Molecules and packets are counted; what falls on a fraction is the model’s mean, not a piece of a molecule.
  const isCounted = name === 'pdl1' || name === 'carCount';
  return number(said.columns[name], isCounted ? Math.round(value) : value, unit);
}

/** Antigen in the measure of the model; molecules are counted, other amounts are not. */
function antigenLine(label: string, { model, cells }: World, row: number, name: 'antigenA' | 'antigenB'): Line {
  const { unit, doc } = model.antigen, value = cells.columns[name][row];
  return number({ label, doc: wordsOr(said.antigen, model.name, doc) }, unit === 'molecules' ? Math.round(value) : value, unit);
}

function share(world: World, row: number, name: ColumnName, label: string = said.columns[name].label): Line | null {
  return isIdle(world, name) ? null : { label, value: String(Math.round(world.cells.columns[name][row] * 100)), unit: '%', doc: said.columns[name].doc };
}
