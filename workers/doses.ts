// Every dose of a drug that was given, whoever asked for it: plan, hand or standing order.
import { Event } from '../sim';
import type { Action, World } from '../sim';

export interface Dose {
  /** Tick whose step gave it. */
  readonly tick: number;
  readonly drug: string;
  readonly doses: number;
}

export class Doses {
  private readonly given: Dose[] = [];

  /** Events of the step before the world's present tick. */
  gather({ events, tick, pharmacy }: Pick<World, 'events' | 'tick' | 'pharmacy'>): void {
    for (let e = 0; e < events.count; e++) {
      if (events.kind[e] === Event.drug) this.given.push({ tick: tick - 1, drug: pharmacy.drugs[events.a[e]].name, doses: events.value[e] });
    }
  }

  /** What was given before `tick`: that of its own step may become another. */
  branch(tick: number): Doses {
    const other = new Doses();
    other.given.push(...this.given.filter((dose) => dose.tick < tick));
    return other;
  }

  /** Those that none of these actions asked for: the standing orders’. */
  without(actions: readonly { readonly tick: number; readonly action: Action }[]): Dose[] {
    const rest = actions.flatMap(({ tick, action }) => ('give' in action ? [{ tick, drug: action.give.drug }] : []));
    return this.given.filter(({ tick, drug }) => {
      const n = rest.findIndex((one) => one.tick === tick && one.drug === drug);
      if (n >= 0) rest.splice(n, 1);
      return n < 0;
    });
  }
}
