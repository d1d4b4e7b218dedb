// Contract: without antigen the response shrinks; some cells stay as memory; overdriven ones die.
import { happens } from '../core/math';
import { defineParams } from '../core/params';
import { Cause, Fate, Kind, Subset, isLiving } from '../cells';
import { differentiationFactor } from '../differentiation';
import { Event } from '../events';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { MINUTES_PER_DAY } from '../units';
import { markApoptotic, report } from '../verbs';
import { streamOf } from '../world';

export const params = defineParams('contract', {
  effectorDeath: {
    value: 0.07, unit: '1/d', min: 0, max: 1, evidence: 'taken from a model', source: 'leontriana',
    title: 'Death rate of effectors',
    doc: 'Death rate of an effector that is activated: a mean life of 14 days.',
  },
  contractionDeath: {
    value: 0.16, unit: '1/d', min: 0, max: 2, evidence: 'fitted', source: 'stein2019',
    title: 'Death rate without antigen',
    doc: 'Death rate of an effector without antigen, in place of that of an activated one: with the rate of memory formation the first, fast decline in patients (half-life 4.3 d).',
  },
  memoryDeath: {
    value: 0.0032, unit: '1/d', min: 0, max: 0.1, evidence: 'fitted', source: 'stein2019',
    title: 'Death rate of memory cells',
    doc: 'Death rate of a memory cell: the second, slow decline in patients.',
  },
  activationDeath: {
    value: 0.1, unit: '1/d', min: 0, max: 2, evidence: 'assumed', source: 'hickey',
    title: 'Rate of activation-induced death',
    doc: 'Activation-induced death rate at full activation. Published models use 0.1–0.35 per 14 hours near tumour, 0.2–0.7 a day; less is assumed here, since it acts for as long as a cell is activated.',
  },
  cd4Resistance: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'liadi2015',
    title: 'Activation-induced death of CD4 relative to CD8 cells',
    doc: 'Activation-induced death of CD4 cells relative to CD8: they resist it better (measured), size assumed.',
  },
  brakeDeath: {
    value: 0.6, unit: '', min: 0, max: 5, evidence: 'assumed', source: 'hickey',
    title: 'Activation-induced death added by a brake',
    doc: 'How much a full brake adds to activation-induced death. A published model has 0.475 per 14 hours beside PD-L1, 0.35 elsewhere.',
  },
  memoryRate: {
    value: 0.00124, unit: '1/d', min: 0, max: 1, scale: 'log', evidence: 'estimate', source: 'stein2019 barros',
    title: 'Rate of memory formation with 4-1BB',
    doc: 'Rate at which an effector that has calmed down becomes a memory cell (4-1BB): the persisting share of the peak in patients (0.0079) times the difference of the two rates of decline. A model of mice has 0.15, a hundred times more; whoever follows mice sets that.',
  },
  memoryCD28: {
    value: 0.4, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'selli2023',
    title: 'Memory formation with CD28 relative to 4-1BB',
    doc: 'The same with CD28, relative to 4-1BB.',
  },
  differentiationDeath: {
    value: 0, unit: '', min: -4, max: 4, evidence: 'assumed', source: 'gattinoni2005 gattinoni2011 berger2008',
    title: 'Effect of differentiation on death without antigen',
    doc: 'How the death rate of an effector without antigen depends on differentiation d: it is multiplied by 1 + w·(d − 0.5), and never falls below none. Above 0 more differentiated cells die sooner: so they did in mice, and in macaques those made from effector memory cells vanished while those from central memory cells lasted; the size is assumed. 0: it makes no difference.',
  },
  differentiationMemory: {
    value: 0, unit: '', min: -4, max: 4, evidence: 'assumed', source: 'berger2008 fraietta2018 gattinoni2011',
    title: 'Effect of differentiation on memory formation',
    doc: 'How the rate of memory formation depends on differentiation d: it is multiplied by 1 + w·(d − 0.5), and never falls below none. Below 0 less differentiated cells become memory cells more often: in macaques cells made from central memory cells went back to memory, those from effector memory cells did not; the size is assumed. 0: it makes no difference.',
  },
  calm: {
    value: 0.1, unit: '', min: 0.01, max: 0.9, evidence: 'assumed', source: 'assumed',
    title: 'Activation that counts as without antigen',
    doc: 'Activation below which an effector counts as without antigen.',
  },
});

const PER_DAY = 1 / MINUTES_PER_DAY;

export const contract = defineRule({
  name: 'contract',
  inBlood: true,
  title: 'Contraction, AICD and memory', keywords: ['activation-induced cell death', 'AICD', 'persistence', 'memory', 'decline'],
  doc: 'Effectors die slowly, faster without antigen, under strong activation and beside PD-L1; calm ones turn into long-lived memory cells. How fast the calm do either may depend on how far they have differentiated.',
  equation: 'death rate = (calm: contraction·g; else: base) + aicd·a·(1 + w·brake)·f_CD4;  memory rate = ε·g′·[calm];  g = max(0, 1 + w_d·(d − 0.5)), g′ alike',
  params,
  derive(p, world, { dt }) {
    const perStep = dt * PER_DAY;
    return {
      p, perStep, stream: streamOf(world, 'contract'),
      memoryRate: world.products.map((product) => p.memoryRate * (product.is41BB ? 1 : p.memoryCD28)),
    };
  },
  run(world, { p, perStep, stream, memoryRate }) {
    const c = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(c.life[i])) continue;
      const key = c.key[i];
      const calm = c.activation[i] < p.calm && c.partner[i] < 0;
      const memory = c.fate[i] === Fate.Memory;
      const overdriven = p.activationDeath * c.activation[i] * (1 + p.brakeDeath * c.brake[i]) * (c.subset[i] === Subset.CD4 ? p.cd4Resistance : 1);
      const rate = (memory ? p.memoryDeath : calm ? p.contractionDeath * differentiationFactor(p.differentiationDeath, c.differentiation[i]) : p.effectorDeath) + overdriven;
      if (happens(stream.unit(world.tick, key, 0), rate, perStep)) {
        // Which of the competing causes it was follows their shares of the total rate.
        const byActivation = stream.unit(world.tick, key, 1) * rate < overdriven;
        markApoptotic(world, i, byActivation ? Cause.ActivationInduced : Cause.Contracted);
      } else if (calm && c.fate[i] === Fate.Effector && happens(stream.unit(world.tick, key, 2), memoryRate[c.product[i]] * differentiationFactor(p.differentiationMemory, c.differentiation[i]), perStep)) {
        c.fate[i] = Fate.Memory;
        report(world, Event.memory, i, 0, c.generation[i]);
      }
    }
  },
});
