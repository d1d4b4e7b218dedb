// Collects the problems of a document, and knows which parts of it are sound enough to be checked further.
import { DRUGS, insteadOf } from '../sim';
import { faults } from './faults';
import { nearest } from './nearest';
import { joinPath } from './paths';
import { MOST_PROBLEMS, showValue } from './problem';
import type { Problem } from './problem';
import { namesBehind } from './vocabulary';
import type * as z from 'zod/mini';

export class Report {
  private readonly found: Problem[] = [];
  private surplus = 0;

  /** `names`: those that would have been valid; the nearest becomes the suggestion. */
  add(path: string, value: unknown, expected: string, names: readonly string[] = []): void {
    const suggestion = typeof value === 'string' ? meant(value, names) : '';
    this.addProblem({ path, value: showValue(value), expected, suggestion });
  }

  addProblem(problem: Problem): void {
    // Two checks of one value may say the same.
    const isRepeated = ({ path, expected }: Problem) => path === problem.path && expected === problem.expected;
    if (this.isFull) this.surplus++;
    else if (!this.found.some(isRepeated)) this.found.push(problem);
  }

  /** Nothing is wrong at these paths, inside them, or with what contains them; problems beyond the listed ones could be anywhere. */
  isClean(...paths: readonly string[]): boolean {
    const spoils = (problem: Problem) => problem.path === '' || paths.some((path) => isInside(problem.path, path) || isInside(path, problem.path));
    return this.surplus === 0 && !this.found.some(spoils);
  }

  private get isFull(): boolean {
    return this.found.length >= MOST_PROBLEMS;
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  problems(): readonly Problem[] {
    if (this.surplus === 0) return this.found;
    return [...this.found, { path: '', value: faults.more(String(this.surplus)), expected: faults.solveFirst, suggestion: '' }];
  }

  /** Turns what zod found into problems; `value` is the value it looked at. */
  addIssues(issues: readonly z.core.$ZodIssue[], value: unknown, prefix: readonly PropertyKey[] = []): void {
    for (const issue of issues) {
      if (this.isFull) this.surplus += issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
      else this.addIssue(issue, value, prefix);
    }
  }

  private addIssue(issue: z.core.$ZodIssue, root: unknown, prefix: readonly PropertyKey[]): void {
    const path = [...prefix, ...issue.path];
    const value = valueAt(root, issue.path);
    if (issue.code === 'unrecognized_keys') {
      const shown = issue.keys.slice(0, MOST_PROBLEMS - this.found.length);
      this.surplus += issue.keys.length - shown.length;
      for (const key of shown) {
        const suggestion = insteadOf(key) ?? meant(key, namesBehind(issue.message));
        this.addProblem({ path: joinPath([...path, key]), value: showValue(valueAt(value, [key])), expected: issue.message, suggestion });
      }
      return;
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const branch = issue.errors.filter((errors) => !errors.some((error) => error.path.length === 0 && error.code === 'invalid_type'));
      if (branch.length === 1) return this.addIssues(branch[0], value, path);
    }
    this.add(joinPath(path), value, issue.message, namesBehind(issue.message));
  }
}

/** The name that was meant: a drug may be called as on its box, “dexamethasone” for `corticosteroid`. */
function meant(word: string, names: readonly string[]): string {
  const wanted = word.toLowerCase(), isCalled = (name: string) => Object.hasOwn(DRUGS, name) && DRUGS[name as keyof typeof DRUGS].keywords.some((other) => other.toLowerCase() === wanted);
  return names.find(isCalled) ?? nearest(word, names);
}

function isInside(path: string, parent: string): boolean {
  return path.startsWith(parent) && (path.length === parent.length || path[parent.length] === '.' || path[parent.length] === '[');
}

/** Follows a path through a value; undefined where it leads nowhere. Looks at own keys only. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}
