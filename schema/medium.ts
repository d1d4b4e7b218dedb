// The medium of a dish in a document: how much of each drug, as a concentration or in standard doses, and how long it stays.
import type * as z from 'zod/mini';
import { DEFAULT_MODEL, MODELS, concentrationOf } from '../sim';
import type { Medium, MediumDrug, ModelName, OwnDrug } from '../sim';
import { parseConcentration, parseDuration } from '../sim/units';
import { faults } from './faults';
import { LONGEST_DURATION, MOST_MEDIUM } from './limits';
import { plainWords } from './numberWords';
import { DRUG_NAMES } from './registry';
import type { Report } from './report';
import { concentration, duration, either, nullable, optional, quantity, record } from './vocabulary';

const EXPECTED = () => faults.such.concentration('{"level": "0.1 µg/mL", "halfLife": "2d"}');

const dosesOf = () => quantity(0, MOST_MEDIUM, 'standard doses', 'at the start, as what so many doses make in the blood');
const concentrated = () => concentration('at the start');
const drugOfMedium = () => either([
  dosesOf(), concentrated(),
  record({
    level: optional(either([dosesOf(), concentrated()], EXPECTED)),
    halfLife: optional(nullable(duration(1, LONGEST_DURATION, 'time in which half of it is gone; left out or null: it stays'))),
  }, EXPECTED),
], EXPECTED);

/** @param own names of the drugs that the document defines */
export function medium(own: readonly string[]) {
  const names = [...DRUG_NAMES, ...own];
  return record(Object.fromEntries(names.map((name) => [name, optional(drugOfMedium())])), () => faults.such.object('{"corticosteroid": "0.1 µg/mL"}'));
}

type MediumDocument = Readonly<Record<string, z.infer<ReturnType<typeof drugOfMedium>> | undefined>>;

/** What is checked together. */
interface Dish {
  readonly model?: ModelName | undefined;
  readonly body?: unknown;
  readonly medium?: MediumDocument | null | undefined;
}

/** The patch is either the floor of a dish or tissue of a patient; and a concentration must mean a number of doses. */
export function checkMedium(doc: Dish, own: Readonly<Record<string, OwnDrug>>, report: Report): void {
  if (doc.medium === undefined || doc.medium === null || !report.isClean('medium')) return;
  const model = doc.model ?? DEFAULT_MODEL;
  if (report.isClean('model') && !MODELS[model].hasPatient) {
    return report.add('medium', doc.medium, faults.medium.drugs(model));
  }
  if (doc.body !== undefined && doc.body !== null) {
    return report.add('medium', doc.medium, faults.medium.either);
  }
  for (const [drug, value] of Object.entries(doc.medium)) {
    const path = `medium.${drug}`, level = levelOf(value);
    if (value === undefined || !report.isClean(path)) continue;
    if (typeof level === 'string' && concentrationOf(drug, own) === undefined) report.add(path, level, faults.medium.doses(String(MOST_MEDIUM), drug));
    else if (doses(drug, level, own) > MOST_MEDIUM) report.add(path, level, faults.medium.most(String(MOST_MEDIUM), plainWords(Number((MOST_MEDIUM * concentrationOf(drug, own)!).toPrecision(3)))));
  }
}

type Level = string | number;
const levelOf = (value: MediumDocument[string]): Level => (typeof value === 'object' ? value.level ?? 0 : value ?? 0);

const doses = (drug: string, level: Level, own: Readonly<Record<string, OwnDrug>>): number =>
  (typeof level === 'number' ? level : parseConcentration(level) / concentrationOf(drug, own)!);

/** The medium of a checked document; nothing in one that is no dish. */
export function toMedium(document: MediumDocument | null | undefined, own: Readonly<Record<string, OwnDrug>> = {}): { readonly medium?: Medium } {
  if (document === undefined || document === null) return {};
  const drugs = Object.entries(document).flatMap(([drug, value]): [string, MediumDrug][] => {
    if (value === undefined) return [];
    const halfLife = typeof value === 'object' ? value.halfLife ?? null : null;
    return [[drug, { doses: doses(drug, levelOf(value), own), halfLife: halfLife === null ? null : parseDuration(halfLife) }]];
  });
  return { medium: Object.fromEntries(drugs) };
}

/** In doses, so that nothing is rounded on the way. @param writeTime minutes as a person writes them */
export function writeMedium(written: Medium | undefined, writeTime: (minutes: number) => string | number): { readonly medium?: Record<string, number | { level: number; halfLife: string | number }> } {
  if (written === undefined) return {};
  return {
    medium: Object.fromEntries(Object.entries(written).map(([drug, { doses: level, halfLife }]) => [drug, halfLife === null ? level : { level, halfLife: writeTime(halfLife) }])),
  };
}
