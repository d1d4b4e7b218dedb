// Drugs of a document's own: what one may say about them, what must hold, and how they are read and written.
import { BODY_VARIABLES, OWN_LIMITS, SITE_NAMES, strengthRange } from '../sim';
import type { EffectSite, OwnDrug } from '../sim';
import { hours, parseDuration, spanOf, toMinutes } from '../sim/units';
import type * as z from 'zod/mini';
import { faults } from './faults';
import { MOST_DRUGS } from './limits';
import { plainWords } from './numberWords';
import type { Report } from './report';
import { choice, count, duration, list, optional, quantity, record, text } from './vocabulary';

/** Names become parts of parameter keys, of columns and of addresses. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const LONGEST_NAME = 60, LONGEST_LINE = 300;
const DEFAULT_HALF = 0.1, DEFAULT_HILL = 2;

const half = (doc: string) => quantity(OWN_LIMITS.half[0], OWN_LIMITS.half[1], 'standard doses', doc);
const hill = (doc: string) => count(1, OWN_LIMITS.hill, '', doc);

const act = record({
  on: choice(SITE_NAMES, 'where it acts'),
  strength: quantity(-1, 1, '', 'effect of plenty of it: 0 none, 1 full; below 0 only where something can become more or less'),
  half: optional(half('dose with half of this effect, where it differs from the others')),
  hill: optional(hill('steepness of this effect, where it differs from the others')),
}, () => faults.such.effect('{"on": "il6Signal", "strength": 0.9}'));

export const ownDrug = record({
  label: optional(text(LONGEST_NAME, 'its name in lists and charts', 1)),
  dose: optional(text(LONGEST_LINE, 'what one standard dose is')),
  doc: optional(text(LONGEST_LINE, 'what it does, in a sentence')),
  halfLife: duration(OWN_LIMITS.halfLife[0], OWN_LIMITS.halfLife[1], 'half-life in the body'),
  half: optional(half(`dose with half of the full effect (EC50); ${DEFAULT_HALF} if left out`)),
  hill: optional(hill(`how steeply effects rise around that dose (Hill coefficient); ${DEFAULT_HILL} if left out`)),
  acts: list(act, 1, SITE_NAMES.length, 'effects', 'where it acts and how strongly'),
  sideEffects: optional(list(text(LONGEST_LINE, 'a side effect'), 0, 20, 'texts', 'what it does besides in patients; the model leaves it out')),
}, () => faults.such.drug('{"halfLife": "12h", "acts": [{"on": "il6Signal", "strength": 0.9}]}'));

export type OwnDrugDocument = z.infer<typeof ownDrug>;

type Dictionary = Readonly<Record<string, unknown>>;
const isDictionary = (value: unknown): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value that is not checked yet says about its own drugs: enough to know which parameters they have. */
export function sketchDrugs(value: unknown): Readonly<Record<string, OwnDrug>> {
  if (!isDictionary(value) || !Object.hasOwn(value, 'drugs') || !isDictionary(value['drugs'])) return {};
  const named = Object.entries(value['drugs']).filter(([name]) => isFree(name)).slice(0, MOST_DRUGS);
  return Object.fromEntries(named.map(([name, drug]) => [name, sketch(name, isDictionary(drug) ? drug : {})]));
}

function sketch(name: string, { halfLife, acts }: Dictionary): OwnDrug {
  const time = typeof halfLife === 'string' || typeof halfLife === 'number' ? parseDuration(halfLife) : NaN;
  const found = (Array.isArray(acts) ? acts : []).flatMap((one: unknown): OwnDrug['acts'] => {
    const site = isDictionary(one) ? SITE_NAMES.find((known) => known === one['on']) : undefined;
    if (site === undefined || !isDictionary(one)) return [];
    return [{ on: site, strength: 0, ...(one['half'] === undefined ? {} : { half: DEFAULT_HALF }), ...(one['hill'] === undefined ? {} : { hill: DEFAULT_HILL }) }];
  });
  return { label: name, dose: '', doc: '', halfLife: time > 0 ? spanOf(time) : hours(1), half: DEFAULT_HALF, hill: DEFAULT_HILL, acts: found, sideEffects: [] };
}

/** Not the name of a drug of the model, nor of anything else that the body knows. */
const isFree = (name: string): boolean => NAME.test(name) && !(name in Object.prototype) && !Object.hasOwn(BODY_VARIABLES, name);

export function checkDrugs(drugs: Readonly<Record<string, OwnDrugDocument>> | undefined, report: Report): void {
  if (drugs === undefined || !report.isClean('drugs')) return;
  const names = Object.keys(drugs);
  if (names.length > MOST_DRUGS) report.add('drugs', faults.value.drugs(String(names.length)), faults.drugs.most(String(MOST_DRUGS)));
  for (const name of names) {
    if (isFree(name)) checkActs(drugs[name], `drugs.${name}.acts`, report);
    else if (Object.hasOwn(BODY_VARIABLES, name)) report.add('drugs', name, faults.drugs.taken);
    else report.add('drugs', name, faults.drugs.name);
  }
}

function checkActs({ acts }: OwnDrugDocument, path: string, report: Report): void {
  const seen = new Set<EffectSite>();
  acts.forEach(({ on, strength }, n) => {
    if (seen.has(on)) report.add(`${path}[${n}].on`, on, faults.drugs.placeOnce);
    seen.add(on);
    const { min, max } = strengthRange(on);
    if (strength < min) report.add(`${path}[${n}].strength`, strength, faults.drugs.strength(plainWords(min), plainWords(max), faults.shares[on]));
  });
}

/** The drugs a checked document defines; nothing if it defines none. */
export function toDrugs(drugs: Readonly<Record<string, OwnDrugDocument>> | undefined): { readonly drugs?: Readonly<Record<string, OwnDrug>> } {
  if (drugs === undefined || Object.keys(drugs).length === 0) return {};
  return { drugs: Object.fromEntries(Object.entries(drugs).map(([name, drug]) => [name, toDrug(name, drug)])) };
}

function toDrug(name: string, drug: OwnDrugDocument): OwnDrug {
  return {
    label: drug.label ?? name, dose: drug.dose ?? '', doc: drug.doc ?? '', halfLife: spanOf(parseDuration(drug.halfLife)),
    half: drug.half ?? DEFAULT_HALF, hill: drug.hill ?? DEFAULT_HILL, sideEffects: drug.sideEffects ?? [],
    acts: drug.acts.map((one) => ({
      on: one.on, strength: one.strength, ...(one.half === undefined ? {} : { half: one.half }), ...(one.hill === undefined ? {} : { hill: one.hill }),
    })),
  };
}

/** @param writeTime minutes as a person writes them */
export function writeDrugs(drugs: Readonly<Record<string, OwnDrug>> | undefined, writeTime: (minutes: number) => string | number): { readonly drugs?: Record<string, OwnDrugDocument> } {
  if (drugs === undefined) return {};
  return {
    drugs: Object.fromEntries(Object.entries(drugs).map(([name, { label, dose, doc, halfLife, half: ec50, hill: steepness, acts, sideEffects }]) => [name, {
      label, ...(dose === '' ? {} : { dose }), ...(doc === '' ? {} : { doc }), halfLife: writeTime(toMinutes(halfLife)), half: ec50, hill: steepness,
      acts: acts.map((one) => ({ ...one })), ...(sideEffects.length === 0 ? {} : { sideEffects: [...sideEffects] }),
    }])),
  };
}
