// A model as the page needs to know it.
import { FATE_NAMES } from '../sim';
import type { Model } from '../sim';
import type { ModelInfo } from './simApi';

export function describeModel({ name, title, doc, leavesOut, hasPatient, fates, antigen: { unit, legend, scale }, pipeline, idle = [] }: Model): ModelInfo {
  return { name, title, doc, leavesOut, hasPatient, readsDesign: !idle.includes('lysisSignal'), fates: fates.map((fate) => FATE_NAMES[fate]), antigen: { unit, legend, scale }, rules: pipeline.map(({ rule }) => ({ name: rule.name, title: rule.title })) };
}
