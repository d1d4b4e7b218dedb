// Suicide switch: the suicide switch drives CAR-T cells that carry it into apoptosis within the hour.
import { defineParams } from '../core/params';
import { chance } from '../core/math';
import { Cause, Kind, isLiving } from '../cells';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { markApoptotic } from '../verbs';
import { streamOf } from '../world';

export const params = defineParams('suicideSwitch', {
  rate: {
    value: 0.077, unit: '1/min', min: 0.001, max: 1, scale: 'log', evidence: 'measured', source: 'zhou2015',
    title: 'Death rate under the suicide switch',
    doc: 'Death rate of CAR-T cells with the switch under plenty of its drug: 85–95 % of them were gone from the blood after 30 minutes.',
  },
});

export const suicideSwitch = defineRule({
  name: 'suicideSwitch',
  inBlood: true,
  title: 'Suicide switch', keywords: ['safety switch', 'iCasp9', 'inducible caspase 9', 'rimiducid', 'off-tumour toxicity'],
  doc: 'While the drug of the suicide switch is in the body, CAR-T cells whose product carries the switch die fast.',
  equation: 'rate = r·e,  e: effect of the drug',
  params,
  derive(p, world, { dt }) {
    return { ...p, dt, stream: streamOf(world, 'suicideSwitch'), carriers: world.products.map((product) => world.values[product.group]['switch'] > 0) };
  },
  run(world, d) {
    const triggered = drugEffect(world, 'suicideSwitch');
    if (!(triggered > 0)) return;
    const death = chance(d.rate * triggered, d.dt);
    const { life, product, key } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!d.carriers[product[i]] || !isLiving(life[i])) continue;
      if (d.stream.unit(world.tick, key[i]) < death) markApoptotic(world, i, Cause.Switched);
    }
  },
});
