// The code that a pupil hands in: progress with what it takes to repeat its measurements, packed into one line.
import { HANDIN_FORMAT, codeOf, editionOf } from '../../../schema/handinCode';
import type { HandinDocument } from '../../../schema/handin';
import { pack } from '../deflate';
import type { LessonRoom } from './room';

export interface Pupil {
  readonly pupil: string;
  readonly group: string;
  readonly program: string;
}

export function handinOf({ source, progress: { value: { done, answers, guesses, tables } }, lab, seed }: LessonRoom, { pupil, group, program }: Pupil): HandinDocument {
  return {
    format: HANDIN_FORMAT, version: 1, program, lesson: source.name, edition: editionOf(source), pupil, ...(group === '' ? {} : { group }),
    seed: seed ?? lab.store.info.value?.seed ?? '', done: [...done], answers: { ...answers }, guesses: { ...guesses },
    tables: Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, [...rows]])),
  };
}

export async function makeCode(room: LessonRoom, pupil: Pupil): Promise<string> {
  return codeOf(await pack(JSON.stringify(handinOf(room, pupil))));
}

