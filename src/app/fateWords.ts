// What has become of a cell in the other run, in one sentence.
import { formatClock, formatNumber } from './format';
import type { Fate } from './kinship';
import { texts } from './texts';

const t = texts.compare.cell;

export function fateWords({ found, report, id }: Fate): string {
  const cell = report?.title ?? `cell ${found.id ?? id}`;
  switch (found.is) {
    case 'here': return t.here(cell);
    case 'unborn': return t.unborn(cell.toLowerCase());
    case 'unknown': return t.unknown;
    case 'gone': {
      // Most recent first: how it died, rather than when its remains were cleared away.
      const end = report?.history.find(({ text }) => /killed|die|dying|left the patch/.test(text)) ?? report?.history[0];
      return report === null || end === undefined ? t.goneSilently(cell) : t.gone(cell, formatClock(end.minutes), end.text, `${formatNumber(report.x)}, ${formatNumber(report.y)} µm`);
    }
  }
}
