// How a run has come out, and what is worth trying next: told when it ends, stops, or has nothing left to do.
import type { FrameMeta } from '../../workers/frameTypes';
import type { TimelineMark } from '../../workers/simApi';
import type { Caption } from './captions';
import type { CommandId } from './commands';

export type EndKind = 'cleared' | 'escaped' | 'relapsed' | 'held' | 'grown' | 'over' | 'idle' | 'limit' | 'fault';

/** What is looked at. */
export interface EndFacts {
  readonly ended: FrameMeta['ended'];
  readonly minutes: number;
  readonly name: string;
  /** Present numbers by column; NaN where there is no such column. */
  readonly now: (column: string) => number;
  readonly atStart: (column: string) => number;
  /** What has first happened so far. */
  readonly happened: readonly Pick<Caption, 'id' | 'minutes'>[];
  readonly marks: readonly Pick<TimelineMark, 'minutes'>[];
}

/** A command, a moment to go to, or a scenario to open. */
export type NextStep = { readonly command: CommandId } | { readonly goTo: number; readonly why: 'moment' | 'before' } | { readonly preset: string };

export interface Ending {
  readonly kind: EndKind;
  /** Highest grade of cytokine release from grade 2 on, with the minute at which it began. */
  readonly storm: { readonly grade: number; readonly minutes: number } | null;
  readonly next: readonly NextStep[];
}

const DAY = 1440, MOST_STEPS = 3;
/** Fewer cells than this are chance, not a tumour that has grown or shrunk. */
const SOME = 20;

/** Null while the run goes on and something may still happen. */
export function endingOf(facts: EndFacts): Ending | null {
  const kind = kindOf(facts);
  if (kind === null) return null;
  const storm = stormOf(facts), steps = [...stepsAfter(kind, facts), ...(storm === null ? [] : afterStorm(storm.minutes, facts)), ...USUAL];
  return { kind, storm, next: withoutTwice(steps).slice(0, MOST_STEPS) };
}

function kindOf(facts: EndFacts): EndKind | null {
  switch (facts.ended) {
    case 'fault': return 'fault';
    case 'cell-limit': return 'limit';
    case 'duration': return outcomeOf(facts);
    default: return isIdle(facts) ? 'idle' : null;
  }
}

function outcomeOf({ now, atStart, happened }: EndFacts): EndKind {
  const tumor = now('tumor_alive'), before = atStart('tumor_alive'), has = (id: string): boolean => happened.some((one) => one.id === id);
  if (!(Math.max(tumor, before) >= SOME)) return 'over';
  if (tumor === 0) return 'cleared';
  if (has('escapedRelapse') || (has('escaped') && tumor >= SOME)) return 'escaped';
  if (has('relapse')) return 'relapsed';
  return tumor < before / 2 ? 'held' : tumor > before ? 'grown' : 'over';
}

/** Nobody is left who could do anything, and nothing more is planned. */
function isIdle({ minutes, now, happened, marks }: EndFacts): boolean {
  const none = (column: string): boolean => !(now(column) >= 1);
  return minutes > 0 && happened.some(({ id }) => id === 'cleared' || id === 'lost') && ['tumor_alive', 'cart_alive', 'blood_cart'].every(none) && !marks.some((mark) => mark.minutes > minutes);
}

function stormOf({ now, happened }: EndFacts): Ending['storm'] {
  const grade = now('crs_peak'), began = happened.find(({ id }) => id === 'syndrome');
  return grade >= 2 && began !== undefined ? { grade, minutes: began.minutes } : null;
}

const USUAL: readonly NextStep[] = [{ command: 'newSeed' }, { command: 'compare' }, { command: 'presets' }];

function stepsAfter(kind: EndKind, { name, minutes, happened }: EndFacts): readonly NextStep[] {
  const began = (...ids: string[]): NextStep[] => happened.filter(({ id }) => ids.includes(id)).slice(0, 1).map((one) => ({ goTo: one.minutes, why: 'moment' }));
  const other = (preset: string): NextStep[] => (name === preset ? [] : [{ preset }]);
  switch (kind) {
    case 'escaped': return [...began('escaped', 'escapedRelapse', 'loss'), ...other('dual-car')];
    case 'relapsed': return [...began('relapse'), { command: 'compare' }];
    case 'grown': return [{ command: 'compare' }, { command: 'carBench' }];
    case 'held': return [{ command: 'compare' }];
    case 'idle': return [...began('lost', 'cleared'), { command: 'newSeed' }];
    case 'limit': return [minutes > DAY ? { goTo: minutes - DAY, why: 'before' } : { command: 'reset' }, { command: 'compare' }];
    case 'fault': return [{ command: 'reset' }, { command: 'saveRecord' }, { command: 'presets' }];
    default: return [];
  }
}

const afterStorm = (minutes: number, { name }: EndFacts): readonly NextStep[] => [{ goTo: minutes, why: 'moment' }, ...(name === 'crs-tocilizumab' ? [] : [{ preset: 'crs-tocilizumab' } as const])];

function withoutTwice(steps: readonly NextStep[]): readonly NextStep[] {
  const keys = steps.map((step) => JSON.stringify(step));
  return steps.filter((_, n) => keys.indexOf(keys[n]) === n);
}
