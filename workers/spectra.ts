// How antigen is spread over the tumour cells at every moment of the record: what a mean hides, and escape shows.
import { Kind, isLiving, negativeBelow } from '../sim';
import type { AntigenName, World } from '../sim';
import { DRAWN, said } from './drawn';
import type { ColourScale, Drawn } from './drawn';
import { DECADES, writeShade } from './shade';
import { SeriesTable } from './series';

/** Bins of a spectrum, and bytes of the scale of pictures in each: nine are a quarter of a decade, so 29 reach over all seven. */
export const BINS = 29, BYTES_A_BIN = 9;

const ANTIGENS: Readonly<Record<AntigenName, Drawn>> = { A: DRAWN.antigenA, B: DRAWN.antigenB };

/** Antigens that somebody can be after, in the order in which their bins follow each other in a row. */
export function antigensOf(world: World): AntigenName[] {
  return (['A', 'B'] as const).filter((name) => ANTIGENS[name].offered(world));
}

/** One antigen of the spectra, for the page. */
export interface SpectrumInfo {
  /** The antigen’s name, such as CD19. */
  readonly label: string;
  readonly unit: string;
  /** Edges of the bins from the lowest, one more than there are bins; the last bin holds what lies beyond, too. */
  readonly edges: readonly number[];
  /** Bins are alike by powers of ten, or by amount. */
  readonly isByPowers: boolean;
  /** Cells below are drawn hollow: CAR-T cells hardly see them. */
  readonly seenFrom: number;
}

export function describeSpectra(world: World): SpectrumInfo[] {
  return antigensOf(world).map((name) => {
    const { label, unit, scale: scaleOf } = ANTIGENS[name], scale = scaleOf(world);
    return { label: said(label, world), unit: said(unit, world), edges: Array.from({ length: BINS + 1 }, (_, n) => amountAt(n * BYTES_A_BIN, scale)), isByPowers: scale.kind === 'decades', seenFrom: negativeBelow(world) };
  });
}

/** The amount at which a byte of the scale begins. */
function amountAt(byte: number, scale: ColourScale): number {
  if (scale.kind === 'even' && typeof scale.to === 'number') return (scale.to * Math.max(0, byte - 0.5)) / 255;
  return byte === 0 ? 0 : 10 ** (((byte - 1.5) * DECADES) / 254);
}

/** A row for every row of the record: living tumour cells in each bin, antigen after antigen. */
export function spectraOf(world: World, askedEveryTicks: number, durationTicks: number): SeriesTable {
  return SeriesTable.of(antigensOf(world).length * BINS, askedEveryTicks, durationTicks);
}

/** Bytes of the cells; room that grows with the run. */
let bytes = new Uint8Array(0);

export function writeSpectra(world: World, out: Float64Array): void {
  const { cells: { count, columns } } = world;
  if (bytes.length < count) bytes = new Uint8Array(2 * count);
  out.fill(0);
  antigensOf(world).forEach((name, n) => {
    const drawn = ANTIGENS[name], scale = drawn.scale(world), shown = bytes.subarray(0, count);
    writeShade(world, { drawn, picture: { name, low: 0, high: scale.kind === 'even' && typeof scale.to === 'number' ? scale.to : 0 } }, shown);
    for (let i = 0; i < count; i++) if (columns.kind[i] === Kind.Tumor && isLiving(columns.life[i])) out[n * BINS + binOf(shown[i])]++;
  });
}

const binOf = (byte: number): number => Math.min(BINS - 1, Math.floor(byte / BYTES_A_BIN));
