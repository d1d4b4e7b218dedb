// A model as the page needs to know it.
import { FATE_NAMES } from '../sim';
import type { Model } from '../sim';
import type { ModelInfo } from './simApi';

export function describeModel({ name, title, doc, leavesOut, hasPatient, fates, antigen: { unit, legend, scale } }: Model): ModelInfo {
  return { name, title, doc, leavesOut, hasPatient, fates: fates.map((fate) => FATE_NAMES[fate]), antigen: { unit, legend, scale } };
}
