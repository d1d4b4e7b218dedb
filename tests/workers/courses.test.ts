// A run and its branches: whatever was done on one course, every moment of every other is what a run that was simply stepped there is.
import { describe, expect, it } from 'vitest';
import { hashWorld } from '../../sim';
import { sharedUntil } from '../../schema/lineage';
import { Run } from '../../workers/run';
import type { Start } from '../../workers/start';
import { pastOf } from '../../workers/tree';
import { grow, presetStart, visit } from '../courses/grow';
import { walk } from '../courses/walk';
import { chanceOf, pick, whole } from '../support/chance';
import { smallStart } from './smallRun';

const BRANCHES = 20, VISITS = 50, MINUTES = 240, SEED = 20261129;

const STARTS: Readonly<Record<string, () => Start>> = {
  'a small niche': smallStart,
  'a patient with cytokine release': () => presetStart('crs-tocilizumab', 0.03),
  'a ball in three dimensions': () => presetStart('solid-spheroid', 0.02),
};

describe.each(Object.entries(STARTS))('courses of %s', (_, makeStart) => {
  const start = makeStart(), chance = chanceOf(SEED), run = grow(start, { branches: BRANCHES, ticks: MINUTES * start.scenario.clock.ticksPerMinute, chance });

  it('are left by a deed in their past, and stay as they were', () => {
    expect(run.courses.length).toBe(BRANCHES + 1);
    for (const { parent, fork, actions, id } of run.courses) {
      if (parent === null) continue;
      expect(run.courses.indexOf(parent), `course ${id}`).toBeGreaterThanOrEqual(0);
      expect(fork, `course ${id}`).toBeGreaterThanOrEqual(parent.fork);
      expect(actions.some(({ tick }) => tick === fork)).toBe(true);
      expect(actions.filter(({ tick }) => tick < fork)).toEqual(parent.actions.filter(({ tick }) => tick < fork));
    }
    expect(run.courses.filter(({ parent }) => parent === null).length).toBeGreaterThan(1);
  });

  it(`are at ${VISITS} moments, in any order, what a run that was stepped there is`, () => {
    for (let n = 0; n < VISITS; n++) {
      const course = pick(chance, run.courses), tick = whole(chance, 0, course.frontier);
      visit(run, course, tick);
      const fresh = new Run(course.start, pastOf(course.start, course.actions));
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
      if (a.root !== b.root) {
        expect(shared).toBe(-1);
        continue;
      }
      expect(hashWorld(visit(run, a, shared).world)).toBe(hashWorld(visit(run, b, shared).world));
      expect(sharedUntil(b, a)).toBe(shared);
    }
  });

  it('go when they are removed, unless they are under way or others have left them', () => {
    const { courses, course } = run, leaf = courses.find((one) => one !== course && one.parent !== null && courses.every(({ parent }) => parent !== one))!;
    expect(run.remove(course)).toBe(false);
    expect(run.remove(leaf.parent!)).toBe(false);
    const before = run.trail.keyframes.totalBytes;
    expect(run.remove(leaf)).toBe(true);
    expect(run.courses).not.toContain(leaf);
    expect(run.trail.keyframes.totalBytes).toBeLessThan(before);
  });
});

describe('courses in a record', () => {
  it.each(['a small niche', 'a ball in three dimensions'])('of %s are replayed by the command line, followed anew when it is opened, and saved as they were', async (name) => {
    const { asked, differences } = await walk({ start: STARTS[name](), seed: SEED, branches: 6, minutes: 90, visits: 5 });
    expect(differences).toEqual([]);
    expect(asked).toEqual({ straight: 5, replayed: 5, ends: 7, reopened: 9 });
  });
});
