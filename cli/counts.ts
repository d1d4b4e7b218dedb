// Whole numbers of a command line: within their limits, or a problem in words.
import { showValue } from '../schema';
import type { Problem } from '../schema';
import { problem } from './fault';

export function readCount(name: string, text: string | undefined, otherwise: number, [least, most]: readonly [number, number], problems: Problem[]): number {
  if (text === undefined) return otherwise;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (count >= least && count <= most) return count;
  problems.push(problem(name, showValue(text), `a whole number from ${least} to ${most}`));
  return otherwise;
}
