// Where a share of the normal distribution ends, with arithmetic that is exact in every engine.
import { log } from '../../sim/core/math';

// Coefficients of Acklam's rational approximation (P. J. Acklam 2003, "An algorithm for computing the inverse normal cumulative
// distribution function"): relative error below 1.15e-9.
const A = [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239] as const;
const B = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1] as const;
const C = [-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783] as const;
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416] as const;
/** Beyond these shares the tails begin. */
const LOW = 0.02425;

/** The x below which that share of the standard normal distribution lies; ±∞ at 0 and 1, NaN beyond. Error below 2e-9. */
export function normalQuantile(share: number): number {
  if (!(share >= 0 && share <= 1)) return NaN;
  if (share === 0 || share === 1) return share === 0 ? -Infinity : Infinity;
  if (share < LOW) return tail(share);
  if (share > 1 - LOW) return -tail(1 - share);
  const q = share - 0.5, r = q * q;
  return (polynomial(A, r) * q) / (polynomial(B, r) * r + 1);
}

function tail(share: number): number {
  const q = Math.sqrt(-2 * log(share));
  return polynomial(C, q) / (polynomial(D, q) * q + 1);
}

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);
