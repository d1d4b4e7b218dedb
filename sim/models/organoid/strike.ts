// Strike: in the organoid model a CAR-T cell kills the tumour cell it holds, or the tumour cell escapes.
import { chance } from '../../core/math';
import { defineParams } from '../../core/params';
import { Cause, Kind, isLiving } from '../../cells';
import { Event } from '../../events';
import { rosterOf } from '../../roster';
import { defineRule } from '../../rule';
import { creditKill, markApoptotic, release, report } from '../../verbs';
import { streamOf } from '../../world';
import { sightOf, visibility } from './attach';

export const params = defineParams('strike', {
  killRate: {
    value: 0.0667, unit: '1/min', min: 0, max: 0.5, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Kill rate in the organoid',
    doc: 'Rate at which a CAR-T cell kills the tumour cell it holds, at full oncoprotein: one in 15 minutes.',
  },
  boundTime: {
    value: 60, unit: 'min', min: 5, max: 480, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Time to escape in the organoid',
    doc: 'Mean time after which a tumour cell that is not killed escapes.',
  },
});

const DRAW_KILL = 0, DRAW_ESCAPE = 1;

export const strike = defineRule({
  name: 'strike',
  title: 'Killing in the organoid', keywords: ['lysis', 'cytotoxicity'],
  doc: 'A CAR-T cell kills the tumour cell it holds at a rate that rises with its oncoprotein; if it does not, the tumour cell may escape.',
  equation: 'kill rate = k·clamp((p − 0.5)/1.5, 0, 1);  escape rate = 1/boundTime',
  params,
  derive(p, world, { dt }) {
    return { killRate: p.killRate, dt, escape: chance(1 / p.boundTime, dt), sight: sightOf(world), stream: streamOf(world, 'strike') };
  },
  run(world, d) {
    const c = world.cells.columns;
    const { none, full } = d.sight, { ticksPerMinute } = world.scenario.clock;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      const target = c.partner[i];
      if (target < 0) continue;
      if (!isLiving(c.life[target])) {
        release(world, i, world.tick);
        continue;
      }
      const minutesBound = (world.tick - c.boundTick[i]) / ticksPerMinute;
      const seen = visibility(c.antigenA[target], none, full);
      if (d.stream.unit(world.tick, c.key[i], DRAW_KILL) < chance(d.killRate * seen, d.dt)) {
        creditKill(world, i, target, minutesBound);
        markApoptotic(world, target, Cause.Killed);
      } else if (d.stream.unit(world.tick, c.key[i], DRAW_ESCAPE) < d.escape) {
        report(world, Event.detach, i, c.id[target], minutesBound);
      } else continue;
      release(world, i, world.tick);
    }
  },
});
