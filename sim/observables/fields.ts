// Measured of the substances between the cells: one column for each there is, and the oxygen that the tumour feels.
import { FIELD_NAMES, SUBSTANCES } from '../substances/table';
import type { FieldName } from '../substances/table';
import { oxygenReader } from '../felt';
import type { World } from '../world';
import { CHARTS, fieldChart, fieldColour } from './charts';
import type { Rows } from './crowd';
import { fieldMean, overLiving } from './measures';
import { OXYGEN, fieldNeed, isMade } from './needs';
import type { Observable, Placement } from './types';

function meanOxygen(world: World, { rows, from, to }: Rows): number {
  const oxygenOf = oxygenReader(world);
  let sum = 0;
  for (let r = from; r < to; r++) sum += oxygenOf(rows[r]);
  return sum / (to - from);
}

/** Oxygen has its chart with the line of the tumour; every other substance one of its own. */
function lineOf(name: FieldName, place: number): Placement {
  if (name === 'oxygen') return { chart: CHARTS.oxygen, colour: fieldColour('oxygen'), label: 'in the patch', dashed: true };
  return { chart: fieldChart(name, SUBSTANCES[name].label, place), colour: fieldColour(name) };
}

/** Mean of a substance over the patch: a new substance has its column, chart and proof by itself. */
function substance(name: FieldName, place: number): Observable {
  const { label, unit, doc, keywords } = SUBSTANCES[name];
  return {
    name: `mean_${name}`, title: `mean ${label}`, unit, group: 'environment', doc: `mean ${label} in the patch: ${doc}`, keywords: [label, 'concentration', ...keywords],
    measure: fieldMean(name), need: fieldNeed(name), occurs: isMade(name), line: lineOf(name, place),
    proof: { cells: 'cart 0 0', fields: { [name]: 3.25 + place }, value: 3.25 + place },
  };
}

export const ENVIRONMENT: readonly Observable[] = [
  {
    name: 'mean_oxygen_tumor', title: 'mean oxygen at the tumour', unit: 'mmHg', group: 'environment', doc: 'mean oxygen at living tumour cells', keywords: ['hypoxia', 'oxygen', 'pO2'],
    measure: overLiving('tumor', 'mean oxygen over living tumour cells: as they last felt it, or in their voxel if they have not yet', 'a living tumour cell', meanOxygen),
    need: OXYGEN, line: { chart: CHARTS.oxygen, colour: fieldColour('oxygen'), label: 'at the tumour' },
    // Felt 20 by one who was there at the last step of the rule; the newborn is asked where it stands.
    proof: { cells: 'tumor 0 0 oxygen=20 bornTick=-99\ntumor 40 0 oxygen=0 bornTick=60\ntumor 60 0 oxygen=3 life=apoptotic\ncart 80 0 oxygen=1', fields: { oxygen: 38 }, minutes: 6.5, value: 29 },
  },
  ...FIELD_NAMES.map(substance),
];
