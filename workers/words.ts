// Numbers and times in words, the same in the inspector, on the timeline and in messages.

/** “45 min”, “3.5 h”, “2.25 d” */
export function spanWords(minutes: number): string {
  if (minutes < 90) return `${short(minutes)} min`;
  return minutes < 2880 ? `${short(minutes / 60)} h` : `${short(minutes / 1440)} d`;
}

/** About three digits that matter, large numbers in groups of three. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e9)) return value.toExponential(2).replace('-', '−');
  const text = size >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
  return (size >= 10_000 ? text.replace(/\B(?=(\d{3})+$)/g, '\u202f') : text).replace('-', '−');
}
