// What the bench says on which a CAR is designed.
import { counted } from '../../../schema/plural';

export const BENCH_TEXTS = {
  title: 'Design a CAR', loading: 'Setting up the bench …', failed: 'The bench could not be loaded. Reload the page to try again.',
  intro: 'Start from a product of this scenario and change it. The curves are those of the model’s own rules with the parameters of this moment; below them lie the cells that are there now.',
  product: 'Start from', targets: 'Targets', domain: 'Signalling domain', hinge: 'Hinge and transmembrane part', more: 'More about the product', back: 'As it is now',
  gates: { one: (one: string) => one, or: (a: string, b: string) => `${a} or ${b}`, and: (a: string, b: string) => `${a} and ${b}`, not: (one: string, other: string) => `${one} but not ${other}` },
  cells: (clock: string) => `Cells of ${clock}`, axis: (antigen: string) => `${antigen}, molecules per cell`, none: '< 1',
  kills: 'Killed in one synapse', grows: 'Pace of its divisions', before: 'before the change',
  forbids: (antigen: string) => `${antigen} holds this CAR back`,
  other: (antigen: string, molecules: string) => `with ${molecules} of ${antigen}, as half of the tumour cells have at least`, without: (antigen: string) => `on cells without ${antigen}`,
  group: (label: string, cells: number) => `${label}, ${counted(cells, 'cell')}`, outcome: (killed: string, feeding: string) => `killed ${killed} · feeding ${feeding}`,
  histogram: (label: string, antigen: string) => `${label}: cells by ${antigen}`,
  about: 'Killed: the share of such cells that one fresh CAR-T cell kills before it lets go; shelter of the niche counts for the cells, not for the curve. Feeding: the share of them in lasting contact with which a CAR-T cell divides. Nobody is tired, braked or helped by another CAR-T cell, and an AND gate is primed.',
  verdict: {
    tumor: (killed: string, feeding: string) => `One synapse kills ${killed} of the tumour cells; ${feeding} of them make CAR-T cells divide.`, noTumor: 'There are no tumour cells now.',
    spared: (labels: string) => `Passed by: ${labels}.`, healthy: (label: string, killed: string) => `Of the healthy cells (${label}) it kills ${killed}.`,
    bCells: (signal: string) => `Normal B cells of the blood feel ${signal} of the killing signal.`,
    growth: (perDay: string, divisions: number) => `At the fastest ${perDay} divisions a day, ${divisions} in one response.`,
  },
  never: 'never',
  table: { title: 'The cells in numbers', group: 'Cells', count: 'Number', holds: 'A complete contact becomes a synapse after', killed: 'Killed in one synapse', feeding: 'Feeding', pace: 'Pace, mean' },
  try: {
    title: 'Try it', dose: 'Cells', entry: 'Enter through',
    twin: 'Beside this run', twinNote: 'Compare: the same run from its start, with this CAR in place of the product', start: 'From the start', startNote: 'this CAR in place of the product, all else the same',
    now: 'Infuse it now', nowNote: (clock: string) => `a branch of this run that leaves on ${clock}`, madeBefore: 'Its making takes no time here: vein-to-vein time counts for planned doses.',
    same: 'as it is', domain: (name: string) => name, hinge: (name: string) => `${name} hinge`, value: (title: string, value: string) => `${title} ${value}`, label: (product: string, words: string) => `${product}, ${words}`,
  },
} as const;
