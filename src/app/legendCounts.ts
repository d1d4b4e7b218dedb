// How many cells of every legend group there are in a frame.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { GROUP_COUNT, groupName, groupOf, isNegative, targetingOf } from '../render/groups';

export function countGroups(info: Pick<RunInfo, 'antigens' | 'products' | 'vessels' | 'columns'>, frame: Frame): ReadonlyMap<string, number> {
  const targeting = targetingOf(info);
  const counts = new Uint32Array(GROUP_COUNT);
  const { kind, life, fate, product, flags } = frame;
  for (let i = 0; i < frame.count; i++) counts[groupOf(kind[i], life[i], fate[i], product[i], isNegative(flags[i], targeting))]++;
  const byName = new Map<string, number>();
  counts.forEach((count, group) => byName.set(groupName(group), count));
  byName.set('synapses', frame.synapses.length / 2);
  byName.set('vessels', info.vessels.length);
  const kills = info.columns.findIndex(({ name }) => name === 'kills_total');
  if (kills >= 0) byName.set('marks', frame.values[kills]);
  return byName;
}
