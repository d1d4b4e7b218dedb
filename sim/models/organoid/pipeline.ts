// What happens in one step of the published organoid model (Luque 2024), in this order.
import { stage } from '../../rule';
import type { Stage } from '../../rule';
import { clear } from '../../rules/clear';
import { diffuse } from '../../rules/diffuse';
import { divide } from '../../rules/divide';
import { hypoxia } from '../../rules/hypoxia';
import { infuse } from '../../rules/infuse';
import { pressure } from '../../rules/pressure';
import { repel } from '../../rules/repel';
import { secrete } from '../../rules/secrete';
import { age } from './age';
import { attach } from './attach';
import { mature } from './mature';
import { strike } from './strike';
import { swell } from './swell';
import { wander } from './wander';

export const ORGANOID_PIPELINE: readonly Stage[] = [
  stage(infuse, 'decision'), // the dose arrives
  stage(secrete, 'field'), // cells feed the fields …
  stage(diffuse, 'field'), // … which spread
  stage(wander, 'mechanics'), // CAR-T cells turn and step
  stage(strike, 'mechanics'), // bound ones kill, or their target escapes
  stage(attach, 'mechanics'), // free ones take hold
  stage(repel, 'mechanics'), // everybody pushes, pulls and moves
  stage(pressure, 'decision'), // how stiffly neighbours push, for long mechanics steps
  stage(hypoxia, 'decision'), // cells feel the oxygen; some die of its lack
  stage(swell, 'decision'), // cells fill up, shrink or swell
  stage(mature, 'decision'), // tumour cells age and ask to divide
  stage(age, 'decision'), // CAR-T cells run down
  stage(divide, 'decision'), // births take effect
  stage(clear, 'decision'), // remains leave, rows are tidied
];
