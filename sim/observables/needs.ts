// What a scenario must have for a column to have values.
import { MODELS } from '../models';
import { SUBSTANCES } from '../substances/table';
import type { FieldName } from '../substances/table';
import type { Need } from './types';

export const fieldNeed = (name: FieldName): Need => ({ what: `the field \`${name}\` (${SUBSTANCES[name].label})`, has: ({ fields }) => fields.some((field) => field.name === name) });

export const OXYGEN = fieldNeed('oxygen');
export const PATIENT: Need = { what: 'a patient (`body`)', has: ({ body }) => body !== null };
/** Where there can be no patient nothing answers to a drug. */
export const DRUGGABLE: Need = { what: 'a model that has drugs', has: ({ model }) => MODELS[model].hasPatient };
