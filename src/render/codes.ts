// The small numbers of a frame by name; the compiler keeps them equal to those of the core and the worker.
import type { Fate as FateCodes, Kind as KindCodes, Life as LifeCodes } from '../../sim/cells';
import type { BYTE_PLANES as BytePlanes, FLOAT_PLANES as FloatPlanes, Flag as FlagBits, MarkKind as MarkKinds } from '../../workers/frameTypes';

export const Kind: typeof KindCodes = { Tumor: 0, Cart: 1, Healthy: 2, Stroma: 3, Macrophage: 4 };
export const Life: typeof LifeCodes = { Alive: 0, Quiescent: 1, Apoptotic: 2, Necrotic: 3, Lysed: 4 };
export const Fate: typeof FateCodes = { Effector: 0, Memory: 1, Exhausted: 2 };
export const Flag: typeof FlagBits = { Bound: 1, Held: 2, CD4: 4, NegativeA: 8, NegativeB: 16, Dividing: 32 };
export const FLOAT_PLANES: typeof FloatPlanes = ['x', 'y', 'z', 'radius'];
export const BYTE_PLANES: typeof BytePlanes = ['kind', 'life', 'fate', 'flags', 'antigenA', 'antigenB', 'clone', 'product', 'activation', 'exhaustion'];
export const MarkKind: typeof MarkKinds = { Kill: 0, Division: 1, Infusion: 2, Mutation: 3, Hit: 4 };

/** The antigen byte of a frame holds 1 + 254·log10(molecules)/7; this is the way back. */
export function moleculesOfByte(byte: number): number {
  return byte === 0 ? 0 : 10 ** (((byte - 1) * 7) / 254);
}

/** The byte that stands for a number of molecules. */
export function byteOfMolecules(molecules: number): number {
  if (molecules < 1) return molecules > 0 ? 1 : 0;
  return Math.min(255, Math.round(1 + (254 * Math.log10(molecules)) / 7));
}
