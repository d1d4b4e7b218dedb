// Measured of what has happened so far: kills, by product and by what was killed, and divisions.
import { Kind } from '../cells';
import { Event } from '../events';
import { CHARTS } from './charts';
import { total } from './measures';
import { hasCarts } from './needs';
import { WHOLE } from './types';
import type { Measure, Observable } from './types';

const kills: Measure = {
  ...total('kill'),
  read: (world, _crowd, part) => (part === WHOLE ? world.events.totals[Event.kill] : world.events.killsByProduct[part]),
};

const killsOf = (kind: number, how: string): Measure => ({ how, over: '', read: (world) => world.events.killsByKind[kind] });

export const HAPPENED: readonly Observable[] = [
  {
    name: 'kills_total', title: 'kills so far', unit: 'cells', group: 'events', doc: 'targets killed by CAR-T cells so far', keywords: ['killing', 'lysis', 'cytotoxicity'],
    measure: kills, split: 'product', occurs: hasCarts, line: { chart: CHARTS.kills, colour: 'kill' }, parts: CHARTS.kills,
    proof: { cells: 'tumor 0 0 life=apoptotic', totals: { kill: 7, division: 5, death: 9 }, killed: { tumor: 4, healthy: 3 }, value: 7 },
  },
  {
    name: 'kills_tumor', title: 'tumour cells killed so far', unit: 'cells', group: 'events', doc: 'tumour cells killed by CAR-T cells so far', keywords: ['killing', 'lysis', 'cytotoxicity', 'on-target'],
    measure: killsOf(Kind.Tumor, 'number of events `kill` whose target was a tumour cell'),
    proof: { totals: { kill: 7 }, killed: { tumor: 4, healthy: 3 }, value: 4 },
  },
  {
    name: 'kills_healthy', title: 'healthy cells killed so far', unit: 'cells', group: 'events', doc: 'healthy cells killed by CAR-T cells so far', keywords: ['on-target off-tumour', 'toxicity', 'safety'],
    measure: killsOf(Kind.Healthy, 'number of events `kill` whose target was a healthy cell'), occurs: hasCarts, line: { chart: CHARTS.kills, colour: 'healthy', label: 'healthy cells among them', dashed: true },
    proof: { totals: { kill: 7 }, killed: { tumor: 4, healthy: 3 }, value: 3 },
  },
  {
    name: 'divisions_total', title: 'divisions so far', unit: 'divisions', group: 'events', doc: 'divisions of all cells so far', keywords: ['proliferation', 'mitosis', 'doubling'],
    measure: total('division'),
    proof: { totals: { division: 5, kill: 8, death: 9 }, value: 5 },
  },
];
