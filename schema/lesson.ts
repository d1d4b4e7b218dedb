// The lesson document: what a teacher writes, key by key. Validation and the published JSON Schema both derive from this file.
import type * as z from 'zod/mini';
import { actionShape } from './document';
import type { Definitions } from './document';
import { changesList } from './suggestions';
import { faults } from './faults';
import type { Expected } from './faults';
import { LONGEST_DURATION } from './limits';
import { PAGE_PARTS } from './pageParts';
import { choice, count, described, dictionary, duration, either, flag, list, only, optional, quantity, record, text, variants } from './vocabulary';

export const LESSON_FORMAT = 'cart-lab/lesson';
const LESSON_VERSION = 1;

const LONGEST_NAME = 60, LONGEST_LINE = 400, LONGEST_TEXT = 3000, LONGEST_KEY = 80;
const MOST_STEPS = 30, MOST_TASKS = 12, MOST_ROWS = 12, MOST_CHOICES = 8, MOST_LINES = 20;

/** For whom a lesson is written, from the youngest on. */
export const LEVELS = ['school', 'college', 'university', 'medicine'] as const;
/** Panels of the page that a lesson can open. */
export const LOOK_PANELS = ['story', 'parameters', 'charts', 'cell'] as const;
const KINDS_PICKED = ['cart', 'tumor', 'healthy', 'stroma', 'macrophage'] as const;

const line = (doc: string) => text(LONGEST_LINE, doc, 1);
const lines = (doc: string) => list(line(doc), 0, MOST_LINES, 'texts', doc);
const longText = (doc: string) => text(LONGEST_TEXT, doc, 1);
const name = (doc: string) => text(LONGEST_NAME, doc, 1);
const column = (doc: string) => text(LONGEST_KEY, doc, 1);
const moment = (doc: string) => duration(0, LONGEST_DURATION, doc);
const values = dictionary(quantity(-1e12, 1e12, '', 'value of a parameter'), () => faults.such.parameters('{"kill.hitRate": 0.1}'));
const set = optional(described(values, 'parameter values valid from the start'));
const changes = optional(changesList);

/** With an example of what such a part says. */
const such = (part: keyof typeof faults.lesson.such, example: string): Expected => () => faults.lesson.such[part](example);
const KILLS = '{"measured": "kills", "row": 0}', MEASURED = such('measured', KILLS);
const measured = record({
  measured: name('name of the task that measures it'),
  row: optional(count(0, MOST_ROWS - 1, '', 'row of its table, counted from 0; the first if left out')),
  column: optional(column('which of its columns; the first if left out')),
}, MEASURED);
const operand = either([quantity(-1e12, 1e12, '', 'a number'), measured], such('numberOrMeasured', KILLS));
const both = (doc: string) => list(operand, 2, 2, 'values', doc);
const VALUE: Expected = () => faults.lesson.value(KILLS, '{"ratio": [a, b]}', '{"difference": [a, b]}');
/** A number that comes of what was measured. */
const value = either([operand, record({ ratio: both('the first over the second') }, VALUE), record({ difference: both('the first less the second') }, VALUE)], VALUE);

const look = record({
  do: only('look', ''), text: line('what is to be seen there'),
  panel: optional(choice(LOOK_PANELS, 'panel to be opened')),
  chart: optional(column('column whose chart is shown')),
  colourBy: optional(text(LONGEST_KEY, 'what cells are coloured by, such as clone or antigenA; kind: by their kind', 1)),
  field: optional(text(LONGEST_KEY, 'field shown behind the cells, such as oxygen; none: nothing', 1)),
}, such('look', '{"do": "look", "text": "…", "colourBy": "clone"}'));

const turn = record({
  do: only('turn', ''), text: line('what to do with it'),
  parameter: text(LONGEST_KEY, 'key of the parameter', 1), label: optional(line('what it is called here, in plain words')),
  from: optional(quantity(-1e12, 1e12, '', 'lowest value offered; the parameter’s own limit if left out')), to: optional(quantity(-1e12, 1e12, '', 'highest value offered')),
  try: optional(quantity(-1e12, 1e12, '', 'value that is tried when the lesson is played without a pupil; it stays where it is if left out')),
}, such('turn', '{"do": "turn", "text": "…", "parameter": "kill.hitRate"}'));

const begin = record({
  do: only('begin', ''), text: line('what the button says'), changes, set,
}, such('begin', '{"do": "begin", "text": "Begin with ten times the dose", "changes": [{"multiply": "schedule[infuse].infuse.count", "by": 10}]}'));

const run = record({
  do: only('run', ''), text: optional(line('what the button says; the moment if left out')),
  to: moment('moment to which the run goes, at the latest'),
  until: optional(record({
    column: column('what is watched'), atLeast: optional(quantity(-1e12, 1e12, '', 'the run stops when it is at least this')), atMost: optional(quantity(-1e12, 1e12, '', 'the run stops when it is at most this')),
  }, () => faults.such.object('{"column": "kills_total", "atLeast": 1}'))),
  watch: optional(flag('true: played so that it can be watched; otherwise as fast as it goes')),
}, such('run', '{"do": "run", "to": "4d"}'));

const pick = record({
  do: only('pick', ''), text: line('which cell is to be chosen'),
  kind: choice(KINDS_PICKED, 'kind of cell'), kills: optional(count(1, 1000, 'kills', 'targets that it has killed, at least')),
}, such('pick', '{"do": "pick", "text": "…", "kind": "cart", "kills": 2}'));

const predict = record({
  do: only('predict', ''), name: name('by which the guess is kept'), question: line('what is to be guessed, before it is seen'),
  curve: optional(record({ column: column('what is drawn'), to: moment('end of the empty chart'), most: quantity(0, 1e12, '', 'top of the empty chart, in units of the column') }, () => faults.such.object('{"column": "tumor_alive", "to": "10d", "most": 4000}'))),
  choices: optional(list(line('a guess'), 2, MOST_CHOICES, 'guesses', 'to choose from, in place of a curve')),
}, () => faults.lesson.prediction);

const row = record({ label: line('what sets this run apart'), changes, set }, such('row', '{"label": "ten times the dose", "changes": [{"multiply": "schedule[infuse].infuse.count", "by": 10}]}'));
const measure = record({
  do: only('measure', ''), name: name('by which it is kept'), title: line('what the table is about'),
  columns: list(record({ column: column('what is read'), label: optional(line('what it is called here')) }, such('column', '{"column": "kills_total"}')), 1, 6, 'columns', 'what is read of each run'),
  at: optional(moment('when it is read; as soon as the button is pressed, if left out')),
  rows: optional(list(row, 1, MOST_ROWS, 'rows', 'one run each, from its start, with the seed that its changes set or else the pupil’s; the present run if left out')),
}, such('measure', '{"do": "measure", "name": "kills", "title": "…", "columns": [{"column": "kills_total"}], "at": "4d"}'));

const ask = record({
  do: only('ask', ''), name: name('by which the answer is kept'), question: line('the question'),
  choices: optional(list(record({ text: line('an answer'), right: optional(flag('true: it is right')), because: line('why it is right or wrong') }, such('answer', '{"text": "…", "right": true, "because": "…"}')), 2, MOST_CHOICES, 'answers', 'to choose from')),
  answer: optional(described(value, 'the number that is right, in place of choices')), unit: optional(text(30, 'unit of the number')),
  tolerance: optional(quantity(0, 1, '', 'how far from it a number may be, as a share of it; 0.1 if left out')),
  because: optional(longText('what is said once it is answered')),
}, () => faults.lesson.question);

const compare = record({ do: only('compare', ''), text: line('what the button says'), to: optional(moment('where both runs go')), changes, set }, such('compare', '{"do": "compare", "text": "…", "set": {"kill.hitRate": 0.1}}'));
const band = record({ do: only('band', ''), of: name('name of the measurement'), row: optional(count(0, MOST_ROWS - 1, '', 'row of its table, counted from 0')), seeds: count(3, 30, 'runs', 'how many other runs'), text: line('what is asked of the reader') }, such('band', '{"do": "band", "of": "kills", "seeds": 10, "text": "…"}'));
const reveal = record({ do: only('reveal', ''), text: longText('what is said, once what stands above is done'), prediction: optional(name('name of a prediction to be laid over what happened')) }, such('reveal', '{"do": "reveal", "text": "…"}'));

/** What a step may ask for, in the order in which people mostly use them. */
export const TASK_NAMES = ['look', 'turn', 'act', 'begin', 'run', 'pick', 'predict', 'measure', 'ask', 'compare', 'band', 'reveal'] as const;

function taskSchema(defined: Definitions) {
  const act = record({ do: only('act', ''), text: line('what the button says'), ...actionShape(defined) }, such('act', '{"do": "act", "text": "Give tocilizumab", "give": {"drug": "tocilizumab"}}'));
  return variants('do', TASK_NAMES, [look, turn, act, begin, run, pick, predict, measure, ask, compare, band, reveal], () => faults.lesson.task);
}

const claim = record({
  text: line('what the lesson says, as a sentence that can be wrong'), value: described(value, 'the number that decides'),
  atLeast: optional(quantity(-1e12, 1e12, '', 'smallest value for which it holds')), atMost: optional(quantity(-1e12, 1e12, '', 'largest value for which it holds')),
  share: optional(quantity(0.5, 1, '', 'share of the seeds in which it has to hold; all of them if left out')),
}, such('claim', '{"text": "…", "value": {"ratio": […, …]}, "atLeast": 2}'));

const teacher = record({
  aims: lines('what pupils can do afterwards'), before: optional(lines('what they should know')), time: line('how the time is spent'),
  curriculum: lines('where it belongs in curricula'),
  misconceptions: list(record({ belief: line('what many believe'), answer: longText('what to say to it') }, () => faults.lesson.objectWithTwo('belief', 'answer')), 0, MOST_LINES, 'misconceptions', 'what many believe, and what to say to it'),
  answers: lines('what good answers hold'), followUps: lines('what to do next'),
}, () => faults.objectWith('aims, time, curriculum, misconceptions, answers, followUps'));

export function lessonSchema(defined: Definitions, presets: readonly string[]) {
  return record({
    $schema: optional(text(LONGEST_LINE, 'address of the JSON Schema')),
    format: only(LESSON_FORMAT, 'kind of document'), version: only(LESSON_VERSION, 'version of the format'),
    name: name('short name, used for files and links'), number: optional(count(1, 999, '', 'place in the list of lessons')),
    title: line('heading'), summary: line('one line'), minutes: count(1, 120, 'min', 'time that it takes'), level: choice(LEVELS, 'for whom it is'),
    start: record({
      preset: optional(choice(presets as readonly [string, ...string[]], 'name of a preset')), scenario: optional(record({}, () => faults.scenarioDocument)),
      changes, seed: optional(text(200, 'seed; the scenario’s if left out', 1)),
    }, () => faults.such.object('{"preset": "dish-low-et", "seed": "lesson"}')),
    page: optional(record({
      hide: optional(list(choice(PAGE_PARTS, 'a part of the page'), 0, PAGE_PARTS.length, 'parts', 'what of the page is left out')),
      lock: optional(list(choice(PAGE_PARTS, 'a part of the page'), 0, PAGE_PARTS.length, 'parts', 'what of the page is shown but cannot be operated')),
    }, () => faults.such.object('{"hide": ["builder"], "lock": ["parameterList"]}'))),
    steps: list(record({
      title: line('heading of the step'), text: optional(longText('what is read; an empty line parts paragraphs')),
      tasks: optional(list(taskSchema(defined), 0, MOST_TASKS, 'tasks', 'what is done, in this order')),
    }, () => faults.lesson.step), 1, MOST_STEPS, 'steps', 'the lesson, step by step'),
    claims: optional(list(claim, 0, 30, 'claims', 'what the lesson says of the model: checked over several seeds')),
    teacher: optional(teacher),
    references: optional(lines('sources')),
  }, () => faults.lesson.whole);
}

export type LessonDocument = z.infer<ReturnType<typeof lessonSchema>>;
export type LessonStep = LessonDocument['steps'][number];
export type LessonTask = NonNullable<LessonStep['tasks']>[number];
export type TaskOf<K extends LessonTask['do']> = Extract<LessonTask, { readonly do: K }>;
export type LessonClaim = NonNullable<LessonDocument['claims']>[number];
export type LessonValue = LessonClaim['value'];
export type MeasuredValue = Extract<LessonValue, { readonly measured: string }>;
