// Whether the outputs of a run can be written at all, found out before anything is computed: no input and no other output is written over.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { showValue } from '../schema';
import { BadInput, badDocument, problem } from './fault';
import { unwritable, unwritableText } from './lineFile';
import { isSink, placeOf } from './place';
import type { Place } from './place';

export interface Named {
  /** The option, such as `--out`. */
  readonly name: string;
  readonly path: string;
}

/** The places of the outputs; throws where one cannot be written, or is an input or another output. */
export function checkDestinations(outputs: readonly Named[], inputs: readonly Named[]): ReadonlyMap<string, Place> {
  const nameless = outputs.filter(({ path }) => path === '').map(({ name, path }) => problem(name, showValue(path), 'the name of a file'));
  if (nameless.length > 0) throw badDocument('command line', nameless);
  const places = new Map(outputs.map(({ name, path }) => [name, findPlace(path)]));
  const used = new Map<string, string>();
  const problems = [];
  for (const { name, path } of outputs) {
    const place = places.get(name)!, input = inputs.find((one) => isSame(placeOf(one.path), place) && !isReplaced(name, one.name));
    const other = used.get(identity(place));
    if (input !== undefined) problems.push(problem(name, showValue(path), `another file than ${input.name}, which it would write over`));
    else if (other !== undefined && !isSink(place)) problems.push(problem(name, showValue(path), `another file than ${other}`));
    used.set(identity(place), name);
  }
  if (problems.length > 0) throw badDocument('command line', problems);
  for (const place of places.values()) checkWritable(place);
  return places;
}

/** A name that no file can have has no place either. */
export function findPlace(path: string): Place {
  try {
    return placeOf(path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** A snapshot may be replaced by the one that follows it: it is read whole before the new one is written whole. */
const isReplaced = (output: string, input: string) => output === '--save' && input === '--resume';

const isSame = (one: Place, other: Place) => identity(one) === identity(other);

/** The same for two names of one file, be it by links or by another way to write its path. */
function identity({ target, handle }: Place): string {
  if (handle !== null) return `handle ${handle}`;
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats === undefined || stats.ino === 0 ? target : `${stats.dev}:${stats.ino}`;
}

/** Fails now rather than after hours of computing. */
export function checkWritable({ path, target, isStream, handle }: Place): void {
  if (handle !== null) return;
  try {
    if (existsSync(target)) {
      if (statSync(target).isDirectory()) throw new BadInput(unwritableText(path, 'it is a folder'));
      accessSync(target, constants.W_OK);
    }
    if (isStream) return;
    const folder = dirname(target);
    if (!statSync(folder).isDirectory()) throw new BadInput(unwritableText(path, `${folder} is not a folder`));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(path, error);
  }
}
