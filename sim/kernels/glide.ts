// Moves cells that do not walk, two at a time: the WebAssembly twin of Glide in sim/core/glide.ts.
//
// Lane by lane the operations and their order are those of the twin, so that both give the same bits.

let X: usize, Y: usize, Z: usize, RADIUS: usize, VX: usize, VY: usize, VZ: usize;

/** Where positions, radii and velocities lie, by place. */
export function usePlaces(x: usize, y: usize, z: usize, radius: usize, velocityX: usize, velocityY: usize, velocityZ: usize): void {
  X = x;
  Y = y;
  Z = z;
  RADIUS = radius;
  VX = velocityX;
  VY = velocityY;
  VZ = velocityZ;
}

let BEFORE_X: usize, BEFORE_Y: usize, BEFORE_Z: usize, PACE: usize;

/** Where the velocities of the step before and the damped length of the step lie, by place. */
export function useMemory(beforeX: usize, beforeY: usize, beforeZ: usize, pace: usize): void {
  BEFORE_X = beforeX;
  BEFORE_Y = beforeY;
  BEFORE_Z = beforeZ;
  PACE = pace;
}

/** One axis of pace·(1.5·v − 0.5·v_before), after which v_before = v. */
@inline
function displacement(o: usize, pace: v128, velocity: usize, before: usize): v128 {
  const v = v128.load(velocity + o);
  const slope = f64x2.sub(f64x2.mul(f64x2.splat(1.5), v), f64x2.mul(f64x2.splat(0.5), v128.load(before + o)));
  v128.store(before + o, v);
  return f64x2.mul(pace, slope);
}

/** Writes the new position along one axis, except where the cell is anchored. */
@inline
function shift(periodic: bool, o: usize, at: usize, by: v128, half: v128, radius: v128, anchored: v128): void {
  const old = v128.load(at + o), zero = f64x2.splat(0);
  const free = f64x2.add(f64x2.add(old, by), zero); // a walk of none: −0 becomes 0
  let kept: v128;
  if (periodic) {
    const width = f64x2.add(half, half);
    kept = v128.bitselect(
      f64x2.sub(free, width), v128.bitselect(f64x2.add(free, width), free, f64x2.lt(free, f64x2.neg(half))), f64x2.gt(free, half),
    );
  } else {
    const limit = f64x2.sub(half, radius), least = f64x2.neg(limit);
    kept = v128.bitselect(limit, v128.bitselect(least, free, f64x2.lt(free, least)), f64x2.gt(free, limit));
    kept = v128.andnot(kept, f64x2.lt(limit, zero));
  }
  v128.store(at + o, v128.bitselect(old, kept, anchored));
}

@inline
function move(flat: bool, periodic: bool, count: i32, largestStep: f64, halfX: f64, halfY: f64, halfZ: f64): void {
  const most = f64x2.splat(largestStep * largestStep), largest = f64x2.splat(largestStep), zero = f64x2.splat(0);
  const hx = f64x2.splat(halfX), hy = f64x2.splat(halfY), hz = f64x2.splat(halfZ);
  for (let o: usize = 0, end = <usize>count << 3; o < end; o += 16) {
    const pace = v128.load(PACE + o), radius = v128.load(RADIUS + o), anchored = f64x2.lt(pace, zero);
    let dx = displacement(o, pace, VX, BEFORE_X), dy = displacement(o, pace, VY, BEFORE_Y), dz = zero;
    let squared = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy));
    if (!flat) {
      dz = displacement(o, pace, VZ, BEFORE_Z);
      squared = f64x2.add(squared, f64x2.mul(dz, dz));
    }
    const long = f64x2.gt(squared, most);
    if (v128.any_true(long)) {
      const scale = f64x2.div(largest, f64x2.sqrt(squared));
      dx = v128.bitselect(f64x2.mul(dx, scale), dx, long);
      dy = v128.bitselect(f64x2.mul(dy, scale), dy, long);
      if (!flat) dz = v128.bitselect(f64x2.mul(dz, scale), dz, long);
    }
    shift(periodic, o, X, dx, hx, radius, anchored);
    shift(periodic, o, Y, dy, hy, radius, anchored);
    if (!flat) shift(periodic, o, Z, dz, hz, radius, anchored);
  }
}

/** Moves the first `count` places, an even number; those of negative pace are anchored. */
export function glide(flat: bool, periodic: bool, count: i32, largestStep: f64, halfX: f64, halfY: f64, halfZ: f64): void {
  if (flat && !periodic) move(true, false, count, largestStep, halfX, halfY, halfZ);
  else if (flat) move(true, true, count, largestStep, halfX, halfY, halfZ);
  else if (!periodic) move(false, false, count, largestStep, halfX, halfY, halfZ);
  else move(false, true, count, largestStep, halfX, halfY, halfZ);
}
