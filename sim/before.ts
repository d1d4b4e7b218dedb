// What happens to the patient before the cells come: drugs planned on days before the start, and what they do until then.
import { ticksBetween, timingOf } from './step';
import { addDose } from './verbs';
import type { World } from './world';

/** A drug given before the start. */
interface Earlier {
  /** Below 0. */
  readonly tick: number;
  readonly drug: string;
  readonly doses: number;
}

/**
 * Takes the patient from the first drug before the start to tick 0, a decision step at a time: the rules of the run that
 * concern the patient alone, with the constants of the run. The world's own clock stands at 0 meanwhile and nothing is
 * reported: of all this the run knows only how the patient comes to it.
 */
export function prepare(world: World): void {
  const given = earlierDrugs(world);
  if (given.length === 0) return;
  const every = ticksBetween(world, 'decision');
  const stages = world.pipeline.filter(({ rule }) => rule.before !== undefined && !world.disabled.has(rule.name))
    .map(({ rule, every: clock }) => ({ rule, derived: rule.derive(world.values[rule.params.group], world, timingOf(world, clock)) }));
  let next = 0;
  for (let tick = Math.ceil(given[0].tick / every) * every; tick < 0; tick += every) {
    while (next < given.length && given[next].tick <= tick) addDose(world, given[next++]);
    for (const { rule, derived } of stages) rule.before!(world, derived);
  }
  // Given after the last decision before the start.
  while (next < given.length) addDose(world, given[next++]);
}

/** In order of time; of two at one tick the one written first. */
function earlierDrugs({ scenario: { schedule, body, clock } }: World): Earlier[] {
  if (body === null) return [];
  return schedule.flatMap((item) => (item.at < 0 && 'give' in item ? [{ tick: Math.round(item.at * clock.ticksPerMinute), ...item.give }] : []))
    .sort((a, b) => a.tick - b.tick);
}
