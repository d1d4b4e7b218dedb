// What happens in one step, in this order: each model on one page.
import { stage } from './rule';
import type { Rule, Stage } from './rule';
import type { ParamSpecs } from './core/params';
import type { ModelName } from './scenario';
import { activate } from './rules/activate';
import { age } from './rules/age';
import { attach } from './rules/attach';
import { bind } from './rules/bind';
import { hypoxia } from './rules/hypoxia';
import { bystanderKilling } from './rules/bystanderKilling';
import { cellularKinetics } from './rules/cellularKinetics';
import { clear } from './rules/clear';
import { contract } from './rules/contract';
import { pressure } from './rules/pressure';
import { detach } from './rules/detach';
import { diffuse } from './rules/diffuse';
import { suicideSwitch } from './rules/suicideSwitch';
import { divide } from './rules/divide';
import { exhaust } from './rules/exhaust';
import { grow } from './rules/grow';
import { infuse } from './rules/infuse';
import { macrophageActivation } from './rules/macrophageActivation';
import { checkpoint } from './rules/checkpoint';
import { kill } from './rules/kill';
import { mature } from './rules/mature';
import { pharmacokinetics } from './rules/pharmacokinetics';
import { migrate } from './rules/migrate';
import { carDownmodulation } from './rules/carDownmodulation';
import { trogocytosis } from './rules/trogocytosis';
import { gatePriming } from './rules/gatePriming';
import { proliferate } from './rules/proliferate';
import { recognise } from './rules/recognise';
import { repel } from './rules/repel';
import { cytokineRelease } from './rules/cytokineRelease';
import { antigenRecovery } from './rules/antigenRecovery';
import { secrete } from './rules/secrete';
import { nicheProtection } from './rules/nicheProtection';
import { strike } from './rules/strike';
import { swell } from './rules/swell';
import { wander } from './rules/wander';
import { immunosuppression } from './rules/immunosuppression';

/** Our model of tissue: the rules of MODEL.md. */
export const PIPELINE: readonly Stage[] = [
  stage(infuse, 'decision'), // cells of a dose arrive
  stage(pharmacokinetics, 'decision'), // drugs leave the body, standing orders act
  stage(secrete, 'field'), // cells and vessels feed the fields …
  stage(diffuse, 'field'), // … which spread
  stage(migrate, 'mechanics'), // CAR-T cells choose where to go
  stage(repel, 'mechanics'), // everybody pushes, pulls and moves
  stage(bind, 'mechanics'), // contacts become synapses
  stage(recognise, 'mechanics'), // bound cells read the antigen
  stage(kill, 'mechanics'), // hits add up, targets die
  stage(trogocytosis, 'mechanics'), // those about to part may tear antigen out
  stage(detach, 'mechanics'), // synapses end
  stage(bystanderKilling, 'decision'), // neighbours of killed cells may fall with them
  stage(suicideSwitch, 'decision'), // the suicide switch takes CAR-T cells
  stage(pressure, 'decision'), // cells feel their neighbours' pressure
  stage(hypoxia, 'decision'), // … and the oxygen; some die of its lack
  stage(nicheProtection, 'decision'), // stroma protects what touches it
  stage(gatePriming, 'decision'), // antigen A arms AND gates
  stage(carDownmodulation, 'decision'), // CARs go inside and come back
  stage(checkpoint, 'decision'), // PD-L1 brakes those that hold a target …
  stage(immunosuppression, 'decision'), // … suppressive factor and steroid brake all
  stage(macrophageActivation, 'decision'), // macrophages are stirred up by active CAR-T cells
  stage(activate, 'decision'), // signalling switches CAR-T cells on
  stage(exhaust, 'decision'), // … and wears them out
  stage(proliferate, 'decision'), // activated CAR-T cells cycle
  stage(contract, 'decision'), // others die or become memory
  stage(antigenRecovery, 'decision'), // torn antigen grows back or fades
  stage(grow, 'decision'), // tumour cells cycle
  stage(divide, 'decision'), // births take effect
  stage(clear, 'decision'), // remains leave, rows are tidied
  stage(cellularKinetics, 'decision'), // cells trade places with the blood, which follows
  stage(cytokineRelease, 'decision'), // the patient answers to the cytokines
];

/** The published model of a tumour organoid (Luque 2024), rule for rule, so that a run can be laid over its data. */
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

export const PIPELINES: Readonly<Record<ModelName, readonly Stage[]>> = { tissue: PIPELINE, organoid: ORGANOID_PIPELINE };

/** Every rule of every model once, those of the tissue model first. */
export const RULES: readonly Rule<ParamSpecs, never>[] = [...new Set([...PIPELINE, ...ORGANOID_PIPELINE].map(({ rule }) => rule))];

/** Groups of parameters that only rules of other models have, with those models: in this model they do nothing. */
export function idleGroups(model: ModelName): ReadonlyMap<string, readonly ModelName[]> {
  const groupsOf = (name: ModelName) => new Set(PIPELINES[name].flatMap(({ rule }) => [rule.params.group, ...(rule.brings ?? [])]));
  const running = groupsOf(model), idle = new Map<string, ModelName[]>();
  for (const other of Object.keys(PIPELINES) as ModelName[]) {
    for (const group of groupsOf(other)) if (!running.has(group)) idle.set(group, [...(idle.get(group) ?? []), other]);
  }
  return idle;
}
