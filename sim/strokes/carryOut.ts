// Carries a stroke out, at the start of its tick: cells come, go, are changed or moved where the brush went, or a substance is injected.
import type { AnyColumn } from '../core/columns';
import { Stream, daughterKey, streamId } from '../core/random';
import { KIND_NAMES, Kind, Mark, isLiving, isTarget } from '../cells';
import { NO_CLONE } from '../clones';
import { admitAt, equipmentOf } from '../entry';
import { Event } from '../events';
import { fieldOf } from '../fields';
import { found, foundingOf } from '../founders';
import { halfExtents } from '../neighbors';
import { params as infuse } from '../rules/infuse';
import type { AntigenDistribution, Population, Point } from '../scenario';
import { FIELD_NAMES, SUBSTANCES } from '../substances/table';
import { release, report } from '../verbs';
import { valuesOf } from '../world';
import type { World } from '../world';
import { STROMA_RADIUS } from './stroke';
import type { Altering, Injecting, Laying, Moving, Placing, Removing, Stroke, Track, Whom } from './stroke';
import { boxOfTrack, eachSite, isOnTrack } from './track';

/** No brush gives a cell more antigen, molecules. */
const MOST_ANTIGEN = 1e7;
/** Of the distance between two sites: placed cells do not stand in rank and file. */
const JITTER = 0.15;
/**
 * A cell is in the way where it would overlap a new one deeper than packed cells do, as a share of the sum of their radii. One that
 * is to give way must lie deeper: in packed tissue each new cell then takes the place of about one, and the mechanics do the rest.
 */
const IN_THE_WAY = 0.75, GIVES_WAY = 0.55;
/** Draws of a site: whether it gets a cell, and where that stands exactly; draw of a cell under the brush: whether it is meant. */
const DRAW_CELL = 0, DRAW_PLACE = 1;
const NONE: AntigenDistribution = { distribution: 'constant', value: 0 };

/** @param family of this stroke alone: all of its draws follow from it */
export function carryOut(world: World, stroke: Stroke, family: number): void {
  if ('place' in stroke) placeCells(world, stroke.place, family);
  else if ('remove' in stroke) removeCells(world, stroke.remove, family);
  else if ('alter' in stroke) alterCells(world, stroke.alter, family);
  else if ('move' in stroke) moveCells(world, stroke.move);
  else if ('inject' in stroke) injectSubstance(world, stroke.inject);
  else layVessel(world, stroke.vessel);
  world.neighbors.valid = false;
}

const strokeStream = (world: World): Stream => new Stream(world.runKey, streamId('stroke'));

/** What is placed: how large it is, and how one is made. */
interface Kit {
  readonly radius: number;
  add(key: number, x: number, y: number, z: number): number;
}

function placeCells(world: World, placing: Placing, family: number): void {
  const { dimensions } = world.scenario.domain, half = halfExtents(world), stream = strokeStream(world), kit = kitOf(world, placing);
  const sites: number[] = [], keys: number[] = [], wobble = JITTER * 2 * kit.radius;
  eachSite(placing, kit.radius, dimensions, half, (x, y, z, site) => {
    const key = daughterKey(family, site);
    if (stream.unit(0, key, DRAW_CELL) >= placing.density) return;
    keys.push(key);
    [x, y, z].forEach((at, axis) => sites.push(axis >= dimensions ? 0 : Math.max(-half[axis], Math.min(half[axis], at + wobble * (stream.unit(0, key, DRAW_PLACE + axis) - 0.5)))));
  });
  const inTheWay = new Crowd(world, placing, kit.radius, placing.instead ? GIVES_WAY : IN_THE_WAY), isFree = keys.map((_, n) => placing.instead || !inTheWay.isAt(sites[3 * n], sites[3 * n + 1], sites[3 * n + 2]));
  if (placing.instead) {
    keys.forEach((_, n) => inTheWay.mark(sites[3 * n], sites[3 * n + 1], sites[3 * n + 2]));
    takeOut(world);
  }
  keys.forEach((key, n) => {
    if (!isFree[n]) return;
    const row = kit.add(key, sites[3 * n], sites[3 * n + 1], sites[3 * n + 2]);
    report(world, Event.placement, row, 0, world.cells.columns.kind[row]);
  });
}

function kitOf(world: World, { clone, product, antigenA, antigenB }: Placing): Kit {
  if (product !== undefined) {
    const { cartRadius: radius } = valuesOf(world, infuse), equipment = equipmentOf(world, radius), number = world.products.findIndex(({ name }) => name === product);
    return { radius, add: (key, x, y, z) => admitAt(world, equipment, number, key, x, y, z) };
  }
  const model = clone === undefined ? STROMA : modelOf(world, clone), founding = foundingOf(world, model.population), stream = new Stream(world.runKey, streamId('populate'));
  const fixed = (value: number | undefined, usual: AntigenDistribution): AntigenDistribution => (value === undefined ? usual : { distribution: 'constant', value });
  const antigens = { antigenA: fixed(antigenA, model.antigenA), antigenB: fixed(antigenB, model.antigenB) };
  return {
    radius: model.population.radius,
    add(key, x, y, z) {
      const row = found(world, founding, antigens, model.clone, stream, key), c = world.cells.columns;
      c.bornTick[row] = world.tick;
      c.lifeTick[row] = world.tick;
      c.x[row] = x;
      c.y[row] = y;
      c.z[row] = z;
      return row;
    },
  };
}

interface Pattern {
  readonly population: Pick<Population, 'kind' | 'polarity' | 'radius'>;
  readonly antigenA: AntigenDistribution;
  readonly antigenB: AntigenDistribution;
  /** Its number among the clones. */
  readonly clone: number;
}
const STROMA: Pattern = { population: { kind: 'stroma', radius: STROMA_RADIUS }, antigenA: NONE, antigenB: NONE, clone: NO_CLONE };

/** The first clone that is called so. */
function modelOf({ scenario }: World, label: string): Pattern {
  let clone = 0;
  for (const population of scenario.populations) {
    for (const one of [population, ...population.clones]) {
      if (one.label === label) return { population, antigenA: one.antigenA, antigenB: one.antigenB, clone };
      clone++;
    }
  }
  throw new Error(`no population or clone is called ${label}`);
}

/** Cells around a track, to be asked which stand in the way of a new one. */
class Crowd {
  /** In order of x. */
  private readonly rows: number[] = [];
  private readonly reach: number;

  constructor(private readonly world: World, track: Track, private readonly radius: number, private readonly depth: number) {
    const { x, y, z, radius: radii } = world.cells.columns;
    let largest = 0;
    for (let row = 0; row < world.cells.count; row++) largest = Math.max(largest, radii[row]);
    this.reach = depth * (largest + radius);
    const { low, high } = boxOfTrack(track, this.reach + radius);
    for (let row = 0; row < world.cells.count; row++) {
      if (x[row] >= low[0] && x[row] <= high[0] && y[row] >= low[1] && y[row] <= high[1] && z[row] >= low[2] && z[row] <= high[2]) this.rows.push(row);
    }
    this.rows.sort((a, b) => x[a] - x[b] || a - b);
  }

  isAt(px: number, py: number, pz: number): boolean {
    return this.each(px, py, pz, () => true);
  }

  mark(px: number, py: number, pz: number): void {
    const { mark } = this.world.cells.columns;
    this.each(px, py, pz, (row) => {
      mark[row] = Mark.Remove;
      return false;
    });
  }

  /** Whether `found` says so of one that is in the way. */
  private each(px: number, py: number, pz: number, found: (row: number) => boolean): boolean {
    const { x, y, z, radius } = this.world.cells.columns, { rows } = this;
    let low = 0, high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (x[rows[middle]] < px - this.reach) low = middle + 1;
      else high = middle;
    }
    for (let n = low; n < rows.length && x[rows[n]] <= px + this.reach; n++) {
      const row = rows[n], dx = x[row] - px, dy = y[row] - py, dz = z[row] - pz, limit = this.depth * (radius[row] + this.radius);
      if (dx * dx + dy * dy + dz * dz < limit * limit && found(row)) return true;
    }
    return false;
  }
}

/** Rows of the living cells on a track that are meant. */
function underBrush(world: World, track: Track, whom: Whom): number[] {
  const c = world.cells.columns, { low, high } = boxOfTrack(track), rows: number[] = [];
  const kind = whom.kind === undefined ? -1 : KIND_NAMES.indexOf(whom.kind), product = whom.product === undefined ? -1 : world.products.findIndex(({ name }) => name === whom.product);
  const clone = whom.clone === undefined ? -1 : modelOf(world, whom.clone).clone;
  for (let row = 0; row < world.cells.count; row++) {
    if (c.x[row] < low[0] || c.x[row] > high[0] || c.y[row] < low[1] || c.y[row] > high[1] || !isLiving(c.life[row])) continue;
    if ((kind >= 0 && c.kind[row] !== kind) || (product >= 0 && (c.kind[row] !== Kind.Cart || c.product[row] !== product)) || (clone >= 0 && (c.kind[row] === Kind.Cart || c.clone[row] !== clone))) continue;
    if (isOnTrack(track, c.x[row], c.y[row], c.z[row])) rows.push(row);
  }
  return rows;
}

/** The share of them that chance picks: the same cells whatever else is there. */
function shareOf(world: World, rows: readonly number[], share: number, family: number): number[] {
  const { key } = world.cells.columns, stream = strokeStream(world);
  return share >= 1 ? [...rows] : rows.filter((row) => stream.unit(0, daughterKey(family, key[row]), DRAW_CELL) < share);
}

function removeCells(world: World, removing: Removing, family: number): void {
  const { mark } = world.cells.columns;
  for (const row of shareOf(world, underBrush(world, removing, removing), removing.share, family)) mark[row] = Mark.Remove;
  takeOut(world);
}

/** Takes out all that is marked: between two steps nothing else is. Whoever holds one of them lets go. */
function takeOut(world: World): void {
  const { cells } = world, { mark, partner, kind } = cells.columns, gone: number[] = [];
  for (let row = 0; row < cells.count; row++) if (mark[row] === Mark.Remove) gone.push(row);
  if (gone.length === 0) return;
  part(world, (cart) => mark[cart] === Mark.Remove || mark[partner[cart]] === Mark.Remove);
  for (const row of gone) report(world, Event.extraction, row, 0, kind[row]);
  cells.removeRows(Int32Array.from(gone), gone.length);
}

/** Ends the synapses that hands pull apart. */
function part(world: World, isPulledApart: (cart: number) => boolean): void {
  const { partner, boundTick, id } = world.cells.columns, { ticksPerMinute } = world.scenario.clock;
  for (let row = 0; row < world.cells.count; row++) {
    const target = partner[row];
    if (target < 0 || !isPulledApart(row)) continue;
    report(world, Event.detach, row, id[target], (world.tick - boundTick[row]) / ticksPerMinute);
    release(world, row, world.tick);
  }
}

function alterCells(world: World, altering: Altering, family: number): void {
  const { cells } = world, { kind } = cells.columns, number = altering.antigen === 'A' ? 0 : 1;
  const present: AnyColumn = cells.columns[number === 0 ? 'antigenA' : 'antigenB'], own: AnyColumn = cells.columns[number === 0 ? 'ownA' : 'ownB'];
  const rows = underBrush(world, altering, altering).filter((row) => isTarget(kind[row]));
  for (const row of shareOf(world, rows, altering.share, family)) {
    const { times = 1, to } = altering, isWhole = present[row] === own[row], before = own[row];
    own[row] = Math.min(MOST_ANTIGEN, to ?? before * times);
    // What was torn away from it comes back as before: up to what it makes by itself now.
    present[row] = isWhole || before === 0 ? own[row] : Math.min(MOST_ANTIGEN, present[row] * (own[row] / before));
    report(world, Event.alteration, row, 0, number);
  }
}

function moveCells(world: World, moving: Moving): void {
  const { from, to, radius } = moving, half = halfExtents(world), rows = underBrush(world, { along: [from], radius }, moving), moved = new Set(rows), { x, y, z, partner, kind } = world.cells.columns;
  part(world, (cart) => moved.has(cart) !== moved.has(partner[cart]));
  for (const row of rows) {
    [x, y, z].forEach((column, axis) => void (column[row] = Math.max(-half[axis], Math.min(half[axis], column[row] + to[axis] - from[axis])) + 0));
    report(world, Event.shift, row, 0, kind[row]);
  }
}

function injectSubstance({ fields, events }: World, { field: name, amount, ...track }: Injecting): void {
  const field = fieldOf(fields, name);
  if (field === null) return;
  const { value } = field, { nx, ny, nz, h, halfX, halfY, halfZ } = fields.grid, { max } = SUBSTANCES[name];
  for (let k = 0, v = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, v++)
        if (isOnTrack(track, (i + 0.5) * h - halfX, (j + 0.5) * h - halfY, nz === 1 ? 0 : (k + 0.5) * h - halfZ)) value[v] = Math.min(max, value[v] + amount);
  const [x, y, z] = track.along[0];
  events.push(Event.injection, FIELD_NAMES.indexOf(name), 0, x, y, z, amount);
}

function layVessel(world: World, { at: said }: Laying): void {
  const at = exactly(said);
  world.vessels.push(at);
  world.derivedValid = false; // rules keep what lies around the vessels
  world.events.push(Event.vessel, world.vessels.length, 0, at[0], at[1], at[2], 0);
}

/** −0 is saved as 0, and states are compared bit by bit. */
const exactly = ([x, y, z]: Point): Point => [x + 0, y + 0, z + 0];

/** The vessels that strokes of the past have laid: a restored world has them again. */
export function layVesselsOfPast({ actions, nextAction, vessels }: World): void {
  for (const { action } of actions.slice(0, nextAction)) if ('vessel' in action) vessels.push(exactly(action.vessel.at));
}
