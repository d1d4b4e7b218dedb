// What happens in one step of the tissue model, in this order: the rules of MODEL.md on one page.
import { stage } from '../../rule';
import type { Stage } from '../../rule';
import { activate } from '../../rules/activate';
import { antigenRecovery } from '../../rules/antigenRecovery';
import { bind } from '../../rules/bind';
import { bystanderKilling } from '../../rules/bystanderKilling';
import { carDownmodulation } from '../../rules/carDownmodulation';
import { cellularKinetics } from '../../rules/cellularKinetics';
import { checkpoint } from '../../rules/checkpoint';
import { clear } from '../../rules/clear';
import { contract } from '../../rules/contract';
import { cytokineRelease } from '../../rules/cytokineRelease';
import { detach } from '../../rules/detach';
import { differentiate } from '../../rules/differentiate';
import { diffuse } from '../../rules/diffuse';
import { divide } from '../../rules/divide';
import { exhaust } from '../../rules/exhaust';
import { gatePriming } from '../../rules/gatePriming';
import { grow } from '../../rules/grow';
import { homeostaticCytokines } from '../../rules/homeostaticCytokines';
import { hypoxia } from '../../rules/hypoxia';
import { hypoxicImpairment } from '../../rules/hypoxicImpairment';
import { immunosuppression } from '../../rules/immunosuppression';
import { infuse } from '../../rules/infuse';
import { kill } from '../../rules/kill';
import { lymphocytes } from '../../rules/lymphocytes';
import { macrophageActivation } from '../../rules/macrophageActivation';
import { migrate } from '../../rules/migrate';
import { nicheProtection } from '../../rules/nicheProtection';
import { perfuse } from '../../rules/perfuse';
import { pharmacokinetics } from '../../rules/pharmacokinetics';
import { pressure } from '../../rules/pressure';
import { proliferate } from '../../rules/proliferate';
import { recognise } from '../../rules/recognise';
import { repel } from '../../rules/repel';
import { secrete } from '../../rules/secrete';
import { suicideSwitch } from '../../rules/suicideSwitch';
import { trogocytosis } from '../../rules/trogocytosis';

export const PIPELINE: readonly Stage[] = [
  stage(infuse, 'decision'), // cells of a dose arrive
  stage(pharmacokinetics, 'decision'), // drugs leave the body, standing orders act
  stage(secrete, 'field'), // cells and vessels feed the fields …
  stage(perfuse, 'field'), // … the blood carries cytokines away …
  stage(diffuse, 'field'), // … and what is left spreads
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
  stage(hypoxicImpairment, 'decision'), // … CAR-T cells are held back by it
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
  stage(differentiate, 'decision'), // CAR-T cells about to divide grow older
  stage(divide, 'decision'), // births take effect
  stage(clear, 'decision'), // remains leave, rows are tidied
  stage(cellularKinetics, 'decision'), // cells trade places with those of the blood
  stage(lymphocytes, 'decision'), // normal lymphocytes fall and come back
  stage(homeostaticCytokines, 'decision'), // what they leave unused rises
  stage(cytokineRelease, 'decision'), // the patient answers to the cytokines
];
