// The next cell in a direction, for those who go through the picture by keys: near, and more or less straight ahead.

/** A place as it is seen, µm: x right, y up, z towards the viewer. */
export type Seen = readonly [number, number, number];
export type Heading = readonly [number, number];

/** Cosine of the widest angle to the side: beyond it a cell lies in another direction. */
const WIDEST = 0.34;
/** µm in the plane of the picture: what is nearer lies at the same place, behind or before. */
const SAME = 0.5;

/** Distance, counted the longer the more it is to the side; Infinity for what does not lie in that direction at all. Depth counts too: neighbours touch. */
export function wayTo(from: Seen, to: Seen, [hx, hy]: Heading): number {
  const dx = to[0] - from[0], dy = to[1] - from[1], flat = Math.hypot(dx, dy);
  if (flat < SAME) return Infinity;
  const straight = (dx * hx + dy * hy) / flat;
  return straight < WIDEST ? Infinity : Math.hypot(flat, to[2] - from[2]) / (straight * straight);
}

/** The one of so many with the shortest way; −1: none lies there. */
export function nearest(count: number, way: (n: number) => number): number {
  let best = -1, least = Infinity;
  for (let n = 0; n < count; n++) {
    const length = way(n);
    if (length < least) {
      least = length;
      best = n;
    }
  }
  return best;
}
