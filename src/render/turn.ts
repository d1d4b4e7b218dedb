// How a volume is turned towards the viewer.

/** Row by row; takes patch coordinates to view coordinates: x right, y up, z towards the viewer. */
export type Turn = readonly [number, number, number, number, number, number, number, number, number];

export const UNTURNED: Turn = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** @param yaw @param pitch radians */
export function turnOf(yaw: number, pitch: number): Turn {
  const cy = Math.cos(yaw), sy = Math.sin(yaw), cp = Math.cos(pitch), sp = Math.sin(pitch);
  return [cy, -sy, 0, cp * sy, cp * cy, -sp, sp * sy, sp * cy, cp];
}
