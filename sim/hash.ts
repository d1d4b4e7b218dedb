// A fingerprint of the whole state: 16 hex digits that agree when, and practically only when, every bit agrees.
//
// Every cell is hashed by its columns and the cells' hashes are added, so the order of rows in memory does not matter.
import { BODY_FINGERPRINT, CELL_FINGERPRINT, fingerprintKeys, formerValue } from './firstEdition';
import type { ColumnSpec } from './core/columns';
import { listParams, splitKey } from './params';
import { restingKey, restingLevel } from './patient/body';
import { drugGroup } from './patient/pharmacy';
import type { World } from './world';

const FLOAT = new Float64Array(1);
const WORDS = new Uint32Array(FLOAT.buffer);
/** So many kinds of event the first edition had. */
const FIRST_EVENTS = 17;

/** Two 32-bit lanes, mixed word by word. */
class Lanes {
  high = 0x243f6a88;
  low = 0x85a308d3;

  word(w: number): void {
    this.high = Math.imul(this.high ^ w, 0x9e3779b1);
    this.high ^= this.high >>> 15;
    this.low = Math.imul(this.low ^ w, 0x85ebca77) + this.high;
    this.low ^= this.low >>> 13;
  }

  number(x: number): void {
    FLOAT[0] = x;
    this.word(WORDS[0]);
    this.word(WORDS[1]);
  }

  text(characters: string): void {
    for (let i = 0; i < characters.length; i++) this.word(characters.charCodeAt(i));
  }

  reset(): void {
    this.high = 0x243f6a88;
    this.low = 0x85a308d3;
  }
}

/** Fingerprint of the state after the last step. */
export function hashWorld(world: World): string {
  const total = new Lanes();
  total.number(world.tick);
  total.number(world.nextId);
  total.number(world.neighbors.valid ? world.neighbors.range : 0);
  addTotals(world, total);
  for (const a of world.arrivals) for (const n of [a.family, a.product, a.count, a.fromTick, a.overTicks, a.arrived]) total.number(n);
  addParameters(world, total);
  addBody(world, total);
  for (const p of world.protocols) for (const n of [p.dueTick, p.readyTick, p.given]) total.number(n);
  addFields(world, total);
  addCells(world, total);
  addLaidVessels(world, total);
  return hex(total.high) + hex(total.low);
}

/**
 * Fingerprint of what is there and has happened: cells, fields, body, events, doses under way. Parameters do not count, nor what
 * only waits for its time: two runs that differ in a parameter have the same until it makes a difference.
 */
export function hashState(world: World): string {
  const total = new Lanes();
  total.number(world.tick);
  total.number(world.nextId);
  const { totals } = world.events;
  for (let kind = 0; kind < totals.length; kind++) if (totals[kind] !== 0) total.number(kind + totals[kind] * totals.length);
  for (const a of world.arrivals) for (const n of [a.family, a.product, a.count, a.fromTick, a.overTicks, a.arrived]) total.number(n);
  for (const name of Object.keys(world.body)) {
    if (world.body[name] === 0) continue;
    total.text(name);
    total.number(world.body[name]);
  }
  addFields(world, total);
  addCells(world, total);
  addLaidVessels(world, total);
  return hex(total.high) + hex(total.low);
}

/** Fingerprint of a text, for what has a name for everything that counts. */
export function hashText(text: string): string {
  const lanes = new Lanes();
  lanes.text(text);
  return hex(lanes.high) + hex(lanes.low);
}

/** Those of the scenario follow from it; those that were laid by hand since are state. */
function addLaidVessels({ vessels, scenario }: World, total: Lanes): void {
  const planned = 'count' in scenario.vessels ? scenario.vessels.count : scenario.vessels.length;
  for (const vessel of vessels.slice(planned)) for (const u of vessel) total.number(u);
}

function addFields({ fields }: World, total: Lanes): void {
  for (const field of fields.active) for (let v = 0; v < field.value.length; v++) total.number(field.value[v]);
}

function addCells(world: World, total: Lanes): void {
  for (const place of [world, world.blood]) {
    if (place !== world && place.cells.count === 0) continue;
    const sum = sumCells(place);
    total.word(sum.high);
    total.word(sum.low);
  }
}

/** Kinds of event that came later count where they have happened. */
function addTotals({ events: { totals } }: World, total: Lanes): void {
  for (let kind = 0; kind < totals.length; kind++) if (kind < FIRST_EVENTS || totals[kind] !== 0) total.number(totals[kind]);
}

/** Those of the first edition one by one; later ones by name, and only where somebody changed them; all of a drug that the document defines. */
function addParameters(world: World, total: Lanes): void {
  const keys = fingerprintKeys(world.products.map((product) => product.group)), known = new Set(keys);
  for (const key of keys) {
    const [group, name] = splitKey(key);
    total.number(formerValue(key, world.values[group][name]) + 0); // −0 is saved as 0
  }
  const own = new Set(Object.keys(world.scenario.drugs ?? {}).map(drugGroup));
  for (const { key, group, name, spec } of listParams(world.scenario.products, world.scenario.drugs)) {
    const value = world.values[group][name];
    if (known.has(key) || (value === spec.value && !own.has(group))) continue;
    total.text(key);
    total.number(value + 0);
  }
}

/** The same for the body: later variables count where they differ from their level at rest. */
function addBody(world: World, total: Lanes): void {
  const hasPatient = world.scenario.body !== null;
  // Without a patient the body rests, and counts as it did when its level at rest was another.
  for (const name of BODY_FINGERPRINT) total.number(hasPatient ? world.body[name] ?? 0 : formerValue(restingKey(name) ?? '', world.body[name] ?? 0));
  for (const name of Object.keys(world.body)) {
    if (BODY_FINGERPRINT.includes(name) || world.body[name] === restingLevel(world.values, name)) continue;
    total.text(name);
    total.number(world.body[name]);
  }
}

/** The columns of the first edition one by one; later ones by name, and only where they differ from those of a fresh row. */
function sumCells({ cells }: World): { high: number; low: number } {
  const columns = cells.names.map((name) => cells.column(name));
  const specs = cells.names.map((name): ColumnSpec => cells.specs[name as keyof typeof cells.specs]);
  const reference = specs.map((spec) => spec.rowReference === true);
  const fresh = specs.map(({ initial }, k) => (CELL_FINGERPRINT.has(cells.names[k]) ? null : initial ?? 0));
  const { id } = cells.columns;
  const lanes = new Lanes();
  let high = 0, low = 0;
  for (let i = 0; i < cells.count; i++) {
    lanes.reset();
    for (let k = 0; k < columns.length; k++) {
      const value = columns[k][i];
      if (fresh[k] !== null) {
        if (Object.is(value, fresh[k])) continue;
        lanes.text(cells.names[k]);
      }
      // A row number means nothing outside this memory: the name of the cell it points to does.
      lanes.number(reference[k] ? (value < 0 ? 0 : id[value]) : value);
    }
    high = (high + lanes.high) | 0;
    low = (low + lanes.low) | 0;
  }
  return { high, low };
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
