// Measures where the time of a run goes, rule by rule.
import { RULES } from '../sim';
import type { StepObserver } from '../sim';

export class RuleTimer implements StepObserver {
  private readonly spent = new Map<string, number>(RULES.map(({ name }) => [name, 0]));
  private begun = 0;

  begin(): void {
    this.begun = performance.now();
  }

  end(rule: string): void {
    this.spent.set(rule, this.spent.get(rule)! + performance.now() - this.begun);
  }

  /** Milliseconds spent in each rule so far, in the order of the pipeline. */
  milliseconds(): Record<string, number> {
    return Object.fromEntries(this.spent);
  }
}

/** Times by rule as rows of a table, the costliest first. `unit` goes with the numbers, which are milliseconds per whatever. */
export function describeRules(milliseconds: Readonly<Record<string, number>>, unit = 'ms'): string[][] {
  const rows = Object.entries(milliseconds).filter(([, spent]) => spent > 0).sort(([, a], [, b]) => b - a);
  const sum = rows.reduce((total, [, spent]) => total + spent, 0);
  return rows.map(([name, spent]) => [name, `${spent.toPrecision(3)} ${unit} (${((100 * spent) / sum).toFixed(1)} %)`]);
}
