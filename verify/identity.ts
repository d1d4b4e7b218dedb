// What decides a run, and nothing else: two runs of the same identity and seed are the same run, whoever asks for them.
//
// Texts, names of experiments and arms, columns and measures are no part of it. Names that the first edition had otherwise are
// counted as there, and parameters at their present values, so that a renaming changes nothing and another default does.
import { initialValues, listParams, productGroup, splitKey } from '../sim';
import type { Scenario } from '../sim';
import { fingerprintKeys, streamName } from '../sim/firstEdition';
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

/** The parts of a scenario that decide what happens in it. */
function decisive(scenario: Scenario): unknown {
  const { model, domain, clock, fields, vessels, populations, products, schedule, protocols, body, disabled } = scenario;
  const first = fingerprintKeys(Object.keys(products).map(productGroup));
  const placeOf = (key: string) => (first.includes(key) ? first.indexOf(key) : key);
  return {
    model, domain, clock, fields, vessels, protocols, body, parameters: parametersOf(scenario, first), disabled: disabled.map(streamName).sort(),
    populations: populations.map(({ label: _, clones, ...rest }) => ({ ...rest, clones: clones.map(({ label: __, ...clone }) => clone) })),
    products: Object.entries(products).map(([name, { label: _, parameters: __, ...rest }]) => ({ name, ...rest })),
    schedule: schedule.map(({ note: _, ...item }) => ('set' in item ? { at: item.at, set: Object.entries(item.set).map(([key, value]) => [placeOf(key), value]).sort(byText) } : item)),
  };
}

const byText = (a: readonly unknown[], b: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

/** Values of the first edition's parameters in its order; of later ones those that are not at their default. */
function parametersOf(scenario: Scenario, first: readonly string[]): readonly unknown[] {
  const values = initialValues(scenario), known = new Set(first);
  const valueOf = (key: string) => {
    const [group, name] = splitKey(key);
    return values[group][name];
  };
  const later = listParams(scenario.products).filter(({ key, spec }) => !known.has(key) && valueOf(key) !== spec.value);
  return [...first.map(valueOf), ...later.map(({ key }) => [key, valueOf(key)])];
}
