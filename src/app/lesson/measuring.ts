// One row of a pupil's table: the numbers of this moment, with all it takes to come to them again.
import type { TaskOf } from '../../../schema/lesson';
import type { MeasuredRow } from '../../../schema/handin';
import type { Change } from '../../../workers/simApi';
import type { Lab } from '../lab';

/** null when the worker cannot tell. @param changes of the lesson's own start */
export async function measureNow({ client }: Lab, { columns }: TaskOf<'measure'>, row: number, changes: readonly Change[]): Promise<MeasuredRow | null> {
  const read = await client.reading(columns.map(({ column }) => column));
  if (!read.ok) return null;
  const { set, actions, values, ...moment } = read.value;
  return {
    row, ...moment, values: [...values],
    ...(changes.length === 0 ? {} : { changes: [...changes] as NonNullable<MeasuredRow['changes']> }),
    ...(Object.keys(set).length === 0 ? {} : { set: { ...set } }), ...(actions.length === 0 ? {} : { actions: [...actions] }),
  };
}
