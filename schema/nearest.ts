// The valid name a person probably meant: the one the fewest slips of the finger away.

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}

const LONGEST_NAME = 80;

/** The candidate nearest to `name`, ignoring case and separators; '' when none is near enough to be meant. */
export function nearest(name: string, candidates: Iterable<string>): string {
  if (name.length === 0 || name.length > LONGEST_NAME) return '';
  const wanted = fold(name);
  let best = '', bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = distanceTo(wanted, fold(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance <= Math.max(1, Math.floor(wanted.length * 0.4)) ? best : '';
}

/** A name that was given without its group, `hitRate` for `kill.hitRate`, is near too. */
function distanceTo(wanted: string, candidate: string): number {
  const whole = editDistance(wanted, candidate);
  const lastPart = candidate.slice(candidate.lastIndexOf('.') + 1);
  return wanted.includes('.') || lastPart === candidate ? whole : Math.min(whole, editDistance(wanted, lastPart) + 0.5);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
