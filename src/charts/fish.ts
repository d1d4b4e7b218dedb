// Bands of a fish plot (Muller plot): clones lie on each other around the middle, as thick as they are many.
export interface Band {
  /** Edges at each moment, in cells from the middle, downwards. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** @param clones counts of one clone after the other at the same moments; null: nobody has counted */
export function bandsOf(clones: readonly (readonly (number | null)[])[]): { readonly bands: readonly Band[]; readonly reach: number } {
  const moments = clones[0]?.length ?? 0, total = Array.from({ length: moments }, (_, n) => clones.reduce((sum, counts) => sum + (counts[n] ?? 0), 0));
  let edge = total.map((all) => -all / 2);
  const bands = clones.map((counts): Band => {
    const from = edge;
    edge = from.map((at, n) => at + (counts[n] ?? 0));
    return { from, to: edge };
  });
  return { bands, reach: Math.max(1, ...total) / 2 };
}

/** Where a band is thickest, so that its name finds room; a band without cells has no such place. */
export function thickest({ from, to }: Band): { readonly moment: number; readonly thickness: number } {
  let moment = -1, thickness = 0;
  from.forEach((at, n) => {
    if (to[n] - at > thickness) [moment, thickness] = [n, to[n] - at];
  });
  return { moment, thickness };
}
