// What happens in one step, in this order: the model on one page.
import { stage } from './rule';
import type { Stage } from './rule';
import { activate } from './rules/activate';
import { bind } from './rules/bind';
import { breathe } from './rules/breathe';
import { clear } from './rules/clear';
import { contract } from './rules/contract';
import { crowd } from './rules/crowd';
import { detach } from './rules/detach';
import { diffuse } from './rules/diffuse';
import { divide } from './rules/divide';
import { exhaust } from './rules/exhaust';
import { grow } from './rules/grow';
import { infuse } from './rules/infuse';
import { kill } from './rules/kill';
import { migrate } from './rules/migrate';
import { proliferate } from './rules/proliferate';
import { recognise } from './rules/recognise';
import { repel } from './rules/repel';
import { secrete } from './rules/secrete';

export const PIPELINE: readonly Stage[] = [
  stage(infuse, 'decision'), // cells of a dose arrive
  stage(secrete, 'field'), // cells and vessels feed the fields …
  stage(diffuse, 'field'), // … which spread
  stage(migrate, 'mechanics'), // CAR-T cells choose where to go
  stage(repel, 'mechanics'), // everybody pushes, pulls and moves
  stage(bind, 'mechanics'), // contacts become synapses
  stage(recognise, 'mechanics'), // bound cells read the antigen
  stage(kill, 'mechanics'), // hits add up, targets die
  stage(detach, 'mechanics'), // synapses end
  stage(crowd, 'decision'), // cells feel their neighbours' pressure
  stage(breathe, 'decision'), // … and the oxygen; some die of its lack
  stage(activate, 'decision'), // signalling switches CAR-T cells on
  stage(exhaust, 'decision'), // … and wears them out
  stage(proliferate, 'decision'), // activated CAR-T cells cycle
  stage(contract, 'decision'), // others die or become memory
  stage(grow, 'decision'), // tumour cells cycle
  stage(divide, 'decision'), // births take effect
  stage(clear, 'decision'), // remains leave, rows are tidied
];
