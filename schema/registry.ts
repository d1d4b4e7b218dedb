// What the model knows by name: parameters, rules and fields, for the checks of documents. Nothing is listed here twice.
import { BODY_NAMES, DRUG_NAMES, FIELD_NAMES, PARAM_TABLES, PRODUCT_PARAMS, SUBSTANCES, ownDrugTables, productGroup } from '../sim';
import type { OwnDrug, ParamSpec } from '../sim';

export { BODY_NAMES, DRUG_NAMES, FIELD_NAMES, PRODUCT_PARAMS, SUBSTANCES };

/** Declarations of every parameter of the model, of the given products and of drugs a document defines, by key. */
export function parameterSpecs(products: readonly string[], drugs: Readonly<Record<string, OwnDrug>> = {}): ReadonlyMap<string, ParamSpec> {
  const specs = new Map<string, ParamSpec>();
  const addAll = (group: string, table: Readonly<Record<string, ParamSpec>>) => {
    for (const [name, spec] of Object.entries(table)) specs.set(`${group}.${name}`, spec);
  };
  for (const table of PARAM_TABLES) addAll(table.group, table.specs);
  for (const product of products) addAll(productGroup(product), PRODUCT_PARAMS.specs);
  for (const table of ownDrugTables(drugs)) addAll(table.group, table.specs);
  return specs;
}
