// What follows from a drug's declaration: its parameters, its place in the body, and who must be there to feel it.
import type { ParamSpec, ParamTable } from '../core/params';
import { days, hours, toMinutes, toUnit } from '../units';
import type { OwnDrug, Scenario } from '../scenario';
import { DRUGS } from './drugs';
import type { Act, DrugSpec } from './drugs';
import { EFFECT_SITES, SITE_NAMES, strengthRange } from './sites';
import type { EffectSite } from './sites';

/** Group of a drug's parameters: their keys read `drugs.<name>.<parameter>`. */
export function drugGroup(drug: string): string {
  return `drugs.${drug}`;
}

const LEAST_HALF = 0.001, MOST_HALF = 20, MOST_HILL = 4;
/** Half-lives of a drug of one's own. */
const LEAST_HALF_LIFE = hours(0.01), MOST_HALF_LIFE = days(366);
const ASSUMED = { evidence: 'assumed', source: 'assumed' } as const;

/** What a drug of one's own may say, for the checks of documents. */
export const OWN_LIMITS = { half: [LEAST_HALF, MOST_HALF], hill: MOST_HILL, halfLife: [toMinutes(LEAST_HALF_LIFE), toMinutes(MOST_HALF_LIFE)] } as const;

const sentence = (text: string, more: string | undefined): string => `${text}${more === undefined || more === '' ? '' : `: ${more}`}.`;

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** The parameters of a drug. */
export function drugTable(name: string, drug: DrugSpec): ParamTable {
  const { label, halfLife, half, hill } = drug;
  const specs: Record<string, ParamSpec> = {
    halfLife: { ...halfLife, title: `Half-life of ${label}`, doc: sentence(`Half-life of ${label} in the body`, halfLife.doc) },
    half: halfSpec(half, `Dose of ${label} for half of its effect`, sentence(`Standard doses of ${label} in the body that have half of their full effect (EC50)`, half.doc)),
    hill: hillSpec(hill, `Steepness of ${label}`, `Hill coefficient of ${label}: how steeply its effects rise around that dose.`),
  };
  for (const act of drug.acts) Object.assign(specs, actSpecs(act, label));
  return { group: drugGroup(name), specs, title: capital(label), keywords: ['drug', ...drug.keywords] };
}

function actSpecs({ on, strength, half, hill }: Act, label: string): Record<string, ParamSpec> {
  const { share, title } = EFFECT_SITES[on], { value, evidence, source, doc } = strength;
  return {
    [on]: { value, unit: '', ...strengthRange(on), evidence, source, title: `Effect of ${label}: ${title}`, doc: sentence(`${capital(share)}, by plenty of ${label}`, doc) },
    ...(half === undefined ? {} : { [`${on}Half`]: halfSpec(half, `Dose of ${label} for half of its effect: ${title}`, sentence(`Standard doses of ${label} that have half of this effect (${title})`, half.doc)) }),
    ...(hill === undefined ? {} : { [`${on}Hill`]: hillSpec(hill, `Steepness of ${label}: ${title}`, `Hill coefficient of this effect of ${label} (${title}).`) }),
  };
}

function halfSpec({ value, evidence, source }: DrugSpec['half'], title: string, doc: string): ParamSpec {
  return { value, unit: 'doses', min: LEAST_HALF, max: MOST_HALF, scale: 'log', evidence, source, title, doc };
}

function hillSpec(value: number, title: string, doc: string): ParamSpec {
  return { value, unit: '', min: 1, max: MOST_HILL, integer: true, ...ASSUMED, title, doc };
}

/** A drug of a document, declared as those of the table are. */
function declared({ label, dose, doc, halfLife, half, hill, acts, sideEffects }: OwnDrug): DrugSpec {
  const known = (value: number) => ({ value, ...ASSUMED });
  const range = { min: toUnit(LEAST_HALF_LIFE, halfLife.unit).value, max: toUnit(MOST_HALF_LIFE, halfLife.unit).value };
  return {
    label, dose, doc, sideEffects, keywords: [], halfLife: { ...halfLife, ...range, ...ASSUMED }, half: known(half), hill,
    acts: acts.map((act) => ({
      on: act.on, strength: known(act.strength),
      ...(act.half === undefined ? {} : { half: known(act.half) }), ...(act.hill === undefined ? {} : { hill: act.hill }),
    })),
  };
}

/** Drugs by name: those of the table, then those a document defines. */
export function drugSpecs(own: Readonly<Record<string, OwnDrug>> = {}): ReadonlyMap<string, DrugSpec> {
  return new Map<string, DrugSpec>([...Object.entries(DRUGS), ...Object.entries(own).map(([name, drug]): [string, DrugSpec] => [name, declared(drug)])]);
}

/** Parameter tables of the drugs of the table. */
export const DRUG_TABLES: readonly ParamTable[] = Object.entries(DRUGS).map(([name, drug]) => drugTable(name, drug));

/** … and of those a document defines. */
export function ownDrugTables(own: Readonly<Record<string, OwnDrug>>): ParamTable[] {
  return Object.entries(own).map(([name, drug]) => drugTable(name, declared(drug)));
}

/** One effect of one drug, by the names of its parameters. */
export interface DrugAction {
  readonly drug: string;
  readonly group: string;
  readonly strength: string;
  readonly half: string;
  readonly hill: string;
}

export interface DrugState {
  readonly name: string;
  readonly group: string;
  readonly spec: DrugSpec;
}

/** The drugs of a world, in a fixed order, and which of them act where. */
export interface Pharmacy {
  readonly drugs: readonly DrugState[];
  readonly actions: Readonly<Record<EffectSite, readonly DrugAction[]>>;
}

export function createPharmacy(scenario: Pick<Scenario, 'drugs'>): Pharmacy {
  const drugs = [...drugSpecs(scenario.drugs)].map(([name, spec]) => ({ name, group: drugGroup(name), spec }));
  const actionsAt = (site: EffectSite): DrugAction[] => drugs.flatMap(({ name, group, spec }) => spec.acts.filter(({ on }) => on === site).map((act) => ({
    drug: name, group, strength: site, half: act.half === undefined ? 'half' : `${site}Half`, hill: act.hill === undefined ? 'hill' : `${site}Hill`,
  })));
  return { drugs, actions: Object.fromEntries(SITE_NAMES.map((site) => [site, actionsAt(site)])) as unknown as Pharmacy['actions'] };
}

/** Whether anybody of the scenario can feel what happens at a place: CAR-T cells come to any, a patient and macrophages are there or not. */
export function isFelt(site: EffectSite, { body, populations }: Pick<Scenario, 'body' | 'populations'>): boolean {
  const { felt } = EFFECT_SITES[site];
  return body !== null || felt === 'cart' || (felt === 'macrophage' && populations.some(({ kind, count }) => kind === 'macrophage' && count > 0));
}

/** Whether anybody of the scenario can feel a drug: most act on the patient, some on cells of the patch. What has no strength by itself is not felt without a patient. */
export function canAct({ acts }: DrugSpec, scenario: Pick<Scenario, 'body' | 'populations'>): boolean {
  return acts.some(({ on, strength }) => (scenario.body !== null || strength.value !== 0) && isFelt(on, scenario));
}
