// What a lesson asks of the worker: the reading of a lesson that somebody brings, and numbers of this very moment with all it takes to come to them again.
import { faults } from '../schema/faults';
import { parseLesson } from '../schema/parseLesson';
import { writeAction } from '../schema';
import { hashWorld, measured } from '../sim';
import { failure, ok } from './failures';
import type { Run } from './run';
import type { SimApi } from './simApi';

/** @param loaded the run, or a failure thrown */
export function lessonCalls(loaded: () => Run) {
  return {
    readLesson: async (text, file) => {
      const parsed = parseLesson(String(text), String(file));
      return parsed.ok ? ok(parsed.lesson) : failure('bad-document', faults.failed.file(parsed.file), parsed.problems, parsed.file);
    },
    reading: async (columns) => {
      const { world, start, record } = loaded(), now = measured(world), names: readonly unknown[] = Array.isArray(columns) ? columns : [];
      const value = (name: string): number | null => (Object.hasOwn(now, name) && Number.isFinite(now[name]) ? now[name] : null);
      return ok({
        tick: world.tick, hash: hashWorld(world), seed: start.seed, set: start.set, values: names.map((name) => value(String(name))),
        actions: record.filter(({ tick }) => tick <= world.tick).map(({ tick, action }) => ({ tick, ...writeAction(action) })),
      });
    },
  } satisfies Partial<SimApi>;
}
