// Names of the sentences about faults of documents, files and requests: what was found, and what was expected instead.
import { form, gaps, text } from '../locales/words';
import type { EffectSite } from '../sim';
import { EXPERIMENT_FAULTS } from './experiment/faultNames';
import { LESSON_FAULTS } from './lessonFaultNames';

const n = gaps<[n: string]>('n'), names = gaps<[names: string]>('names'), such = gaps<[example: string]>('example'), ofModel = gaps<[model: string]>('model'), after = gaps<[tick: string]>('tick');
const nameOf = { none: text, of: names, many: gaps<[names: string, n: string]>('names', 'n') } as const;
const range = gaps<[min: string, max: string]>('min', 'max'), rangeOf = gaps<[min: string, max: string, unit: string]>('min', 'max', 'unit');

/** Numbers are written by whoever says them: as text. What stands in `example`, `names` and `path` are words of documents, the same in every language. */
export const FAULTS = {
  /** A fault in one line, and the name that was probably meant, behind it. */
  line: gaps<[where: string, value: string, expected: string]>('where', 'value', 'expected'), meant: gaps<[suggestion: string]>('suggestion'),
  document: text, more: n, solveFirst: text,
  place: { line: gaps<[line: string]>('line'), column: gaps<[line: string, column: string]>('line', 'column') },
  /** Values that are told and not shown. */
  value: {
    missing: text, list: gaps<[n: string, shown: string]>('n', 'shown'), emptyObject: text, object: names,
    millionSigns: n, voxels: n, products: n, drugs: n, cells: n, infused: n, entries: n, changing: n, actions: n, vessels: n, roomFor: n, placed: n, fractions: n, dose: gaps<[at: string, days: string]>('at', 'days'),
    piled: gaps<[n: string, place: string]>('n', 'place'), onLine: gaps<[line: string, place: string]>('line', 'place'), endsHere: text,
    emptyTable: text, withoutTypes: text, withoutZ: text, unnamed: n, another: text,
  },
  json: {
    millionSigns: n, empty: text, end: text, values: n, value: text, depth: n, key: text, colon: gaps<[key: string]>('key'), comma: gaps<[key: string]>('key'), anotherKey: text, otherName: text, keyOnce: text,
    listComma: text, anotherElement: text, closing: gaps<[beginning: string]>('beginning'), closingOnLine: text, hexadecimal: text, escape: text, number: text,
  },
  oneOf: names, oneOfMany: gaps<[names: string, n: string]>('names', 'n'), key: names, keyMany: gaps<[names: string, n: string]>('names', 'n'),
  exactlyOne: names, exactlyOneOf: gaps<[names: string, last: string]>('names', 'last'), either: gaps<[one: string, other: string]>('one', 'other'),
  named: { product: nameOf, clone: nameOf },
  /** A product where the scenario has none. */
  noProduct: text,
  range, rangeOf, whole: range, wholeOf: rangeOf, from: range, fromOf: rangeOf, wholeFrom: range, wholeFromOf: rangeOf,
  atLeast: { radius: n, minutes: n, rows: n, speed: n },
  textUpTo: n, textOf: gaps<[least: string, most: string]>('least', 'most'), flag: text, notEmpty: text,
  list: { exactly: gaps<[n: string, what: string]>('n', 'what'), of: gaps<[least: string, most: string, what: string]>('least', 'most', 'what'), upTo: gaps<[n: string, what: string]>('n', 'what') },
  /** What a list is of, in the case that `list` asks for. */
  things: {
    coordinates: text, texts: text, clones: text, points: text, populations: text, entries: text, orders: text, lengths: text, actions: text, courses: text, experiments: text, knobs: text, changes: text, effects: text, values: text, guesses: text, columns: text, rows: text, answers: text, misconceptions: text, parts: text, tasks: text, steps: text, claims: text, states: text, moves: text, levels: text, factors: text, outcomes: text, rules: text,
  },
  duration: gaps<[least: string, most: string]>('least', 'most'), moment: gaps<[before: string, after: string]>('before', 'after'), concentration: text,
  such: {
    object: such, antigen: such, placement: such, clone: such, population: such, gate: such, product: such, field: such, parameter: such, changes: such, dose: such, order: such, products: such, drugs: such, parameters: such, values: such,
    drug: such, effect: such, stroke: such, vessel: such, action: such, course: such, change: such, experiment: such, textOrExperiment: such, knob: such, keyOrKnob: such, concentration: such, dosing: such,
    infusion: gaps<[one: string, other: string]>('one', 'other'), entry: gaps<[one: string, other: string]>('one', 'other'),
  },
  gate: text, distribution: text, seed: text, dimensions: gaps<[one: string, other: string]>('one', 'other'), objectWith: names, scenario: text, scenarioDocument: text, record: text,
  clock: { multiple: n, most: gaps<[minutes: string, perMinute: string]>('minutes', 'perMinute'), splitStep: gaps<[key: string]>('key') },
  ticks: { one: gaps<[each: string, such: string]>('each', 'such'), two: gaps<[each: string, one: string, other: string]>('each', 'one', 'other') },
  patch: {
    lengths: text, two: gaps<[voxel: string]>('voxel'), multiple: gaps<[voxel: string, such: string]>('voxel', 'such'), voxels: n, threeCoordinates: text, twoCoordinates: text,
    place: gaps<[patch: string]>('patch'), places: gaps<[patch: string]>('patch'),
  },
  cells: {
    label: text, cloneLabel: text, most: n, fit: gaps<[share: string]>('share'), fractions: text, antigenA: text, number: text, table: text, positions: n, ball: n, layers: n,
    sphere: text, disc: text, less: gaps<[outer: string]>('outer'), cluster: gaps<[room: string, radius: string]>('room', 'radius'), here: n, width: gaps<[radius: string]>('radius'), piled: gaps<[n: string, width: string]>('n', 'width'),
  },
  products: { most: n, name: text },
  drugs: { most: n, taken: text, name: text, placeOnce: text, strength: gaps<[min: string, max: string, share: string]>('min', 'max', 'share') },
  /** What the effect of a drug is at a place, as a number. */
  shares: {
    il6Signal: text, il6Clearance: text, il1Signal: text, macrophageActivation: text, endothelium: text, cartFunction: text, pd1Brake: text, cartGrowth: text, suicideSwitch: text, lymphocyteDeath: text,
  } satisfies Readonly<Record<EffectSite, typeof text>>,
  schedule: {
    most: n, infused: n, within: gaps<[duration: string]>('duration'), noVessels: text, patchNoVessels: text, theNoVessels: text, oneParameter: text, arrives: gaps<[ready: string, end: string]>('ready', 'end'),
    /** What cannot be done before the start. */
    before: { infuse: text, set: text, stroke: text, byHand: text, noPatient: text, most: gaps<[minutes: string, every: string]>('minutes', 'every') },
  },
  doses: {
    either: text, notBoth: text, noPatient: text, least: gaps<[scale: string]>('scale'), most: gaps<[cells: string, scale: string]>('cells', 'scale'),
    whole: form<{ scale: string; below: string; above: string; dose: string }>('scale', 'below', 'above', 'dose'), room: n, roomOfPatient: gaps<[cells: string, n: string]>('cells', 'n'),
  },
  medium: { drugs: ofModel, either: text, doses: gaps<[most: string, drug: string]>('most', 'drug'), most: gaps<[most: string, amount: string]>('most', 'amount') },
  model: {
    body: ofModel, drugs: text, orders: ofModel, give: ofModel, oneAntigen: ofModel, noGates: gaps<[example: string, model: string]>('example', 'model'),
    idle: form<{ model: string; rule: string; models: string }>('model', 'rule', 'models'), and: gaps<[one: string, other: string]>('one', 'other'),
  },
  body: such, rows: n,
  experiments: { most: n, idle: gaps<[n: number]>('n'), once: text, together: gaps<[kind: string, missing: string]>('kind', 'missing'), beside: gaps<[other: string, kind: string]>('other', 'kind') },
  /** A change in words, as the value that was found. */
  change: {
    set: gaps<[path: string, to: string]>('path', 'to'), multiply: gaps<[path: string, by: string]>('path', 'by'), multiplyFrom: gaps<[path: string, from: string, by: string]>('path', 'from', 'by'), remove: gaps<[path: string]>('path'),
    merge: gaps<[path: string, adding: string]>('path', 'adding'), add: gaps<[path: string, entry: string]>('path', 'entry'),
    sound: form<{ where: string; value: string; expected: string }>('where', 'value', 'expected'),
    path: gaps<[example: string, part: string]>('example', 'part'), pathEmpty: such, something: text, number: text, list: text,
  },
  records: {
    noActions: text, noCourse: text, inScenario: gaps<[expected: string, path: string]>('expected', 'path'), afterBeginning: after, afterAction: after, beforeEndOfRecord: after, beforeEndOfCourse: after,
    allActions: n, course: gaps<[numbers: string]>('numbers'), until: gaps<[course: string, end: string]>('course', 'end'), fork: text, seed: text, set: text, first: text, above: gaps<[numbers: string]>('numbers'),
    left: form<{ course: string; from: string; until: string }>('course', 'from', 'until'), begins: after, numbers: gaps<[from: string, to: string]>('from', 'to'),
  },
  strokes: { either: text, none: text, fields: names, noAntigen: text, most: n, vessels: n, all: n },
  table: {
    fault: gaps<[where: string, value: string, expected: string]>('where', 'value', 'expected'), columns: text, header: gaps<[axis: string]>('axis'), inMicrons: gaps<[axis: string]>('axis'), oneColumn: form<{ role: string; column: string; name: string }>('role', 'column', 'name'), named: text, three: text, fields: n, number: gaps<[axis: string]>('axis'),
    flat: text, most: n, typed: text, oneType: text, types: names, rows: gaps<[type: string, n: string]>('type', 'n'), size: n, itself: text, fileName: text, rest: gaps<[names: string, n: string]>('names', 'n'),
    /** What was taken for granted. */
    comma: text, unused: names, noHeader: names, chosen: form<{ all: string; n: string; type: string }>('all', 'n', 'type'),
  },
  receipt: { fingerprint: text, fingerprintAtEnd: text, model: text, modelOf: ofModel, record: text, state: such, whole: text, preset: names, after, before: after },
  lesson: LESSON_FAULTS, experiment: EXPERIMENT_FAULTS,
  /** What the page asked for that cannot be. */
  request: {
    given: gaps<[value: string, expected: string]>('value', 'expected'), others: n, senseless: text, parameters: such, load: text, courses: text, actions: text, state: n, source: text, courseList: text, course: names, infusion: text, kin: text, design: text, readsDesign: text, mostActions: n,
  },
  /** Why something was not done. */
  failed: {
    document: gaps<[file: string, n: number]>('file', 'n'), file: gaps<[file: string]>('file'), theDocument: text, noRun: text, course: text, noCourse: text, heading: text, noUndo: text, noRedo: text,
  },
  /** Why the run goes no further. */
  ended: { fault: gaps<[at: string, why: string]>('at', 'why'), duration: gaps<[span: string]>('span'), cells: n, after: gaps<[why: string, title: string, rule: string, tick: string]>('why', 'title', 'rule', 'tick'), crowded: text },
  /** What a text is that was opened for something else. */
  kinds: { scenario: text, record: text, lesson: text, experiment: text, receipt: text, snapshot: text, table: text, events: text, description: text }, openable: text,
  /** Where a name was asked for that the program has. */
  known: { preset: names, lesson: names },
} as const;
