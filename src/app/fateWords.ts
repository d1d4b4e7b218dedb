// What has become of a cell in the other run, in one sentence.
import { words } from '../../schema/words';
import type { LifeEntry } from '../../workers/simApi';
import { formatClock, formatNumber } from './format';
import type { Fate } from './kinship';
import { texts } from './texts';

const t = texts.compare.cell;

export function fateWords({ found, report, id }: Fate): string {
  const cell = report?.title ?? words.life.cell.other(String(found.id ?? id));
  switch (found.is) {
    case 'here': return t.here(cell);
    case 'unborn': return t.unborn(report?.name ?? cell);
    case 'unknown': return t.unknown;
    case 'gone': {
      // How it died, rather than when its remains were cleared away.
      const told = report?.life.entries.filter(({ ahead }) => !ahead).reverse() ?? [], isEnd = ({ kind, isOwn }: LifeEntry): boolean => kind === 'death' || kind === 'departure' || (kind === 'kill' && !isOwn);
      const end = told.find(isEnd) ?? told[0];
      return report === null || end === undefined ? t.goneSilently(cell) : t.gone(cell, formatClock(end.minutes), end.text, `${formatNumber(report.x)}, ${formatNumber(report.y)} µm`);
    }
  }
}
