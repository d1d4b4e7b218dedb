// Every parameter of the model, gathered from the rules that declare them; nothing is listed twice.
import type { ParamSpec, ParamTable } from './core/params';
import { RULES } from './models';
import { PRODUCT_PARAMS } from './products';
import { DRUG_TABLES, ownDrugTables } from './patient/pharmacy';
import type { OwnDrug, Product, Scenario } from './scenario';
import { FIELD_NAMES, SPREAD_PARAMS } from './substances/table';
import type { World } from './world';

export interface ParamEntry {
  /** `group.name` */
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly spec: ParamSpec;
}

/** Tables of the rules, in pipeline order, then of the fields and of the drugs. */
export const PARAM_TABLES: readonly ParamTable[] = [
  ...RULES.map((rule) => rule.params),
  ...FIELD_NAMES.map((name) => SPREAD_PARAMS[name]),
  ...DRUG_TABLES,
];

function entriesOf(group: string, table: ParamTable): ParamEntry[] {
  return Object.entries(table.specs).map(([name, spec]) => ({ key: `${group}.${name}`, group, name, spec }));
}

/** Parameters of the model, of the given products, and of drugs a document defines. */
export function listParams(products: Readonly<Record<string, Product>> = {}, drugs: Readonly<Record<string, OwnDrug>> = {}): ParamEntry[] {
  return [
    ...PARAM_TABLES.flatMap((table) => entriesOf(table.group, table)),
    ...Object.keys(products).flatMap((name) => entriesOf(productGroup(name), PRODUCT_PARAMS)),
    ...ownDrugTables(drugs).flatMap((table) => entriesOf(table.group, table)),
  ];
}

export function productGroup(product: string): string {
  return `products.${product}`;
}

/** Group and name of a key: the name follows the last dot. */
export function splitKey(key: string): readonly [string, string] {
  const dot = key.lastIndexOf('.');
  return [key.slice(0, dot), key.slice(dot + 1)];
}

/** Values at the start of a run: the registry’s, then the products’, then the scenario’s. Keys must be valid. */
export function initialValues(scenario: Scenario): Record<string, Record<string, number>> {
  const values: Record<string, Record<string, number>> = {};
  for (const { group, name, spec } of listParams(scenario.products, scenario.drugs)) (values[group] ??= {})[name] = spec.value;
  for (const table of PARAM_TABLES) values[table.group] ??= {};
  for (const [product, design] of Object.entries(scenario.products)) Object.assign(values[productGroup(product)], design.parameters);
  for (const [key, value] of Object.entries(scenario.parameters)) {
    const [group, name] = splitKey(key);
    values[group][name] = value;
  }
  return values;
}

/** Present value of a parameter, or undefined for an unknown key. */
export function getParameter(world: World, key: string): number | undefined {
  const [group, name] = splitKey(key);
  return world.values[group]?.[name];
}
