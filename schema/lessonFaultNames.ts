// Names of the sentences about faults of lessons.
import { gaps, text } from '../locales/words';

const such = gaps<[example: string]>('example');

export const LESSON_FAULTS = {
  such: {
    measured: such, numberOrMeasured: such, look: such, turn: such, begin: such, run: such, pick: such, row: such, column: such, measure: such, answer: such, compare: such, band: such, reveal: such, act: such, claim: such,
  },
  value: gaps<[measured: string, ratio: string, difference: string]>('measured', 'ratio', 'difference'), prediction: text, question: text, task: text, objectWithTwo: gaps<[one: string, other: string]>('one', 'other'), step: text, whole: text, start: text,
  /** Between the parts. */
  check: {
    bound: text, name: text, kills: text, moreThanFrom: gaps<[from: string]>('from'), curve: text, at: text, right: text, number: text, rowOf: gaps<[name: string, n: string]>('name', 'n'), timed: text,
    columnOf: gaps<[name: string, columns: string]>('name', 'columns'), noTask: gaps<[kind: string]>('kind'), taskOf: gaps<[kind: string, names: string]>('kind', 'names'), column: such, anyColumn: text,
    lacks: gaps<[what: string]>('what'), lacksSomething: text, within: gaps<[days: string]>('days'),
  },
} as const;
