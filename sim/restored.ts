// Whether a restored world can be run at all: every number that leads somewhere leads to something that is there.
import { CAUSE_NAMES, FATE_NAMES, KIND_NAMES, Kind, LIFE_NAMES, Lineage, Mark, NO_PRODUCT, SUBSET_NAMES } from './cells';
import { NO_CLONE } from './clones';
import { ENTRY_NAMES } from './scenario';
import { faultOfStroke } from './strokes/fault';
import { isStroke } from './strokes/stroke';
import type { World } from './world';

/** What does not fit together, or null. Values of the cells themselves are the business of the invariants. */
export function faultOfRestored(world: World): string | null {
  return faultOfValues(world) ?? faultOfActions(world) ?? faultOfArrivals(world) ?? faultOfCells(world) ?? faultOfBlood(world);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && value - value === 0;
}

function faultOfValues(world: World): string | null {
  for (const [group, table] of Object.entries(world.values)) {
    for (const [name, value] of Object.entries(table)) if (!isFiniteNumber(value)) return `the parameter ${group}.${name} is no number`;
  }
  if (world.events.totals.some((total) => !(total >= 0))) return 'an event was counted less than never';
  for (const { dueTick, readyTick, given } of world.protocols) {
    if (![dueTick + 1, readyTick + 1, given].every(isCount)) return 'a standing order has no sound state';
  }
  return null;
}

function faultOfActions(world: World): string | null {
  const { actions, nextAction, values, products, pharmacy } = world;
  if (nextAction > actions.length) return 'more actions were done than there are';
  let before = 0;
  for (const { tick, action, origin, note } of actions) {
    if (!isCount(tick) || tick < before || (origin !== 'scenario' && origin !== 'live') || typeof note !== 'string') return 'an action has no sound time';
    before = tick;
    if ('set' in action) {
      for (const [key, value] of Object.entries(action.set)) {
        const dot = key.lastIndexOf('.');
        if (!isFiniteNumber(value) || !isFiniteNumber(values[key.slice(0, dot)]?.[key.slice(dot + 1)])) return 'an action sets no parameter';
      }
    } else if ('give' in action) {
      if (!pharmacy.drugs.some(({ name }) => name === action.give.drug) || !(action.give.doses > 0 && isFiniteNumber(action.give.doses))) return 'an action gives no drug';
    } else if (isStroke(action)) {
      if (faultOfStroke(action, world)) return 'a stroke of a brush leads nowhere';
    } else {
      const { product, count, entry, over } = action.infuse;
      if (!products.some(({ name }) => name === product) || !isCount(count) || !ENTRY_NAMES.includes(entry) || !(over >= 0 && isFiniteNumber(over))) return 'an action infuses no product';
    }
  }
  return null;
}

function faultOfArrivals({ arrivals, products }: World): string | null {
  for (const { family, product, entry, fromTick, overTicks, count, arrived } of arrivals) {
    const isSound = [family, product, fromTick, overTicks, count, arrived].every(isCount) && product < products.length && arrived <= count && ENTRY_NAMES.includes(entry);
    if (!isSound) return 'cells are on their way from nowhere';
  }
  return null;
}

function faultOfBlood({ blood, scenario }: World): string | null {
  const { kind, partner, boundCount, id } = blood.cells.columns, { count } = blood.cells;
  if (count > 0 && scenario.body === null) return 'there is blood without a patient';
  for (let i = 0; i < count; i++) if (kind[i] !== Kind.Cart || partner[i] !== -1 || boundCount[i] !== 0) return `cell ${id[i]} of the blood is no free CAR-T cell`;
  return faultOfCells(blood);
}

function faultOfCells({ cells, clones, products }: World): string | null {
  const c = cells.columns;
  for (let i = 0; i < cells.count; i++) {
    const isKnown = c.kind[i] < KIND_NAMES.length && c.life[i] < LIFE_NAMES.length && c.fate[i] < FATE_NAMES.length && c.subset[i] < SUBSET_NAMES.length
      && c.cause[i] < CAUSE_NAMES.length && c.mark[i] <= Mark.Remove && c.motile[i] <= 1 && c.lineage[i] <= Lineage.Switched && (c.clone[i] < Math.max(1, clones.length) || c.clone[i] === NO_CLONE);
    if (!isKnown) return `cell ${c.id[i]} is of a kind, life or clone that does not exist`;
    if (c.product[i] !== NO_PRODUCT && c.product[i] >= products.length) return `cell ${c.id[i]} is of a product that does not exist`;
    if (c.partner[i] < -1 || c.partner[i] >= cells.count) return `cell ${c.id[i]} holds a cell that does not exist`;
  }
  return null;
}
