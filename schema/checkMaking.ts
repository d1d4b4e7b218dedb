// Checks of the time it takes to make a product: a planned dose waits for it, and one that is ready only after the end never arrives.
import { productGroup } from '../sim';
import { MINUTES_PER_DAY, parseDuration, parseMoment } from '../sim/units';
import { clockWords } from './clockWords';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import { clockOf } from './normalise';
import { plainWords } from './numberWords';
import type { Report } from './report';

/** Goes through the schedule as a run does: by tick, and in the order written within one. */
export function checkMaking(doc: ScenarioDocument, report: Report): void {
  if (!Array.isArray(doc.schedule) || !report.isClean('clock', 'duration', 'products', 'parameters')) return;
  const { ticksPerMinute } = clockOf(doc);
  const ticks = (minutes: number) => Math.round(minutes * ticksPerMinute), moment = (tick: number) => clockWords(tick / ticksPerMinute);
  const end = ticks(parseDuration(doc.duration)), days = initialDays(doc);
  const planned = doc.schedule.map((item, n) => ({ item, n })).filter(({ n }) => report.isClean(`schedule[${n}]`))
    .map(({ item, n }) => ({ item, n, tick: ticks(parseMoment(item.at)) })).sort((a, b) => a.tick - b.tick);
  for (const { item, n, tick } of planned) {
    for (const product of days.keys()) days.set(product, item.set?.[keyOf(product)] ?? days.get(product)!);
    const waiting = item.infuse === undefined || item.byHand ? 0 : days.get(item.infuse.product) ?? 0;
    const ready = tick + ticks(waiting * MINUTES_PER_DAY);
    if (waiting === 0 || ready < end) continue;
    report.add(`schedule[${n}]`, faults.value.dose(String(item.at), plainWords(waiting)), faults.schedule.arrives(moment(ready), moment(end)));
  }
}

const keyOf = (product: string) => `${productGroup(product)}.veinToVein`;

/** Days from vein to vein at the start; parameters count above the product’s own. */
function initialDays({ products, parameters }: ScenarioDocument): Map<string, number> {
  return new Map(Object.entries(products ?? {}).map(([name, product]) => [name, parameters?.[keyOf(name)] ?? product.veinToVein ?? 0]));
}

