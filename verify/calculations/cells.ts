// Cells against exact answers: the force between two, the spread of free walks, waiting times of chance events.
import { ksDistance, mean } from '../../ensemble/statistics';
import { numberOption } from './calculation';
import type { Calculation } from './calculation';
import { forceError, restingDistance, separation, squaredDisplacements, waitingTimes } from './motion';

/** µm/min and min of the walk; minutes at which its spread is read. */
export const WALK = { speed: 5, persistence: 10, minutes: [5, 10, 20, 40, 80] } as const;
/** Means of the exponential waiting times, min. */
export const MEAN_WAIT = { bind: 5, kill: 15, detach: 60 } as const;
export const WAITS = ['bind', 'kill', 'detach'] as const;

export const cells: Calculation = {
  name: 'cells', version: 3, doc: 'errors of force and rest, squared displacements of `walkers` free cells, waiting times of `pairs` isolated pairs',
  *run(options, seed) {
    const force = forceError(), rest = restingDistance(), apart = separation();
    yield 0.2;
    const pairs = numberOption(options, 'pairs');
    const squares = squaredDisplacements(seed, numberOption(options, 'walkers'), WALK.speed, WALK.persistence, WALK.minutes);
    yield 0.6;
    const waits = waitingTimes(seed, pairs);
    const distance = (kind: keyof typeof MEAN_WAIT) => ksDistance(waits[kind], (t) => 1 - Math.exp(-t / MEAN_WAIT[kind])) * Math.sqrt(waits[kind].length);
    return {
      values: {
        force, apart: Math.abs(apart.ours - apart.exact) / apart.moved, rest: rest.ours, restExact: rest.exact,
        ...Object.fromEntries(WAITS.flatMap((kind) => [[`${kind}Ks`, distance(kind)], [`${kind}Mean`, mean(waits[kind])], [`${kind}Count`, waits[kind].length / pairs]])),
      },
      series: { squares },
    };
  },
};
