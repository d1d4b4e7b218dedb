// What comes from the page is checked before it touches a run: every fault is named, with its range or its nearest valid name.
import { checkParameters as problemsOfParameters, nearest, showValue, withCurrentKeys } from '../schema';
import { faults } from '../schema/faults';
import { LONGEST_COURSE_NAME, MOST_CELLS, MOST_DOSES } from '../schema/limits';
import { plainWords } from '../schema/numberWords';
import { unitAfter } from '../schema/plural';
import { ENTRY_NAMES } from '../sim';
import type { Dosing, Infusion, Scenario, World } from '../sim';
import { failure } from './failures';
import type { Kin } from './kin';
import type { Failure, Problem } from './simApi';

/** The least a scenario may give, too. */
const LEAST_DOSE = 0.01;

export type Checked<T> = { readonly ok: true; readonly value: T } | Failure;

/** Parameter changes: known keys, numbers in range. */
export function checkParameters(values: unknown, scenario: Scenario, file = ''): Checked<Readonly<Record<string, number>>> {
  if (!isObject(values)) return refuse([problem('', values, faults.request.parameters('{"kill.hitRate": 0.1}'))], file);
  const current = withCurrentKeys(values);
  const problems = problemsOfParameters(scenario, current);
  return problems.length > 0 ? refuse(problems, file) : { ok: true, value: current as Record<string, number> };
}

export function checkCourseName(name: unknown): Checked<string> {
  if (typeof name !== 'string' || name.length > LONGEST_COURSE_NAME) return refuse([problem('name', name, faults.textUpTo(String(LONGEST_COURSE_NAME)))]);
  return { ok: true, value: name.trim() };
}

/** A dose given by hand. */
export function checkInfusion(request: unknown, world: World): Checked<Infusion> {
  if (!isObject(request)) return refuse([problem('', request, faults.request.infusion)]);
  const { product, count, entry, over } = request;
  const problems: Problem[] = [];
  const products = world.products.map((p) => p.name);
  if (typeof product !== 'string' || !products.includes(product)) {
    const expected = oneOfProducts(products);
    problems.push(problem('product', product, expected, typeof product === 'string' ? nearest(product, products) : ''));
  }
  const room = MOST_CELLS - world.cells.count;
  if (!isNumber(count, 1, Math.max(1, room), true)) problems.push(problem('count', count, range(1, Math.max(1, room), 'cells', true)));
  const entryName = ENTRY_NAMES.find((name) => name === entry);
  if (!entryName) problems.push(problem('entry', entry, faults.oneOf(ENTRY_NAMES.join(', ')), typeof entry === 'string' ? nearest(entry, ENTRY_NAMES) : ''));
  else if (entryName === 'vessels' && world.vessels.length === 0) problems.push(problem('entry', entry, faults.schedule.patchNoVessels));
  const duration = world.scenario.duration;
  if (!isNumber(over, 0, duration, false)) problems.push(problem('over', over, range(0, duration, 'min', false)));
  if (problems.length > 0 || !entryName) return refuse(problems);
  // To the tick: typed in hours it seldom is one, and the scenario that is saved with it must be readable.
  const { ticksPerMinute } = world.scenario.clock, whole = Math.round((over as number) * ticksPerMinute) / ticksPerMinute;
  return { ok: true, value: { product: product as string, count: count as number, entry: entryName, over: whole } };
}

/** A drug given by hand. */
export function checkDosing(request: unknown, world: Pick<World, 'pharmacy'>): Checked<Dosing> {
  if (!isObject(request)) return refuse([problem('', request, faults.such.dosing('{"drug": "tocilizumab", "doses": 1}'))]);
  const { drug, doses } = request;
  const problems: Problem[] = [];
  const names = world.pharmacy.drugs.map(({ name: known }) => known), name = names.find((known) => known === drug);
  if (name === undefined) problems.push(problem('drug', drug, faults.oneOf(names.join(', ')), typeof drug === 'string' ? nearest(drug, names) : ''));
  if (!isNumber(doses, LEAST_DOSE, MOST_DOSES, false)) problems.push(problem('doses', doses, range(LEAST_DOSE, MOST_DOSES, 'standard doses', false)));
  return problems.length > 0 || name === undefined ? refuse(problems) : { ok: true, value: { drug: name, doses: doses as number } };
}

/** Two ticks, the earlier first, that have been reached. */
export function checkTicks(from: unknown, to: unknown, reached: number): Checked<{ readonly from: number; readonly to: number }> {
  if (!isNumber(from, 0, reached, true)) return refuse([problem('from', from, range(0, reached, 'ticks', true))]);
  if (!isNumber(to, from, reached, true)) return refuse([problem('to', to, range(from, reached, 'ticks', true))]);
  return { ok: true, value: { from, to } };
}

/** What another run calls a cell. */
export function checkKin(kin: unknown): Checked<Kin> {
  const isCount = (value: unknown): boolean => isNumber(value, 0, 2 ** 32 - 1, true);
  if (isObject(kin) && isCount(kin['key']) && isCount(kin['ancestor']) && (kin['births'] === null || (Array.isArray(kin['births']) && kin['births'].every(isCount)))) return { ok: true, value: kin as unknown as Kin };
  return refuse([problem('kin', kin, faults.request.kin)]);
}

/** A finite number of at least `min`. */
export function checkNumber(name: string, value: unknown, min: number, what: keyof typeof faults.atLeast): Checked<number> {
  if (isNumber(value, min, Number.MAX_VALUE, false)) return { ok: true, value };
  return refuse([problem(name, value, faults.atLeast[what](String(min)))]);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One of the products of the run. */
export const oneOfProducts = (names: readonly string[]): string => (names.length === 0 ? faults.noProduct : faults.oneOf(names.join(', ')));

export function problem(path: string, value: unknown, expected: string, suggestion = ''): Problem {
  return { path, value: showValue(value), expected, suggestion };
}

/** The failure of a request; its sentence is the first problem. */
export function refuse(problems: readonly Problem[], file = ''): Failure {
  const [first] = problems;
  if (!first) return failure('bad-request', faults.request.senseless, [], file);
  const { path, value, expected, suggestion } = first, where = path === '' ? '' : `${path}: `;
  const hint = suggestion === '' ? '' : ` ${faults.meant(suggestion)}`;
  const more = problems.length > 1 ? ` ${faults.request.others(String(problems.length - 1))}` : '';
  return failure('bad-request', `${where}${faults.request.given(value, expected)}${hint}${more}`, problems, file);
}

function isNumber(value: unknown, min: number, max: number, integer: boolean): value is number {
  return typeof value === 'number' && value >= min && value <= max && Number.isFinite(value) && (!integer || Number.isInteger(value));
}

/** A range is one of things, and not of one thing. */
const MANY = 2;

function range(min: number, max: number, unit: string, integer: boolean): string {
  const from = plainWords(min), to = plainWords(max), behind = unitAfter(`${MANY}`, unit);
  if (behind === '') return integer ? faults.wholeFrom(from, to) : faults.from(from, to);
  return integer ? faults.wholeFromOf(from, to, behind) : faults.fromOf(from, to, behind);
}
