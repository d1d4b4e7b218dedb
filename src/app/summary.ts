// The picture in one sentence, for those who listen to it.
import type { RunInfo } from '../../workers/simApi';
import { formatClock, formatCount } from './format';
import { texts } from './texts';

export function summarise(info: RunInfo, minutes: number, values: ArrayLike<number>): string {
  const value = (name: string): number => values[info.columns.findIndex((column) => column.name === name)] ?? NaN;
  const count = (name: string): string => formatCount(value(name));
  return texts.summary({
    clock: formatClock(minutes),
    tumor: count('tumor_alive'),
    negative: value('tumor_target_negative') > 0 ? count('tumor_target_negative') : '',
    cart: count('cart_alive'),
    bound: count('cart_bound'),
    kills: count('kills_total'),
  });
}
