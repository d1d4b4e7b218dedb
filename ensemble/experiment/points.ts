// The points of an experiment: a value of every factor each, in the order of its design.
import { countPoints } from '../../schema/experiment/count';
import type { DesignDocument, FactorValue } from '../../schema/experiment/document';
import type { Factor } from '../../schema/experiment/factors';
import type { Experiment } from '../../schema/experiment/parse';
import { latinHypercube, spacedLatinHypercube } from '../designs/latinHypercube';
import { morris } from '../designs/morris';
import { saltelliSequence } from '../designs/saltelli';
import { sobolSequence } from '../designs/sobol';
import type { SobolSequence } from '../designs/sobol';
import type { Point } from './plan';

export interface Points {
  readonly count: number;
  at(point: number): Point;
}

export function pointsOf({ document: { design }, factors, seed }: Pick<Experiment, 'document' | 'factors' | 'seed'>): Points {
  return { count: countPoints(design, factors), at: placesOf(design, factors, seed) };
}

type At = (point: number) => Point;

function placesOf(design: DesignDocument, factors: readonly Factor[], seed: string): At {
  const many = factors.length;
  switch (design.kind) {
    case 'grid': return gridOf(factors);
    case 'table': return (point) => factors.map(({ name }) => (design.rows[point] as Readonly<Record<string, FactorValue>>)[name]);
    case 'one-at-a-time': return alone(factors);
    case 'latin-hypercube': return inCube(factors, (design.spaced === true ? spacedLatinHypercube : latinHypercube)(design.points, many, seed));
    case 'morris': return inCube(factors, morris(design.trajectories, many, seed, { levels: design.levels ?? 4 }).points);
    case 'saltelli': return onSequence(factors, saltelliSequence({ samples: design.points, factors: many, second: design.second === true }, seed));
    case 'sobol': return onSequence(factors, sobolSequence(many, design.scrambled === true ? seed : null));
  }
}

/** The last factor changes fastest. */
function gridOf(factors: readonly Factor[]): At {
  return (point) => {
    const values: FactorValue[] = [];
    let rest = point;
    for (let n = factors.length - 1; n >= 0; n--) {
      const { values: all } = factors[n];
      values.unshift(all[rest % all.length]);
      rest = Math.floor(rest / all.length);
    }
    return values;
  };
}

/** The scenario as it is, then each factor alone at each of its values, or at both its ends. */
function alone(factors: readonly Factor[]): At {
  const rows = factors.flatMap((factor, n) => (factor.values.length > 0 ? factor.values : [factor.at(0), factor.at(1)]).map((value) => ({ n, value })));
  return (point) => factors.map((_, n) => (point > 0 && rows[point - 1].n === n ? rows[point - 1].value : null));
}

/** @param cube points × factors, row by row */
function inCube(factors: readonly Factor[], cube: Float64Array): At {
  return (point) => factors.map((factor, n) => factor.at(cube[point * factors.length + n]));
}

/** Each point by itself: a long sequence need not be held. */
function onSequence(factors: readonly Factor[], sequence: SobolSequence): At {
  const row = new Float64Array(factors.length);
  return (point) => {
    sequence(point, row);
    return factors.map((factor, n) => factor.at(row[n]));
  };
}
