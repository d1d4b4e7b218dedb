// What a run came to, as one JSON object for programs and as a few lines for people.
import { EVENT_NAMES, Kind, KIND_NAMES, hashWorld, isLiving, measured, minutesOf } from '../sim';
import type { World } from '../sim';
import type { Work } from './engine';
import { describeRules } from './ruleTimer';
import { onOneLine, table } from './terminal';

export interface Summary {
  readonly scenario: string;
  readonly seed: string;
  readonly hash: string;
  readonly ticks: number;
  readonly simulatedMinutes: number;
  /** Of this call; a resumed run counts its own part only. */
  readonly wallSeconds: number;
  readonly cells: number;
  readonly cellSteps: number;
  readonly cellStepsPerSecond: number;
  readonly simulatedMinutesPerSecond: number;
  /** Living cells by kind. */
  readonly populations: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly events: Readonly<Record<string, number>>;
  /** null where there is nothing to measure. */
  readonly observables: Readonly<Record<string, number | null>>;
  readonly complete: boolean;
  /** Milliseconds spent in each rule, where they were asked for. */
  readonly timing?: Readonly<Record<string, number>>;
}

export function summarise(world: World, work: Work, firstTick: number, timing?: Readonly<Record<string, number>>): Summary {
  const events = Object.fromEntries(EVENT_NAMES.map((name, n) => [name, world.events.totals[n]]));
  const perSecond = (amount: number) => (work.wallSeconds > 0 ? amount / work.wallSeconds : 0);
  return {
    scenario: world.scenario.name, seed: world.seed, hash: hashWorld(world),
    ticks: world.tick, simulatedMinutes: minutesOf(world), wallSeconds: work.wallSeconds, cells: world.cells.count,
    cellSteps: work.cellSteps, cellStepsPerSecond: perSecond(work.cellSteps),
    simulatedMinutesPerSecond: perSecond((world.tick - firstTick) / world.scenario.clock.ticksPerMinute),
    populations: countLiving(world), kills: events['kill'], events,
    observables: Object.fromEntries(Object.entries(measured(world)).map(([name, value]) => [name, Number.isNaN(value) ? null : value])),
    complete: !work.stopped,
    ...(timing === undefined ? {} : { timing }),
  };
}

function countLiving(world: World): Record<string, number> {
  const { kind, life } = world.cells.columns;
  const counts = Object.fromEntries(KIND_NAMES.map((name) => [name, 0]));
  for (let i = 0; i < world.cells.count; i++) {
    const name = KIND_NAMES[kind[i]];
    if (kind[i] === Kind.Stroma || isLiving(life[i])) counts[name] = counts[name] + 1;
  }
  return counts;
}

export function describeSummary(s: Summary): string {
  const days = s.simulatedMinutes / 1440, blood = s.observables['blood_cart'];
  return table([
    ['scenario', onOneLine(s.scenario)], ['seed', onOneLine(s.seed)], ['hash', s.hash],
    ['time', `${Number(days.toFixed(3))} d (${s.ticks} ticks)${s.complete ? '' : ', interrupted'}`],
    ['cells', `${s.cells} (${Object.entries(s.populations).filter(([, n]) => n > 0).map(([name, n]) => `${n} ${name}`).join(', ') || 'none alive'})`],
    ...(typeof blood === 'number' ? [['in the blood', `${blood} CAR-T`]] : []),
    ['kills', String(s.kills)],
    ['speed', `${s.wallSeconds.toFixed(1)} s, ${Math.round(s.simulatedMinutesPerSecond)} simulated min/s, ${(s.cellStepsPerSecond / 1e6).toFixed(2)} million cell-steps/s`],
    ...(s.timing === undefined ? [] : describeRules(s.timing)),
  ]);
}
