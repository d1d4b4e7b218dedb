// What a scenario must have for a column to have values.
import { FIELD_SPECS } from '../fields';
import type { FieldName } from '../scenario';
import type { Need } from './types';

export const fieldNeed = (name: FieldName): Need => ({ what: `the field \`${name}\` (${FIELD_SPECS[name].label})`, has: ({ fields }) => fields.some((field) => field.name === name) });

export const OXYGEN = fieldNeed('oxygen');
export const PATIENT: Need = { what: 'a patient (`body`)', has: ({ body }) => body !== null };
/** Nothing in the organoid model answers to a drug. */
export const DRUGGABLE: Need = { what: 'drugs, which the organoid model has not', has: ({ model }) => model !== 'organoid' };
