// One small world in which every rule of the tissue model has something to do within a few hours, and the same with a busy patient.
import type { Scenario } from '../../sim';
import { tissueProbe } from '../../verify/probes';

export { wardProbe as ward } from '../../verify/probes';

/** Values with which rules that came after the probes act as well; the probes stay as they are, for stored runs are told apart by them. */
const LATER: Readonly<Record<string, number>> = {
  'hypoxicImpairment.speedFull': 40,
  'differentiate.step': 0.1,
};

export function everything(): Scenario {
  const probe = tissueProbe();
  return { ...probe, parameters: { ...probe.parameters, ...LATER } };
}

/** Events of what only hands do. */
export const BY_HAND: readonly string[] = ['placement', 'extraction', 'alteration', 'shift', 'injection', 'vessel'];
