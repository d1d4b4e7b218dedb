// Divide: marked cells split in two; daughters inherit antigen with noise, and now and then lose it, or both by a switch of lineage.
import { direction, normal } from '../core/distributions';
import { defineParams } from '../core/params';
import { daughterKey } from '../core/random';
import type { Stream } from '../core/random';
import { clamp, exp } from '../core/math';
import { Kind, Lineage, Mark, isLiving } from '../cells';
import { Event, Mutation } from '../events';
import { defineRule } from '../rule';
import { report, setVolume } from '../verbs';
import { streamOf } from '../world';
import type { World } from '../world';

export const params = defineParams('divide', {
  antigenNoise: {
    value: 0.1, unit: '', min: 0, max: 0.5, evidence: 'assumed', source: 'assumed',
    title: 'Antigen noise at division',
    doc: 'Standard deviation of the logarithm of antigen between mother and daughter; the mean over many daughters is the mother’s.',
  },
  lossProbability: {
    value: 1e-5, unit: '1/division', min: 0, max: 1e-2, evidence: 'assumed', source: 'rabilloud2021',
    title: 'Probability of antigen loss',
    doc: 'Probability that a daughter loses an antigen for good. The true rate is 1e-7 to 1e-5; a patch of thousands stands for a body of billions, so it is raised until a patch can show it.',
  },
  dimProbability: {
    value: 0, unit: '1/division', min: 0, max: 1e-2, evidence: 'assumed', source: 'assumed',
    title: 'Probability of antigen dimming',
    doc: 'Probability that a daughter makes much less of an antigen for good: dim, not lost.',
  },
  dimFactor: {
    value: 0.07, unit: '', min: 0.001, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Antigen left after dimming',
    doc: 'Share of the antigen that a dimmed daughter makes: about 1 000 of 15 000 molecules, between the thresholds of killing and of growth.',
  },
  switchProbability: {
    value: 0, unit: '1/division', min: 0, max: 1e-2, evidence: 'assumed', source: 'lamble2023 gardner2016',
    title: 'Probability of a lineage switch', keywords: ['lineage switch', 'myeloid switch', 'KMT2A', 'MLL', 'AML'],
    doc: 'Probability that a daughter changes its lineage, from lymphoid to myeloid, and with it loses antigen A and antigen B at once and for good. After CD19 CAR-T cells 12 of 166 relapses were such switches, and a rearranged KMT2A gene was the one risk factor found for them; how often a division does it nobody has measured.',
  },
  lostLevel: {
    value: 15, unit: 'molecules', min: 0, max: 100, evidence: 'assumed', source: 'assumed',
    title: 'Antigen left after loss',
    doc: 'Antigen left on a cell that has lost it.',
  },
});

interface Derived {
  readonly antigenNoise: number;
  readonly lossProbability: number;
  readonly dimProbability: number;
  readonly dimFactor: number;
  readonly switchProbability: number;
  readonly lostLevel: number;
  /** min */
  readonly cycleTime: number;
  readonly cycleSpread: number;
  readonly stream: Stream;
  readonly axis: Float64Array;
}

/** Draw numbers of a daughter; each normal number may take two draws a try. */
const DRAW_AXIS = 0, DRAW_LOSS = 300, DRAW_SWITCH = 302, DRAW_NOISE_A = 400, DRAW_NOISE_B = 700, DRAW_CYCLE = 1000;

export const divide = defineRule({
  name: 'divide',
  inBlood: true,
  title: 'Cell division and antigen loss', keywords: ['mitosis', 'mutation', 'antigen escape', 'antigen-negative relapse', 'heterogeneity', 'clone', 'lineage switch'],
  doc: 'Cells marked for division become two of half the volume; daughters copy their mother, with noise on the antigen and a small chance to lose or dim it, or to lose both antigens with the lineage.',
  equation: 'A_daughter = A·exp(σ·N(0,1) − σ²/2);  P(loss) = μ per antigen and division;  P(switch) = ν per division',
  params,
  derive(p, world): Derived {
    const { mean, spread } = world.model.cycle.times(world);
    return {
      ...p, cycleTime: mean, cycleSpread: spread,
      stream: streamOf(world, 'divide'), axis: new Float64Array(3),
    };
  },
  run(world, d) {
    const mothers = world.cells.count;
    for (let i = 0; i < mothers; i++) {
      const { mark, life } = world.cells.columns;
      if (mark[i] !== Mark.Divide) continue;
      mark[i] = Mark.None;
      if (isLiving(life[i])) split(world, d, i);
    }
    if (world.cells.count !== mothers) world.neighbors.valid = false;
  },
});

function split(world: World, d: Derived, mother: number): void {
  const row = world.cells.copyRow(mother);
  const c = world.cells.columns;
  const birth = c.births[mother];
  c.births[mother] = birth + 1;
  c.births[row] = 0;
  c.id[row] = world.nextId++;
  c.key[row] = daughterKey(c.key[mother], birth);
  c.parent[row] = c.id[mother];
  c.generation[mother] = c.generation[mother] + 1;
  c.generation[row] = c.generation[mother];
  c.bornTick[row] = world.tick;
  c.lifeTick[row] = world.tick;
  c.kills[row] = 0;
  c.partner[row] = -1;
  c.boundCount[row] = 0;
  c.damage[row] = 0;
  c.lysisSignal[row] = 0;
  c.growthSignal[row] = 0;
  c.cycle[mother] = 0;
  c.cycle[row] = 0;
  const cart = c.kind[mother] === Kind.Cart;
  if (cart) {
    c.divisionsLeft[mother] = c.divisionsLeft[mother] - 1;
    c.divisionsLeft[row] = c.divisionsLeft[mother];
    c.granules[mother] = c.granules[mother] / 2; // lytic packets are shared out, not copied
    c.granules[row] = c.granules[mother];
    c.turnTick[row] = world.tick;
    c.antigenA[mother] = c.antigenA[mother] / 2; // so is antigen torn from targets
    c.antigenA[row] = c.antigenA[mother];
    c.antigenB[mother] = c.antigenB[mother] / 2;
    c.antigenB[row] = c.antigenB[mother];
  }
  for (const compartment of [c.nuclearVolume, c.cytoplasmVolume, c.fluidVolume]) {
    compartment[mother] = compartment[mother] / 2;
    compartment[row] = compartment[mother];
  }
  setVolume(world, mother, c.volume[mother] / 2);
  setVolume(world, row, c.volume[mother]);
  separate(world, d, mother, row);
  if (!cart) inherit(world, d, mother, row);
  report(world, Event.division, mother, c.id[row], c.generation[row]);
}

/** Puts the two halves side by side along a random axis, their common centre where the mother was. */
function separate(world: World, d: Derived, mother: number, row: number): void {
  const c = world.cells.columns;
  direction(d.stream, world.tick, c.key[row], world.scenario.domain.dimensions, d.axis, DRAW_AXIS);
  // Half a radius each: the halves overlap at first, as in a real telophase, and push apart within minutes.
  const shift = 0.5 * c.radius[mother];
  const { grid } = world.fields;
  part(c.x, mother, row, shift * d.axis[0], grid.halfX);
  part(c.y, mother, row, shift * d.axis[1], grid.halfY);
  part(c.z, mother, row, shift * d.axis[2], world.scenario.domain.dimensions === 3 ? grid.halfZ : 0);
}

/** Moves mother and daughter apart along one axis, within the walls. */
function part(position: Float64Array, mother: number, row: number, shift: number, wall: number): void {
  const middle = position[mother];
  position[mother] = clamp(middle - shift, -wall, wall);
  position[row] = clamp(middle + shift, -wall, wall);
}

/** Antigen noise and loss, and a cycle time of its own. */
function inherit(world: World, d: Derived, mother: number, row: number): void {
  const c = world.cells.columns;
  const time = d.cycleTime + d.cycleSpread * normal(d.stream, world.tick, c.key[row], DRAW_CYCLE);
  c.cycleTime[row] = Math.max(0.2 * d.cycleTime, time);
  if (switches(world, d, row)) {
    switchLineage(world, d, mother, row);
    return;
  }
  inheritAntigen(world, d, mother, row, 0);
  inheritAntigen(world, d, mother, row, 1);
}

function switches(world: World, d: Derived, row: number): boolean {
  const { kind, lineage, key } = world.cells.columns;
  return d.switchProbability > 0 && kind[row] === Kind.Tumor && lineage[row] === Lineage.Original && d.stream.unit(world.tick, key[row], DRAW_SWITCH) < d.switchProbability;
}

/** A cell of another lineage makes neither antigen, and its offspring never will. */
function switchLineage(world: World, d: Derived, mother: number, row: number): void {
  const c = world.cells.columns;
  c.lineage[row] = Lineage.Switched;
  c.ownA[row] = Math.min(c.ownA[row], d.lostLevel);
  c.ownB[row] = Math.min(c.ownB[row], d.lostLevel);
  c.antigenA[row] = Math.min(c.antigenA[row], c.ownA[row]);
  c.antigenB[row] = Math.min(c.antigenB[row], c.ownB[row]);
  report(world, Event.mutation, mother, c.id[row], Mutation.Switched);
}

/** What the cell makes (own) and what it shows (which bites may have lowered) change alike. */
function inheritAntigen(world: World, d: Derived, mother: number, row: number, index: 0 | 1): void {
  const c = world.cells.columns;
  const own = index === 0 ? c.ownA : c.ownB, shown = index === 0 ? c.antigenA : c.antigenB;
  const key = c.key[row], before = own[row], whole = shown[row] === before;
  if (!(before > d.lostLevel)) return;
  const fate = d.stream.unit(world.tick, key, DRAW_LOSS + index);
  if (fate < d.lossProbability) {
    own[row] = d.lostLevel;
    shown[row] = Math.min(shown[row], own[row]);
    report(world, Event.mutation, mother, c.id[row], index === 0 ? Mutation.LostA : Mutation.LostB);
    return;
  }
  let factor = 1;
  if (fate < d.lossProbability + d.dimProbability) {
    factor = d.dimFactor;
    report(world, Event.mutation, mother, c.id[row], index === 0 ? Mutation.DimmedA : Mutation.DimmedB);
  } else if (d.antigenNoise > 0) {
    const noise = normal(d.stream, world.tick, key, index === 0 ? DRAW_NOISE_A : DRAW_NOISE_B);
    factor = exp(d.antigenNoise * noise - 0.5 * d.antigenNoise * d.antigenNoise);
  }
  own[row] = before * factor;
  shown[row] = whole ? own[row] : shown[row] * factor;
}
