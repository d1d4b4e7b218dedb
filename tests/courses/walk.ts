// Walks over the courses of a run in random order, and holds every state against runs that were simply stepped there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main';
import { createWorld, hashWorld, scheduleLive, step } from '../../sim';
import type { Course } from '../../workers/course';
import { openRun } from '../../workers/documents';
import { exportRecord } from '../../workers/exports';
import { Run } from '../../workers/run';
import type { Start } from '../../workers/start';
import { chanceOf, pick, whole } from '../support/chance';
import { grow, visit } from './grow';

export interface WalkOptions {
  readonly start: Start;
  readonly seed: number;
  readonly branches: number;
  /** Minutes of the run within which everything happens. */
  readonly minutes: number;
  readonly visits: number;
}

export interface Walked {
  readonly courses: number;
  /** Comparisons made and, of them, those that came out equal. */
  readonly asked: Tally;
  readonly equal: Tally;
  /** What did not come out equal, each with its seed. */
  readonly differences: readonly string[];
}
type Tally = Record<'straight' | 'replayed' | 'ends' | 'reopened', number>;

export async function walk({ start, seed, branches, minutes, visits }: WalkOptions): Promise<Walked> {
  const chance = chanceOf(seed), ticks = Math.round(minutes * start.scenario.clock.ticksPerMinute), run = grow(start, { branches, ticks, chance });
  const none = (): Tally => ({ straight: 0, replayed: 0, ends: 0, reopened: 0 }), asked = none(), equal = none(), differences: string[] = [];
  const compare = (what: keyof Tally, where: string, one: unknown, other: unknown): void => {
    asked[what]++;
    if (one === other) equal[what]++;
    else differences.push(`seed ${seed}, ${where}: ${String(one)}, ${what} ${String(other)}`);
  };
  const straight = new Straight();
  const replay = recordReplays();
  try {
    for (let n = 0; n < visits; n++) {
      const course = pick(chance, run.courses), tick = whole(chance, 0, course.reached), where = `course ${course.id} at tick ${tick}`;
      const hash = hashWorld(visit(run, course, tick).world);
      compare('straight', where, hash, straight.at(course, tick));
      compare('replayed', where, hash, (await replay(exportRecord(run))).hash);
    }
    const saved = exportRecord(run);
    for (const [n, course] of run.courses.entries()) compare('ends', `end of course ${course.id}`, (await replay(saved, n)).hash, straight.at(course, course.reached));
    for (const [where, hash, expected] of reopen(saved, run, straight, chance)) compare('reopened', where, hash, expected);
  } finally {
    replay.end();
  }
  return { courses: run.courses.length, asked, equal, differences };
}

/** The same tree from its record: courses are followed one after the other in random order, and what is saved in the end is what was opened. */
function reopen(saved: string, { courses, course: present, tick: until }: Run, straight: Straight, chance: () => number): [string, unknown, unknown][] {
  const opened = openRun({ text: saved, file: 'saved.json' });
  if (!opened.ok) return [['saved record', opened.message, '']];
  const again = new Run(opened.value.start, opened.value.past), found: [string, unknown, unknown][] = [];
  for (const [n] of [...courses.entries()].sort(() => chance() - 0.5)) {
    const tick = whole(chance, 0, courses[n].reached), { id } = courses[n];
    found.push([`course ${id} at tick ${tick}, opened again`, hashWorld(visit(again, again.courses[n], tick).world), straight.at(courses[n], tick)]);
  }
  visit(again, again.courses[courses.indexOf(present)], until);
  found.push(['saved again', exportRecord(again), saved]);
  const wrong = again.courses.filter(({ verdict }) => verdict === 'differs' || verdict === 'unproven').map(({ id }) => id);
  found.push(['courses that do not end as their record says', wrong.join(), '']);
  return found;
}

/** Runs that are stepped, with nothing of the worker around them; each state is reckoned once. */
class Straight {
  private readonly known = new Map<string, string>();

  at({ id, start: { scenario, seed, set }, actions }: Course, tick: number): string {
    const name = `${id} ${tick}`, before = this.known.get(name);
    if (before !== undefined) return before;
    const world = createWorld(scenario, { seed, set });
    let fed = 0;
    while (world.tick < tick) {
      while (fed < actions.length && actions[fed].tick <= world.tick) scheduleLive(world, actions[fed++].action);
      step(world);
    }
    const hash = hashWorld(world);
    this.known.set(name, hash);
    return hash;
  }
}

/** `cli replay` of a record's text, or of one of its courses. */
function recordReplays() {
  const folder = mkdtempSync(join(tmpdir(), 'cart-lab-courses-')), file = join(folder, 'run.record.json');
  const replay = async (record: string, course?: number): Promise<{ readonly hash: string }> => {
    writeFileSync(file, record);
    const out: string[] = [];
    const code = await main(['replay', file, '--json', ...(course === undefined ? [] : ['--course', String(course)])], { out: (line) => out.push(line), err: (line) => out.push(line), isInteractive: false });
    return code === 0 ? JSON.parse(out[0]) as { readonly hash: string } : { hash: `${out.at(-1)}` };
  };
  return Object.assign(replay, { end: () => rmSync(folder, { recursive: true, force: true }) });
}
