// The renderer's own copy of the last frame, so that the frame's buffer can go home at once.
import { BYTE_PLANES, FLOAT_PLANES } from './codes';
import type { Frame, FrameMeta } from '../../workers/frameTypes';

const NO_META: FrameMeta = {
  tick: -1, minutes: 0, running: false, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: -1,
  course: 0, courses: 0, seriesRows: 0, milestones: [], field: null, drawn: null,
};

export class Scene {
  meta: FrameMeta = NO_META;
  count = 0;
  x = new Float32Array(0);
  y = new Float32Array(0);
  z = new Float32Array(0);
  radius = new Float32Array(0);
  id = new Uint32Array(0);
  kind = new Uint8Array(0);
  life = new Uint8Array(0);
  fate = new Uint8Array(0);
  flags = new Uint8Array(0);
  antigenA = new Uint8Array(0);
  antigenB = new Uint8Array(0);
  clone = new Uint8Array(0);
  product = new Uint8Array(0);
  activation = new Uint8Array(0);
  exhaustion = new Uint8Array(0);
  /** By what cells are coloured: see `meta.drawn`. */
  shade = new Uint8Array(0);
  synapseCount = 0;
  synapses = new Uint32Array(0);

  copy(frame: Frame): void {
    const n = frame.count;
    if (n > this.x.length) this.grow(Math.ceil(n * 1.25) + 64);
    this.meta = frame.meta;
    this.count = n;
    for (const name of FLOAT_PLANES) this[name].set(frame[name]);
    for (const name of BYTE_PLANES) this[name].set(frame[name]);
    this.id.set(frame.id);
    this.shade.set(frame.shade);
    if (frame.synapses.length > this.synapses.length) this.synapses = new Uint32Array(frame.synapses.length * 2);
    this.synapses.set(frame.synapses);
    this.synapseCount = frame.synapses.length >> 1;
  }

  clear(): void {
    this.meta = NO_META;
    this.count = 0;
    this.synapseCount = 0;
  }

  /** The row of a cell, −1 if it is gone. */
  rowOf(id: number): number {
    const row = this.id.indexOf(id);
    return row < this.count ? row : -1;
  }

  private grow(capacity: number): void {
    for (const name of FLOAT_PLANES) this[name] = new Float32Array(capacity);
    for (const name of BYTE_PLANES) this[name] = new Uint8Array(capacity);
    this.id = new Uint32Array(capacity);
    this.shade = new Uint8Array(capacity);
  }
}
