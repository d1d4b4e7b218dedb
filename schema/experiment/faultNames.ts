// Names of the sentences about faults of experiment documents.
import { gaps, text } from '../../locales/words';

const such = gaps<[example: string]>('example'), found = gaps<[place: string, word: string]>('place', 'word'), named = gaps<[place: string, word: string, names: string]>('place', 'word', 'names');

export const EXPERIMENT_FAULTS = {
  such: { move: such, level: such, range: such, distribution: such, factor: such, design: such, row: such, outcome: such, stop: such, base: such, limits: such, experiment: such },
  name: text, value: text,
  /** An expression that cannot be read: `place` counts its letters from 1. */
  expression: {
    end: found, value: found, name: named, bracket: found, comma: found, curve: found, condition: found, number: found, time: found, long: gaps<[n: string]>('n'), deep: gaps<[n: string]>('n'), comparison: named, column: named,
  },
  /** Between the parts. */
  check: {
    base: text, moves: text, takes: text, levelsAlone: text, once: text, moreThan: gaps<[from: string]>('from'), positive: text, even: text, numbers: text, steps: text, noFactors: text, within: gaps<[days: string]>('days'),
    runs: gaps<[n: string, most: string]>('n', 'most'), rowLacks: gaps<[name: string]>('name'), level: gaps<[names: string]>('names'), column: gaps<[names: string]>('names'), lacks: gaps<[what: string]>('what'), text: text, dimensions: gaps<[most: string]>('most'), mode: gaps<[from: string, to: string]>('from', 'to'),
  },
} as const;
