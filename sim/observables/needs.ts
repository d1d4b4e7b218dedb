// What a scenario must have for a column to have values, and for them to be ever more than nothing.
import { MODELS } from '../models';
import type { Scenario } from '../scenario';
import { SUBSTANCES } from '../substances/table';
import type { FieldName } from '../substances/table';
import type { Need } from './types';

export const fieldNeed = (name: FieldName): Need => ({ what: `the field \`${name}\` (${SUBSTANCES[name].label})`, has: ({ fields }) => fields.some((field) => field.name === name) });

export const OXYGEN = fieldNeed('oxygen');
export const PATIENT: Need = { what: 'a patient (`body`)', has: ({ body }) => body !== null };
/** Where there can be no patient nothing answers to a drug. */
export const DRUGGABLE: Need = { what: 'a model that has drugs', has: ({ model }) => MODELS[model].hasPatient };

/** CAR-T cells come by the schedule. */
export const hasCarts = ({ schedule }: Scenario): boolean => schedule.some((entry) => 'infuse' in entry || ('place' in entry && entry.place.product !== undefined));

/** The drug is there from the start, planned, or stands ready for what may happen. */
export const isGiven = (drug: string) => ({ schedule, protocols, medium }: Scenario): boolean =>
  (medium?.[drug]?.doses ?? 0) > 0 || schedule.some((entry) => 'give' in entry && entry.give.drug === drug) || protocols.some(({ give }) => give.drug === drug);

/** The substance is there from the start, comes from outside, or some of the cells make it. */
export const isMade = (name: FieldName) => (scenario: Scenario): boolean => {
  const { makers, vessels, walls } = SUBSTANCES[name], setup = scenario.fields.find((field) => field.name === name);
  if ((setup?.initial ?? 0) > 0 || (setup?.boundary ?? 0) > 0 || vessels !== undefined || walls !== undefined) return true;
  const kinds = new Set<string>(scenario.populations.map(({ kind }) => kind));
  return makers.some(({ rate }) => Object.keys(rate).some((kind) => (kind === 'cart' ? hasCarts(scenario) : kinds.has(kind))));
};
