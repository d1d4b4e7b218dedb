// Where the thumb of a slider stands, so that the coloured part of its track ends under it at every value.

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Part of the way from the low end, 0–1: browsers put a value on the nearest whole step, halves upwards, and never beyond the last. */
export function sliderShare(value: number, { min, max, step }: SliderRange): number {
  if (!(max > min) || !Number.isFinite(value)) return 0;
  const last = Math.floor((max - min) / step + 1e-9);
  const steps = Math.min(last, Math.max(0, Math.floor((value - min) / step + 0.5)));
  return (steps * step) / (max - min);
}

/** Attributes of the range and its fill (see `input[type='range']` in controls.css). */
export function sliderProps(value: number, range: SliderRange) {
  return { ...range, value, style: { '--share': sliderShare(value, range) } } as const;
}
