// One sentence says why a cell died or lives: its antigen against the threshold of that very CAR, brake, shelter, and what lies ahead on a course that was gone back on.
import { describe, expect, it } from 'vitest';
import { Event, Kind, lysisThresholdFor, step } from '../../sim';
import type { World } from '../../sim';
import { EventLog } from '../../sim/events';
import { Biographies } from '../../workers/biographies';
import { biographyOf } from '../../workers/biography';
import { Run } from '../../workers/run';
import { tinyWorld } from '../support/tinyWorld';
import { smallStart } from './smallRun';

function lived(world: World, lives: Biographies, ticks: number): void {
  for (let n = 0; n < ticks; n++) {
    step(world);
    lives.gather(world.events, world.tick - 1);
    lives.ends.gather(world);
  }
}

const SURE = { 'kill.hitRate': 0.5, 'kill.productive': 1, 'kill.hitsToKill': 1 };

describe('why a cell died', () => {
  it('holds its antigen against the threshold of the CAR-T cell that killed it, as the signal does that this cell read', () => {
    const world = tinyWorld('tumor 0 0 antigenA=700 protection=0.25\ncart 9 0 carCount=8000 carOwn=8000 brake=0.12', { only: ['bind', 'recognise', 'kill', 'detach'], parameters: { ...SURE, 'bind.attachRate': 1 }, antigens: { A: 'CD19' } });
    const lives = Biographies.of();
    lived(world, lives, 3000);
    const { sentence, died, bonds } = biographyOf(1, world, lives)!, bind = lives.of(1, 9999, 9).find(({ kind }) => kind === Event.bind)!;
    const [, minutes, ratio, threshold] = /^Tumour cell 1 died on day 0, \d\d:\d\d: killed by CAR-T cell 2, (\d+) min after it had bound; 1 hit by 1 CAR-T cell; it carried 700 molecules of CD19, ([\d.]+) times the (\d+) at which the killing signal of its killer is half its most; sheltered 25 % by the niche; its killer’s brake 12 %\.$/.exec(sentence)!.map(Number);
    expect(threshold).toBe(Math.round(lysisThresholdFor(world, 1)));
    expect(ratio).toBeCloseTo(700 / threshold, 1);
    expect(bind.value).toBeCloseTo((700 / threshold) ** 2 / (1 + (700 / threshold) ** 2), 2); // what the cell read itself
    expect(died! - bonds[0].from).toBeCloseTo(minutes, 0);
    const fewCars = tinyWorld('cart 0 0 carCount=8000\ncart 20 0 carCount=40000');
    expect(lysisThresholdFor(fewCars, 0) / lysisThresholdFor(fewCars, 1)).toBeCloseTo(20_000 / 8000, 9);
  });

  it('keeps the circumstances when nothing of the cell is left, also of the lack of oxygen and of a CAR-T cell', () => {
    const starving = tinyWorld('tumor 0 0', { fields: [{ name: 'oxygen', initial: 1, boundary: null }], only: ['hypoxia', 'clear'], parameters: { 'hypoxia.necrosisRate': 0.05, 'clear.necroticTime': 1 } }), lives = Biographies.of();
    lived(starving, lives, 24 * 60 * 10 + 3000);
    expect(starving.cells.count).toBe(0);
    expect(biographyOf(1, starving, lives)!.sentence).toMatch(/^Tumour cell 1 died on day 0, \d\d:\d\d: lack of oxygen; oxygen 1 mmHg, where necrosis begins below 5\.$/);
    const overdriven = tinyWorld('cart 0 0 activation=1 exhaustion=0.3', { only: ['contract'], parameters: { 'contract.activationDeath': 2 } }), others = Biographies.of();
    for (let n = 0; n < 500 && overdriven.events.totals[Event.death] === 0; n++) lived(overdriven, others, 60);
    expect(biographyOf(1, overdriven, others)!.sentence).toMatch(/^CAR-T cell 1 died on day \d+, \d\d:\d\d: (activation-induced death|contraction); it has not bound a cell; activation 100 %, exhaustion 30 %\.$/);
  });
});

describe('why a cell lives', () => {
  const sentence = (id: number, picture: string, options = {}) => biographyOf(id, tinyWorld(picture, { antigens: { A: 'CD19', B: 'CD22' }, ...options }), Biographies.of())!.sentence;

  it('says of what is hardly seen that it is, and of what is sheltered how far', () => {
    expect(sentence(1, 'tumor 0 0 antigenA=15')).toBe('Tumour cell 1 is alive on day 0, 00:00: no CAR-T cell has bound it; it carries 15 molecules of CD19, 0.075 times the 200 at which the killing signal of CAR is half its most, so that a CAR-T cell that touches it rarely holds on.');
    expect(sentence(1, 'healthy 0 0 antigenA=4000 protection=0.6 damage=0.5')).toMatch(/^Healthy cell 1 .* 20 times the 200 .* half its most; damage 0.5 of the 0.7 hits that kill; sheltered 60 % by the niche\.$/);
    expect(sentence(1, 'tumor 0 0 antigenA=30 antigenB=8000', { products: { car: { gate: { kind: 'or' } } } })).toContain('it carries 30 molecules of CD19 and 8000 molecules of CD22; it takes 200 at which');
    expect(sentence(1, 'stroma 0 0')).toBe('Stroma cell 1 is alive on day 0, 00:00: CAR-T cells do not attack cells of its kind.');
    expect(sentence(1, 'tumor 0 0 antigenA=0.8', { model: 'organoid' })).toBe('Tumour cell 1 is alive on day 0, 00:00: no CAR-T cell has bound it; it carries 0.8 of CD19 (mean at start = 1).');
  });

  it('counts how often it was bound and let go, and who holds it', () => {
    const world = tinyWorld('tumor 0 0 antigenA=900\ncart 9 0\ncart 0 9'), lives = Biographies.of(), told = (tick: number, ...events: readonly (readonly [keyof typeof Event, number, number, number])[]): void => {
      const log = new EventLog();
      for (const [kind, a, b, value] of events) log.push(Event[kind], a, b, 0, 0, 0, value);
      lives.gather(log, tick);
    };
    told(0, ['bind', 2, 1, 0.9]);
    told(100, ['hit', 2, 1, 1]);
    told(200, ['detach', 2, 1, 20]);
    world.tick = 250;
    expect(biographyOf(1, world, lives)!.sentence).toContain('bound once by 1 CAR-T cell, 20 min in all, 1 hit, and let go again; it carries');
    told(300, ['bind', 3, 1, 0.9]);
    world.tick = 400;
    expect(biographyOf(1, world, lives)!.sentence).toContain('bound twice by 2 CAR-T cells, 30 min in all, 1 hit, and held now by 1 CAR-T cell (3); it carries');
    expect(biographyOf(2, world, lives)!.sentence).toContain('no kill in 1 synapse; bound 50 % of its time');
  });

  it('says what it had to forget, and nothing of it where its birth is remembered', () => {
    const world = tinyWorld('tumor 0 0\ntumor 20 0'), lives = Biographies.of(2, 1);
    world.tick = 100;
    for (let tick = 10; tick < 40; tick += 10) {
      const log = new EventLog();
      log.push(Event.division, 1, tick, 0, 0, 0, 1);
      lives.gather(log, tick);
    }
    expect(biographyOf(2, world, lives)!.forgottenBefore).toBe(2.1);
    expect(biographyOf(30, world, lives)!.forgottenBefore).toBeNull();
    expect(biographyOf(1, world, lives)!.family.daughters.map(({ id }) => id)).toEqual([20, 30]);
  });
});

describe('a course that was gone back on', () => {
  it('tells what lies ahead, apart from what has happened, and a branch does not know it', () => {
    const run = new Run(smallStart());
    while (run.world.events.totals[Event.kill] < 3) run.step();
    const { killer, kind, id } = run.world.cells.columns, row = Array.from({ length: run.world.cells.count }, (_, n) => n).find((n) => kind[n] === Kind.Tumor && killer[n] > 0)!, victim = id[row], end = run.tick;
    const then = biographyOf(victim, run.world, run.biographies)!;
    expect([then.ahead, then.entries.some(({ ahead }) => ahead)]).toEqual(['', false]);
    run.seek(5);
    expect(run.tick).toBe(0);
    const before = biographyOf(victim, run.world, run.biographies)!;
    expect(before.sentence).toContain('is alive on day 0, 00:00');
    expect([before.ahead, before.died]).toEqual([then.sentence, then.died]);
    expect(before.entries.every(({ ahead }) => ahead)).toBe(true);
    run.step();
    run.act({ set: { 'kill.hitRate': 0 } });
    expect(biographyOf(victim, run.world, run.biographies)!.ahead).toBe('');
    expect(run.course.parent!.frontier).toBe(end);
  });
});
