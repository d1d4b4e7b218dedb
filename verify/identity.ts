// What decides a run, and nothing else: two runs of the same identity and seed are the same run, whoever asks for them.
//
// Texts, names of experiments and arms, columns and measures are no part of it. Names that the first edition had otherwise are
// counted as there, and parameters at their present values, so that a renaming changes nothing and another default does.
import { initialValues, listParams, productGroup, splitKey } from '../sim';
import type { Scenario } from '../sim';
import { fingerprintKeys, formerValue, streamName } from '../sim/firstEdition';
import { calculationCalled } from './calculations';
import type { Work } from './experiment';
import { ticksOfWork } from './run';
import { scenarioOf } from './scenario';

/** Plain data; its JSON text is the same whenever the run is. */
export function identityOf(work: Work): unknown {
  if ('calculation' in work) {
    const { version, scenario } = calculationCalled(work.calculation);
    return { calculation: work.calculation, version, options: work.options, scenario: scenario === undefined ? null : decisive(scenario(work.options)) };
  }
  const scenario = scenarioOf(work);
  return { scenario: decisive(scenario), ...ticksOfWork(scenario.clock, work) };
}

/** A scenario without what decides nothing: texts, names, its own seed and duration, when its table has rows. What it holds besides counts. */
function decisive(scenario: Scenario): unknown {
  const {
    name: _1, title: _2, summary: _3, story: _4, watch: _5, experiments: _6, references: _7, claim: _8, seed: _9, duration: _10, antigens: _11, record: _12,
    parameters: _13, populations, products, schedule, protocols, disabled, ...rest
  } = scenario;
  const first = fingerprintKeys(Object.keys(products).map(productGroup));
  const placeOf = (key: string) => (first.includes(key) ? first.indexOf(key) : key);
  return {
    ...rest, parameters: parametersOf(scenario, first), disabled: disabled.map(streamName).sort(),
    populations: populations.map(({ label: _, clones, ...population }) => ({ ...population, clones: clones.map(({ label: __, ...clone }) => clone) })),
    products: Object.entries(products).map(([product, { label: _, parameters: __, ...design }]) => ({ product, ...design })),
    schedule: schedule.map(({ note: _, ...item }) => ('set' in item ? { ...item, set: Object.entries(item.set).map(([key, value]) => [placeOf(key), formerValue(key, value)]).sort(byText) } : item)),
    protocols: protocols.map(({ note: _, ...order }) => order),
  };
}

const byText = (a: readonly unknown[], b: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

/** Values of the first edition's parameters in its order and as they were said then; of later ones those that are not at their default. */
function parametersOf(scenario: Scenario, first: readonly string[]): readonly unknown[] {
  const values = initialValues(scenario), known = new Set(first);
  const valueOf = (key: string) => {
    const [group, name] = splitKey(key);
    return values[group][name];
  };
  const later = listParams(scenario.products, scenario.drugs).filter(({ key, spec }) => !known.has(key) && valueOf(key) !== spec.value);
  return [...first.map((key) => formerValue(key, valueOf(key))), ...later.map(({ key }) => [key, valueOf(key)])];
}
