// The picture in one sentence, for those who listen to it.
import type { RunInfo } from '../../workers/simApi';
import { formatClock } from './format';
import { texts } from './texts';

export function summarise(info: RunInfo, minutes: number, values: ArrayLike<number>): string {
  const value = (name: string): number => values[info.columns.findIndex((column) => column.name === name)] ?? NaN;
  const clock = formatClock(minutes);
  return texts.summary({
    clock: clock.charAt(0).toUpperCase() + clock.slice(1),
    tumor: value('tumor_alive'), negative: value('tumor_target_negative'), cart: value('cart_alive'), bound: value('cart_bound'), kills: value('kills_total'),
  });
}
