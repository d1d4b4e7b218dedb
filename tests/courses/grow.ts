// Random trees of courses: deeds of every kind at random moments of random courses, all from one seed.
import { loadPreset, parseScenario, toDocument } from '../../schema';
import type { Action } from '../../sim';
import { shrunk } from '../../verify/shrink';
import type { Course } from '../../workers/course';
import { Run } from '../../workers/run';
import type { Start } from '../../workers/start';
import { pick, whole } from '../support/chance';
import { randomStroke } from '../support/strokes';

/** A preset on a share of its patch; one that is built of layers cannot be made smaller. */
export function presetStart(preset: string, share: number): Start {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  // Through its document, so that what is saved of the run tells of the smaller patch.
  const isWhole = share === 1 || parsed.scenario.populations.some(({ placement }) => placement.shape === 'layers');
  const smaller = isWhole ? parsed : parseScenario(JSON.stringify(toDocument(shrunk(parsed.scenario, share))), preset);
  if (!smaller.ok) throw new Error(JSON.stringify(smaller.problems));
  const { scenario, document } = smaller;
  return { scenario, document, preset: null, seed: 'branches', set: {} };
}

export function actionFor({ scenario }: Start, chance: () => number): Action {
  const [product] = Object.keys(scenario.products), drug = scenario.body ? 'tocilizumab' : null;
  const choices: Action[] = [
    { set: { 'kill.hitRate': 0.02 + 0.2 * chance() } },
    ...(product === undefined ? [] : [{ infuse: { product, count: whole(chance, 1, 9), entry: 'random', over: 0 } } satisfies Action]),
    ...(drug ? [{ give: { drug, doses: 1 } } satisfies Action] : []),
    randomStroke(scenario, chance),
  ];
  return pick(chance, choices);
}

/** Goes to a moment of a course as the session does: to the nearest known state, then step by step. */
export function visit(run: Run, course: Course, tick: number): Run {
  run.enter(course, tick);
  while (run.tick < tick) run.step();
  return run;
}

/** Every branch leaves some course at some tick, by a deed; now and then one begins with another start. */
export function grow(start: Start, { branches, ticks, chance }: { readonly branches: number; readonly ticks: number; readonly chance: () => number }): Run {
  const run = new Run(start);
  visit(run, run.course, ticks);
  while (run.courses.length <= branches) {
    if (chance() < 0.1) run.begin({ ...start, seed: String(whole(chance, 1, 1000)), set: chance() < 0.5 ? {} : { 'kill.hitRate': 0.02 + 0.2 * chance() } });
    else {
      visit(run, pick(chance, run.courses), whole(chance, 1, ticks - 1));
      run.act(actionFor(start, chance));
      if (chance() < 0.3) run.act(actionFor(start, chance));
    }
    visit(run, run.course, chance() < 0.5 ? ticks : whole(chance, run.tick, ticks));
  }
  return run;
}
