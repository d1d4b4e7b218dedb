// Nelder and Mead's simplex: finds a minimum without slopes, by turning the worst corner over.

export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluations: number;
}

export interface SimplexOptions {
  /** Size of the first simplex along each axis. */
  readonly steps: readonly number[];
  readonly mostEvaluations: number;
  /** Stops when the values at all corners differ by no more than this. */
  readonly tolerance: number;
  readonly onBetter?: (best: Minimum) => void;
}

interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

/** Coefficients of Nelder and Mead (1965): 1, 2, ½, ½. Ties keep the older corner, so equal inputs give equal answers. */
export function minimise(f: (at: readonly number[]) => number, start: readonly number[], options: SimplexOptions): Minimum {
  let evaluations = 0, best: Minimum = { at: start, value: Infinity, evaluations: 0 };
  const corner = (at: readonly number[]): Corner => {
    const value = f(at);
    evaluations++;
    if (value < best.value) {
      best = { at, value, evaluations };
      options.onBetter?.(best);
    }
    return { at, value };
  };
  let corners = [corner(start), ...start.map((_, axis) => corner(start.map((x, k) => (k === axis ? x + options.steps[k] : x))))];
  while (evaluations < options.mostEvaluations) {
    corners = [...corners].sort((a, b) => a.value - b.value);
    if (corners.at(-1)!.value - corners[0].value <= options.tolerance) break;
    corners = nextSimplex(corners, corner);
  }
  return { ...best, evaluations };
}

/** @param corners from the best to the worst */
function nextSimplex(corners: readonly Corner[], corner: (at: readonly number[]) => Corner): Corner[] {
  const others = corners.slice(0, -1), worst = corners.at(-1)!, best = corners[0];
  const middle = best.at.map((_, axis) => others.reduce((sum, { at }) => sum + at[axis], 0) / others.length);
  const along = (factor: number) => middle.map((m, axis) => m + factor * (m - worst.at[axis]));
  const turned = corner(along(1));
  if (turned.value < best.value) {
    const farther = corner(along(2));
    return [...others, farther.value < turned.value ? farther : turned];
  }
  if (turned.value < others.at(-1)!.value) return [...others, turned];
  const nearer = corner(along(turned.value < worst.value ? 0.5 : -0.5));
  if (nearer.value < Math.min(turned.value, worst.value)) return [...others, nearer];
  return [best, ...corners.slice(1).map(({ at }) => corner(at.map((x, axis) => best.at[axis] + 0.5 * (x - best.at[axis]))))];
}
