// The table of substances: everything else that knows them – fields, parameters, assay, heat-maps, documents – reads it here.
import { defineParams } from '../core/params';
import type { ParamTable } from '../core/params';
import { attractant } from './attractant';
import { ifng } from './ifng';
import { il2 } from './il2';
import { il6 } from './il6';
import { oxygen } from './oxygen';
import type { Known, Substance } from './substance';
import { suppressor } from './suppressor';
import { tnf } from './tnf';

/** In the order in which fields are stored, hashed and shown; a new one goes to the end. */
const TABLE = {
  oxygen,
  attractant,
  ifng,
  il2,
  il6,
  tnf,
  suppressor,
};

export type FieldName = keyof typeof TABLE;
export const SUBSTANCES: Readonly<Record<FieldName, Substance>> = TABLE;
export const FIELD_NAMES = Object.keys(TABLE) as readonly FieldName[];

type Intersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;
/** Rates of makers and takers of all substances, for the rule `secrete`. */
export const EXCHANGE_PARAMETERS = Object.assign({}, ...FIELD_NAMES.map((name) => TABLE[name].parameters)) as
  Intersection<(typeof TABLE)[FieldName]['parameters']>;

function spreadParams(group: FieldName, { label, diffusion, decay }: { readonly label: string; readonly diffusion: Known; readonly decay: Known }) {
  return defineParams(group, {
    diffusion: { ...diffusion, unit: 'µm²/min', scale: 'log', title: `Diffusion of ${label}`, doc: 'Diffusion constant D; the signal reaches about √(D/decay).' },
    decay: { ...decay, unit: '1/min', scale: 'log', title: `Decay of ${label}`, doc: 'Rate at which the substance is lost everywhere.' },
  });
}

/** How each substance spreads and decays. */
export const SPREAD_PARAMS = Object.fromEntries(FIELD_NAMES.map((name) => [name, spreadParams(name, TABLE[name])])) as
  Readonly<Record<FieldName, ReturnType<typeof spreadParams> & ParamTable>>;
