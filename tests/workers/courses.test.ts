// A run and its branches: whatever was done on one course, every moment of every other is what a run that was simply stepped there is.
import { describe, expect, it } from 'vitest';
import { hashWorld } from '../../sim';
import type { Action } from '../../sim';
import { loadPreset } from '../../schema';
import type { Course } from '../../workers/course';
import { sharedUntil } from '../../schema/lineage';
import { Run } from '../../workers/run';
import type { Start } from '../../workers/run';
import { pastOf } from '../../workers/tree';
import { shrunk } from '../../verify/shrink';
import { chanceOf, pick, whole } from '../support/chance';
import { smallStart } from './smallRun';

const BRANCHES = 20, VISITS = 50, MINUTES = 240, SEED = 20261129;

function presetStart(preset: string, share: number): Start {
  const parsed = loadPreset(preset);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { scenario, document } = parsed;
  return { scenario: shrunk(scenario, share), document, preset: null, seed: 'branches', set: {} };
}

const STARTS: Readonly<Record<string, () => Start>> = {
  'a small niche': smallStart,
  'a patient with cytokine release': () => presetStart('crs-tocilizumab', 0.03),
  'a ball in three dimensions': () => presetStart('solid-spheroid', 0.02),
};

function actionFor({ scenario }: Start, chance: () => number): Action {
  const product = Object.keys(scenario.products)[0], drug = scenario.body ? 'tocilizumab' : null;
  const choices: Action[] = [
    { set: { 'kill.hitRate': 0.02 + 0.2 * chance() } },
    { infuse: { product, count: whole(chance, 1, 9), entry: 'random', over: 0 } },
    ...(drug ? [{ give: { drug, doses: 1 } } satisfies Action] : []),
  ];
  return pick(chance, choices);
}

/** Goes to a moment of a course as the session does: to the nearest known state, then step by step. */
function visit(run: Run, course: Course, tick: number): Run {
  run.enter(course, tick);
  while (run.tick < tick) run.step();
  return run;
}

/** Every branch leaves some course at some tick, by a deed. */
function grow(start: Start, chance: () => number): Run {
  const run = new Run(start), last = MINUTES * run.ticksPerMinute;
  visit(run, run.course, last);
  while (run.courses.length <= BRANCHES) {
    const course = pick(chance, run.courses);
    visit(run, course, whole(chance, 1, last - 1));
    run.act(actionFor(start, chance));
    if (chance() < 0.3) run.act(actionFor(start, chance));
    visit(run, run.course, chance() < 0.5 ? last : whole(chance, run.tick, last));
  }
  return run;
}

describe.each(Object.entries(STARTS))('courses of %s', (_, makeStart) => {
  const start = makeStart(), chance = chanceOf(SEED), run = grow(start, chance);

  it('are left by a deed in their past, and stay as they were', () => {
    expect(run.courses.length).toBe(BRANCHES + 1);
    for (const { parent, fork, actions, id } of run.courses.slice(1)) {
      expect(run.courses.indexOf(parent!), `course ${id}`).toBeGreaterThanOrEqual(0);
      expect(actions.some(({ tick }) => tick === fork)).toBe(true);
      expect(actions.filter(({ tick }) => tick < fork)).toEqual(parent!.actions.filter(({ tick }) => tick < fork));
    }
  });

  it(`are at ${VISITS} moments, in any order, what a run that was stepped there is`, () => {
    for (let n = 0; n < VISITS; n++) {
      const course = pick(chance, run.courses), tick = whole(chance, 0, course.frontier);
      visit(run, course, tick);
      const fresh = new Run(start, pastOf(start, course.actions));
      while (fresh.tick < tick) fresh.step();
      const where = `seed ${SEED}: course ${course.id} at tick ${tick}`;
      expect(hashWorld(run.world), where).toBe(hashWorld(fresh.world));
      expect(run.recorded(0), where).toEqual(fresh.recorded(0));
      expect(run.milestones.until(tick), where).toEqual(fresh.milestones.until(tick));
      expect(run.doses.without([]).filter((dose) => dose.tick < tick), where).toEqual(fresh.doses.without([]));
    }
  });

  it('share their past to the last tick at which they are the same world', () => {
    for (let n = 0; n < 8; n++) {
      const [a, b] = [pick(chance, run.courses), pick(chance, run.courses)], shared = sharedUntil(a, b);
      if (a === b) {
        expect(shared).toBe(Infinity);
        continue;
      }
      expect(hashWorld(visit(run, a, shared).world)).toBe(hashWorld(visit(run, b, shared).world));
      expect(sharedUntil(b, a)).toBe(shared);
    }
  });

  it('go when they are removed, unless they are under way or others have left them', () => {
    const { courses, course } = run, leaf = courses.find((one) => one !== course && courses.every(({ parent }) => parent !== one))!;
    expect(run.remove(course)).toBe(false);
    expect(run.remove(leaf.parent!)).toBe(false);
    const before = run.keyframes.totalBytes;
    expect(run.remove(leaf)).toBe(true);
    expect(run.courses).not.toContain(leaf);
    expect(run.keyframes.totalBytes).toBeLessThan(before);
  });
});
