// Functions of the unit cube whose sensitivities are known in closed form or from print.

/** Ishigami and Homma (1990), a = 7, b = 0.1: three factors, each from −π to π. */
export function ishigami(x: ArrayLike<number>): number {
  const [a, b, c] = [0, 1, 2].map((factor) => Math.PI * (2 * x[factor] - 1));
  return Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * c * c * c * c * Math.sin(a);
}

/** First and total indices of the Ishigami function, to the four digits in print (Saltelli et al. 2008, Global Sensitivity Analysis: The Primer). */
export const ISHIGAMI = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437], second: { '0,1': 0, '0,2': 0.2437, '1,2': 0 } } as const;

/** Sobol’s g function: the smaller a, the more its factor matters. */
export const G = [0, 1, 4.5, 9, 99, 99, 99, 99] as const;

export function sobolG(x: ArrayLike<number>): number {
  return G.reduce<number>((product, a, factor) => (product * (Math.abs(4 * x[factor] - 2) + a)) / (1 + a), 1);
}

/** Indices of the g function in closed form: V_i = (1/3) / (1 + a_i)², V = ∏ (1 + V_i) − 1. */
export function indicesOfG(): { first: number[]; total: number[] } {
  const alone = G.map((a): number => 1 / (3 * (1 + a) * (1 + a))), all = alone.reduce((product, v) => product * (1 + v), 1), variance = all - 1;
  return { first: alone.map((v) => v / variance), total: alone.map((v) => ((v / (1 + v)) * all) / variance) };
}

/**
 * The twenty inputs of Morris (1991), section 3. He drew the small coefficients by chance; here they are ±1 in turn, as in `morris.fun` of
 * R’s sensitivity package.
 */
export function morrisTwenty(x: ArrayLike<number>): number {
  const w = Array.from({ length: 20 }, (_, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * x[i]) / (x[i] + 0.1) - 0.5) : 2 * (x[i] - 0.5)));
  const sign = (n: number): number => (n % 2 === 0 ? 1 : -1);
  let sum = 0;
  for (let i = 0; i < 20; i++) {
    sum += (i < 10 ? 20 : sign(i + 1)) * w[i];
    for (let j = i + 1; j < 20; j++) {
      sum += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
      for (let l = j + 1; l < 5; l++) {
        sum -= 10 * w[i] * w[j] * w[l];
        for (let s = l + 1; s < 4; s++) sum += 5 * w[i] * w[j] * w[l] * w[s];
      }
    }
  }
  return sum;
}

/** What a function gives at every row of a design. */
export function outcomesOf(points: Float64Array, factors: number, value: (x: ArrayLike<number>) => number): Float64Array {
  return Float64Array.from({ length: points.length / factors }, (_, row) => value(points.subarray(row * factors, (row + 1) * factors)));
}
