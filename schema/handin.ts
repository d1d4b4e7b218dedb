// What a pupil hands in: answers, guesses and measurements of a lesson with what it takes to repeat them, as one line of text.
import type * as z from 'zod/mini';
import { actionShape } from './document';
import type { Definitions } from './document';
import { changesList } from './suggestions';
import { HANDIN_FORMAT } from './handinCode';
import { MOST_ACTIONS, MOST_TICKS } from './limits';
import { count, dictionary, flag, list, nullable, only, optional, quantity, record, text } from './vocabulary';

const HANDIN_VERSION = 1;
const MOST_ROWS = 50;
/** A code with more is none. */
export const MOST_TRIES = 100;

/** A measured value may be missing: a mean of nothing. */
const measuredValue = nullable(quantity(-1e15, 1e15, '', 'a measured value'));

function rowSchema(defined: Definitions) {
  return record({
    row: count(0, MOST_ROWS, '', 'row of the table of the lesson, counted from 0'),
    values: list(measuredValue, 1, 10, 'values', 'one a column'),
    tick: count(0, MOST_TICKS, 'ticks', 'when they were read'),
    hash: text(64, 'hash of the state then'),
    seed: text(200, 'seed of the run', 1),
    changes: optional(changesList),
    set: optional(dictionary(quantity(-1e12, 1e12, '', 'value'), 'parameter values from the start')),
    actions: optional(list(record({ tick: count(0, MOST_TICKS, 'ticks', 'at whose start it took effect'), ...actionShape(defined) }, 'an action such as {"tick": 60, "set": {"kill.hitRate": 0.1}}'), 0, MOST_ACTIONS, 'actions', 'what was done to the run')),
  }, 'a measured row');
}

/** @param defined what the scenario of the lesson defines */
export function handinSchema(defined: Definitions) {
  return record({
    format: only(HANDIN_FORMAT, 'kind of document'), version: only(HANDIN_VERSION, 'version of the format'),
    program: text(60, 'version of the program'),
    lesson: text(60, 'name of the lesson', 1), edition: text(40, 'fingerprint of the text of the lesson'),
    /** What pupils call themselves; a teacher may ask for a number in place of a name. */
    pupil: text(80, 'name or number of the pupil'), group: optional(text(40, 'code of the class')),
    seed: text(200, 'seed of the lesson', 1),
    done: list(text(80, 'a task'), 0, 400, 'tasks', 'what was done, by step and task'),
    answers: dictionary(record({ choice: optional(count(0, 20, '', 'number of the choice')), number: optional(quantity(-1e15, 1e15, '', 'the number')), right: flag('as the page judged it'), tries: count(1, MOST_TRIES, 'tries', 'how often it was answered until it was right'), shown: optional(flag('true: the answer was shown before it was found')) }, 'an answer'), 'answers by the name of the question'),
    guesses: dictionary(record({ choice: optional(count(0, 20, '', 'number of the choice')), curve: optional(list(list(quantity(-1e15, 1e15, '', 'a number'), 2, 2, 'numbers', 'minutes and value'), 0, 200, 'points', 'of the curve')) }, 'a guess'), 'guesses by the name of the prediction'),
    tables: dictionary(list(rowSchema(defined), 0, MOST_ROWS, 'rows', 'rows measured'), 'rows by the name of the measurement'),
  }, 'a hand-in: an object with format, version, lesson, pupil, answers, guesses and tables');
}

export type HandinDocument = z.infer<ReturnType<typeof handinSchema>>;
export type MeasuredRow = HandinDocument['tables'][string][number];
