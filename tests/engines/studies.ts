// Designs and statistics whose bits must be the same in every engine, as the tables of a study are.
import { consistency } from '../../ensemble/analysis/consistency';
import { morrisEffects } from '../../ensemble/analysis/morrisEffects';
import { prcc } from '../../ensemble/analysis/prcc';
import { oneWay } from '../../ensemble/analysis/response';
import { sobolIndices } from '../../ensemble/analysis/sobolIndices';
import { latinHypercube, spacedLatinHypercube } from '../../ensemble/designs/latinHypercube';
import { morris } from '../../ensemble/designs/morris';
import { saltelli } from '../../ensemble/designs/saltelli';
import { scrambledSobol, sobol } from '../../ensemble/designs/sobol';
import { morrisTwenty, outcomesOf, sobolG } from '../ensemble/functions';
import { hashNumbers } from '../support/bits';

const SEED = 'engines', HOW = { seed: SEED, resamples: 100 };

/** One line a design or analysis: its name and the fingerprint of its numbers. */
export function studyFingerprints(): string[] {
  const walks = morris(10, 20, SEED), chosen = morris(5, 6, SEED, { candidates: 30 }), samples = saltelli(64, 8, SEED, true), cube = latinHypercube(200, 8, SEED);
  const outcomes = outcomesOf(cube, 8, sobolG), effects = morrisEffects(walks, outcomesOf(walks.points, 20, morrisTwenty), HOW);
  const indices = sobolIndices(samples, outcomesOf(samples.points, 8, sobolG), HOW), tables = oneWay(Array.from(outcomes, (_, row) => row % 7), outcomes);
  return ([
    ['Sobol’ sequence', sobol(256, 40)], ['Sobol’ sequence, scrambled', scrambledSobol(256, 40, SEED)],
    ['Latin hypercube', cube], ['Latin hypercube, spaced', spacedLatinHypercube(40, 5, SEED, 2000)],
    ['Morris', walks.points], ['Morris, chosen', chosen.points], ['Saltelli', samples.points],
    ['Morris effects', effects.flatMap(({ mu, muStar, sigma, low, high }) => [mu, muStar, sigma, low, high])],
    ['Sobol’ indices', [...indices.factors.flatMap(({ first, total }) => [first, total]), ...indices.pairs.map(({ second }) => second)].flatMap(({ value, low, high }) => [value, low, high])],
    ['partial rank correlation', prcc(cube, 8, outcomes).factors.flatMap(({ coefficient, p }) => [coefficient, p])],
    ['consistency', consistency(outcomes).rows.flatMap(({ largest, middle }) => [largest, middle])],
    ['response', tables.flatMap(({ mean, deviation, low, high, tenth, middle, ninetieth }) => [mean, deviation, low, high, tenth, middle, ninetieth])],
  ] as const).map(([name, numbers]) => `${name} ${hashNumbers(numbers)}`);
}
