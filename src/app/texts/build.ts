// What the scenario builder says.
import { gaps, list, open, text } from '../../../locales/words';
import english from '../../../locales/en/build.ftl?raw';
import { roomTexts } from '../language';

export const BUILD_NAMES = {
  title: text, label: text, form: text, preview: text,
  loading: text, failed: text,
  intro: text,
  begin: text, beginWith: {
    choose: text, empty: text, run: text, file: text, presets: text, enter: gaps<[what: string]>('what'),
  },
  began: gaps<[title: string]>('title'),
  undo: text, redo: text, save: text, tryIt: text, close: text, open: text,
  saved: gaps<[file: string]>('file'), savedFaulty: gaps<[file: string, n: number]>('file', 'n'),
  notTried: text,
  tooLarge: text,
  resumed: text,
  changed: text, unchanged: text, notSaved: text,
  standing: { checking: text, sound: text, faulty: text }, problems: gaps<[n: number]>('n'), goTo: gaps<[place: string]>('place'),
  wholeDocument: text, toFirst: text,
  found: gaps<[value: string, expected: string]>('value', 'expected'), meant: gaps<[suggestion: string]>('suggestion'), use: gaps<[suggestion: string]>('suggestion'),
  sections: open({
    about: text, patch: text, populations: text, products: text, schedule: text, patient: text,
    run: text, parameters: text, reader: text, more: text,
  }),
  labels: open({
    $schema: text, domain: text, body: text, medium: text, protocols: text, record: text, clock: text, cd4Fraction: text, antigenA: text, antigenB: text,
    il2: text, il6: text, ifng: text, tnf: text, csv: text, logSd: text, sd: text, byHand: text, knobs: text, watch: text, experiments: text, claim: text,
    references: text, antiPD1: text, populations: text, products: text, drugs: text, at: text, give: text, infuse: text, 'schedule.set': text, 'schedule.entry': text, 'schedule.count': text, 'schedule.cells': text, 'protocols.count': text, 'protocols.cells': text, 'schedule.place': text, 'schedule.remove': text, 'schedule.alter': text, 'schedule.move': text, 'schedule.inject': text, 'schedule.vessel': text, name: text,
  }),
  choices: open({
    tissue: text, organoid: text, closed: text, periodic: text, tumor: text, healthy: text, stroma: text, macrophage: text, cart: text, inflammatory: text, suppressive: text,
    vessels: text, ring: text, random: text, edge: text, outside: text, disc: text, sphere: text, monolayer: text, layers: text, positions: text, constant: text, lognormal: text, normal: text,
    single: text, or: text, and: text, not: text,
  }),
  axes: list(3), sizes: list(3),
  unsaid: text, usually: gaps<[value: string]>('value'), none: text, noneOf: gaps<[label: string]>('label'), yes: text, no: text,
  add: gaps<[label: string]>('label'), addEntry: text, remove: text, removeOf: gaps<[label: string]>('label'), up: gaps<[label: string]>('label'), down: gaps<[label: string]>('label'),
  more: text, entry: gaps<[n: number]>('n'), kindOf: gaps<[label: string]>('label'), name: text, nameTaken: gaps<[name: string]>('name'),
  types: open({ number: text, text: text, list: text, object: text }), objectBesideText: text,
  /** What new parts of a document are called until they are called otherwise. */
  examples: { title: text, tumor: text, clone: text, product: text, drug: text, watch: text, source: text, experiment: text },
  unknown: gaps<[key: string]>('key'), search: text, addNamed: text, noSuch: gaps<[name: string]>('name'),
  of: gaps<[label: string, key: string]>('label', 'key'), cellsOf: gaps<[n: number]>('n'), badValue: text,
  picture: {
    busy: text, cells: gaps<[n: number]>('n'), waiting: text, show: text, hide: text,
  },
  place: {
    shape: text, move: gaps<[label: string]>('label'), size: gaps<[label: string]>('label'),
    inner: gaps<[label: string]>('label'), hint: text,
    vessel: gaps<[n: number]>('n'), at: gaps<[x: string, y: string]>('x', 'y'), um: gaps<[r: string]>('r'),
  },
  strip: { label: text, days: text, mark: gaps<[name: string]>('name') },
  antigen: {
    plot: gaps<[label: string, words: string]>('label', 'words'), same: gaps<[n: string]>('n'), lognormal: gaps<[median: string, low: string, high: string]>('median', 'low', 'high'),
    normal: gaps<[mean: string, low: string, high: string]>('mean', 'low', 'high'), axis: text,
  },
  table: {
    title: text, drop: text, choose: text, replace: text, holds: gaps<[cells: string, name: string]>('cells', 'name'), cells: gaps<[n: number]>('n'),
    first: gaps<[n: number]>('n'), roles: open({ x: text, y: text, z: text, type: text }), unused: text, column: gaps<[n: number]>('n'),
    bounds: gaps<[x: string, y: string]>('x', 'y'), span: gaps<[from: string, to: string]>('from', 'to'), types: text, allTypes: text, into: text, newPopulation: text, eachType: text,
    go: text, cancel: text, fit: text, kind: text, otherKind: text, cannot: text, lines: gaps<[n: number]>('n'),
  },
} as const;

export const BUILD_TEXTS = roomTexts(BUILD_NAMES, 'build', english);
