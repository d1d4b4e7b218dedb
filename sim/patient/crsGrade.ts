// The grade of cytokine release syndrome, read off temperature and leakiness of the vessels.
import { Event } from '../events';
import type { World } from '../world';

interface Limits {
  /** °C */
  readonly fever: number;
  readonly feverHysteresis: number;
  readonly grade2: number;
  readonly grade3: number;
  readonly grade4: number;
  readonly hysteresis: number;
}

/** ASTCT: fever is grade 1, and no syndrome begins without it; higher grades by leakiness. A grade is kept until well below its threshold. */
export function gradeSyndrome(world: World, { fever, feverHysteresis, grade2, grade3, grade4, hysteresis }: Limits): void {
  const { body } = world, before = body.crsGrade;
  const isHot = body.temperature >= fever - (before >= 1 ? feverHysteresis : 0);
  let now = isHot ? 1 : 0;
  if (isHot || before >= 1) {
    const thresholds = [grade2, grade3, grade4];
    for (let n = 0; n < thresholds.length; n++) {
      if (body.vascularLeak >= thresholds[n] - (before >= n + 2 ? hysteresis : 0)) now = n + 2;
    }
  }
  if (now === before) return;
  body.crsGrade = now;
  body.crsPeak = Math.max(body.crsPeak, now);
  world.events.push(Event.grade, 0, 0, 0, 0, 0, now);
}
