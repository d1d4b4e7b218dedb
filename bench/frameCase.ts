// Making pictures: how long the worker needs to turn a world into the bytes that the page draws.
import { advance, createWorld, hashWorld } from '../sim';
import { buildFrame } from '../workers/frame';
import { FieldScales } from '../workers/fieldPicture';
import { Marks } from '../workers/marks';
import type { BenchCase } from './case';
import { niche } from './nicheCase';

const META = {
  tick: 0, minutes: 0, running: true, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', run: 0, seriesRows: 0,
} as const;

export const frameCase: BenchCase = {
  name: 'frame',
  doc: 'frames of the default preset with the oxygen map; a step is one frame',
  cells: 0,
  steps: 200,
  warm: 50,
  prepare(cells) {
    const world = createWorld(niche(cells));
    advance(world, world.scenario.clock.decisionEvery);
    const parts = { world, marks: new Marks(), scales: new FieldScales(), values: new Float64Array(0), meta: META };
    let buffer: ArrayBuffer | null = null;
    return {
      minutesPerStep: 0,
      advance(steps) {
        for (let n = 0; n < steps; n++) {
          parts.marks.gather(world.events, world.tick);
          buffer = buildFrame(parts, buffer, 'oxygen', 0).buffer;
        }
        return steps * world.cells.count;
      },
      hash: () => hashWorld(world),
      cells: () => world.cells.count,
      bytesPerCell: () => (buffer?.byteLength ?? 0) / Math.max(1, world.cells.count),
    };
  },
};
