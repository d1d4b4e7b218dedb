// What the legend says of everything in the picture: its name, and a sentence for whoever asks.
import { gaps, text } from '../../../locales/words';

const entry = { label: text, detail: text } as const;

export const LEGEND_TEXTS = {
  /** Tumour cells that CAR-T cells of the scenario can see, and those that they cannot; with two targets one name would not do. */
  tumor: { label: gaps<[antigen: string]>('antigen'), labelOfTwo: text, detail: gaps<[antigens: string]>('antigens') },
  negative: { label: gaps<[antigen: string]>('antigen'), labelOfTwo: text, detail: gaps<[antigens: string]>('antigens') },
  and: gaps<[a: string, b: string]>('a', 'b'), or: gaps<[a: string, b: string]>('a', 'b'),
  effector: text, cart: text, ofProduct: gaps<[cell: string, product: string]>('cell', 'product'), andMore: gaps<[product: string, n: number]>('product', 'n'),
  looksFor: gaps<[product: string, targets: string]>('product', 'targets'), halo: text,
  exhausted: entry, memory: entry, healthy: entry, stroma: entry, macrophage: entry, apoptotic: entry, necrotic: entry, synapse: entry, kill: entry, vessel: entry,
  more: gaps<[n: number]>('n'), scaleBar: gaps<[length: string]>('length'),
  picture: { restored: text, lost: text, failed: text },
} as const;
