// Is a sample what it should be? Seeds are fixed, so an answer never changes between runs.
import { expect } from 'vitest';

export function mean(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / sample.length;
}

export function standardDeviation(sample: readonly number[]): number {
  const middle = mean(sample);
  return Math.sqrt(sample.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (sample.length - 1));
}

/** `hits` of `trials` agree with `probability` within four standard errors: a right rule fails once in 16 000 seeds. */
export function expectShare(hits: number, trials: number, probability: number): void {
  const error = Math.sqrt(probability * (1 - probability) * trials);
  expect(hits).toBeGreaterThanOrEqual(probability * trials - 4 * error);
  expect(hits).toBeLessThanOrEqual(probability * trials + 4 * error);
}

/** The mean of a sample agrees with `expected` within four standard errors. */
export function expectMean(sample: readonly number[], expected: number, deviation = standardDeviation(sample)): void {
  expect(Math.abs(mean(sample) - expected)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(sample.length));
}

/** Kolmogorov–Smirnov test of a sample against a distribution function; 1.95/√n is passed by chance 999 times in 1000. */
export function expectDistribution(sample: readonly number[], cumulative: (value: number) => number): void {
  const sorted = [...sample].sort((a, b) => a - b);
  let distance = 0;
  sorted.forEach((value, k) => {
    const p = cumulative(value);
    distance = Math.max(distance, Math.abs(p - k / sorted.length), Math.abs(p - (k + 1) / sorted.length));
  });
  expect(distance).toBeLessThan(1.95 / Math.sqrt(sample.length));
}

/** Waiting times of a memoryless process of that mean. */
export function expectExponential(sample: readonly number[], meanTime: number): void {
  expectDistribution(sample, (time) => 1 - Math.exp(-time / meanTime));
}
