// What was run, by arm and seed, in the shape in which targets read it.
import type { ArmResult, Results } from './experiment';

/** @param entries results of every arm, in the order of the seeds */
export function collect(entries: Iterable<readonly [string, readonly ArmResult[]]>): Results {
  const byArm = new Map(entries);
  const of = (arm: string) => {
    const found = byArm.get(arm);
    if (found === undefined) throw new Error(`no arm is called ${arm}; there are ${[...byArm.keys()].join(', ')}`);
    return found;
  };
  return {
    of,
    values: (arm, name) => of(arm).map((result) => known(result.values, name, arm)),
    series: (arm, name) => of(arm).map((result) => known(result.series, name, arm)),
  };
}

function known<T>(record: Readonly<Record<string, T>>, name: string, arm: string): T {
  if (!Object.hasOwn(record, name)) throw new Error(`arm ${arm} has no ${name}; it has ${Object.keys(record).join(', ')}`);
  return record[name]!;
}
