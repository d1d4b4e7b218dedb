// The picture in words, for those who listen to it: how many there are, and where they are.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { formatClock } from './format';
import { texts } from './texts';
import { placeOf, rastersOf } from './whereabouts';
import type { Plane, Sort } from './whereabouts';

export function summarise(info: RunInfo, minutes: number, values: ArrayLike<number>): string {
  const clock = formatClock(minutes);
  return texts.summaryAt(clock.charAt(0).toUpperCase() + clock.slice(1), factsOf(info, values));
}

/** The same without the time. */
export function factsOf(info: RunInfo, values: ArrayLike<number>): string {
  const value = (name: string): number => values[info.columns.findIndex((column) => column.name === name)] ?? NaN;
  return texts.summary({
    tumor: value('tumor_alive'), negative: value('tumor_target_negative'), cart: value('cart_alive'), bound: value('cart_bound'), kills: value('kills_total'),
  });
}

/** Where tumour cells, CAR-T cells and remains are; '' where there are none of them, or no picture. */
export function whereWords(frame: Frame | null, plane: Plane): string {
  if (frame === null) return '';
  const rasters = rastersOf(frame, plane);
  const parts = (Object.keys(rasters) as Sort[]).flatMap((sort) => {
    const place = placeOf(rasters[sort]);
    return place === null ? [] : [texts.everyone.where[sort](texts.everyone.place(place))];
  });
  return parts.length === 0 ? '' : texts.everyone.whereAll(parts.join('; '));
}
