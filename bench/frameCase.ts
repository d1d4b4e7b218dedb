// Making pictures: how long the worker needs to turn a world into the bytes that the page draws, and to hand them over.
import { advance, createWorld, hashWorld } from '../sim';
import type { World } from '../sim';
import { buildFrame } from '../workers/frame';
import { Marks } from '../workers/marks';
import { StableScales } from '../workers/scales';
import type { BenchCase } from './case';
import { crowd } from './scenarios';

const META = {
  tick: 0, minutes: 0, running: true, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: 0, course: 0, courses: 0, seriesRows: 0, milestones: [],
} as const;

/** Makes the frame of a world with the oxygen map and transfers it, as if to the page and back; returns its bytes. */
export function createPainter(): (world: World) => number {
  const marks = new Marks(), scales = new StableScales(), values = new Float64Array(0);
  let buffer: ArrayBuffer | null = null;
  return (world) => {
    marks.gather(world.events, world.tick);
    const message = buildFrame({ world, marks, scales, values, meta: META }, { buffer, field: 'oxygen', sliceZ: 0, drawn: null });
    buffer = structuredClone(message, { transfer: [message.buffer] }).buffer;
    return buffer.byteLength;
  };
}

export const frameCase: BenchCase = {
  name: 'frame',
  doc: 'frames of the enlarged default preset with the oxygen map, built and transferred; a step is one frame',
  cells: 100_000,
  steps: 50,
  warm: 50,
  prepare(cells) {
    const world = createWorld(crowd(cells));
    advance(world, world.scenario.clock.decisionEvery);
    const paint = createPainter();
    let bytes = 0;
    return {
      minutesPerStep: 0,
      advance(steps) {
        for (let n = 0; n < steps; n++) bytes = paint(world);
        return steps * world.cells.count;
      },
      hash: () => hashWorld(world),
      cells: () => world.cells.count,
      bytesPerCell: () => bytes / Math.max(1, world.cells.count),
    };
  },
};
