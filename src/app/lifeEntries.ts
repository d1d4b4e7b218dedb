// The events of a life in the order in which they are read: backwards from now, and apart from them onwards from now.
import type { LifeEntry } from '../../workers/simApi';

export interface ToldLife {
  /** The latest first. */
  readonly past: readonly LifeEntry[];
  /** What is known to follow on this course, the next first. */
  readonly ahead: readonly LifeEntry[];
}

/** @param entries in the order of time */
export function fromNow(entries: readonly LifeEntry[]): ToldLife {
  return { past: entries.filter(({ ahead }) => !ahead).reverse(), ahead: entries.filter(({ ahead }) => ahead) };
}
