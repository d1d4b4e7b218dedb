// Captions come at the moment something first happens, once, and only when it is true.
import { beforeEach, describe, expect, it } from 'vitest';
import { Captioner, MOMENTS } from '../../src/app/captions';
import { row, runInfo } from './fakeRun';
import type { Numbers } from './fakeRun';

const HOUR = 60, DAY = 1440;
const info = runInfo();
let captioner = new Captioner();
const look = (minutes: number, numbers: Numbers): string[] => captioner.look(info, minutes, row(numbers)).map(({ id }) => id);

beforeEach(() => {
  captioner = new Captioner();
  look(0, { tumor_alive: 4000, tumor_antigen_negative: 20 });
});

describe('captions', () => {
  it('say nothing while nothing happens', () => expect(look(HOUR, { tumor_alive: 4010, tumor_antigen_negative: 20 })).toEqual([]));

  it('tell infusion, binding and kill once each, in order', () => {
    expect(look(60, { tumor_alive: 4000, cart_alive: 3 })).toEqual(['infusion']);
    expect(look(70, { tumor_alive: 4000, cart_alive: 10 })).toEqual([]);
    expect(look(80, { tumor_alive: 4000, cart_alive: 10, cart_bound: 1 })).toEqual(['binding']);
    expect(look(90, { tumor_alive: 3999, cart_alive: 10, cart_bound: 2, kills_total: 1 })).toEqual(['kill']);
    expect(look(95, { tumor_alive: 3990, cart_alive: 10, cart_bound: 2, kills_total: 9 })).toEqual([]);
  });

  it('call it expansion only when cells have divided, not while they still arrive', () => {
    for (let h = 1; h <= 24; h++) expect(look(h * HOUR, { tumor_alive: 4000, cart_alive: h * 10 })).not.toContain('expansion');
    expect(look(30 * HOUR, { tumor_alive: 4000, cart_alive: 250 })).not.toContain('expansion');
    expect(look(40 * HOUR, { tumor_alive: 4000, cart_alive: 400 })).toContain('expansion');
  });

  it('tell when half is gone, measured from the peak', () => {
    look(DAY, { tumor_alive: 6000, cart_alive: 100 });
    expect(look(DAY + 60, { tumor_alive: 3001, cart_alive: 100 })).not.toContain('half');
    expect(look(DAY + 120, { tumor_alive: 2999, cart_alive: 100 })).toContain('half');
  });

  it('tell the negative majority and then the relapse by name', () => {
    look(DAY, { tumor_alive: 4000, cart_alive: 60, kills_total: 5 });
    expect(look(2 * DAY, { tumor_alive: 100, tumor_antigen_negative: 60, cart_alive: 60, kills_total: 4000 })).toContain('negative');
    const told = captioner.look(info, 3 * DAY, row({ tumor_alive: 300, tumor_antigen_negative: 295, cart_alive: 60, kills_total: 4100 }));
    expect(told.map(({ id }) => id)).toEqual(['regrowth']);
    expect(told[0].text).toContain('CD19');
  });

  it('after a jump tell only the latest', () => {
    const told = look(12 * DAY, { tumor_alive: 500, tumor_antigen_negative: 500, cart_alive: 90, cart_bound: 3, kills_total: 9000 });
    expect(told).toHaveLength(1);
    expect(look(12 * DAY + 5, { tumor_alive: 500, tumor_antigen_negative: 500, cart_alive: 90, cart_bound: 3, kills_total: 9000 })).toEqual([]);
  });

  it('start afresh when time goes back', () => {
    look(60, { tumor_alive: 4000, cart_alive: 3 });
    look(0, { tumor_alive: 4000 });
    expect(look(60, { tumor_alive: 4000, cart_alive: 3 })).toEqual(['infusion']);
  });

  it('have names of their own and say one or two short sentences', () => {
    expect(new Set(MOMENTS.map(({ id }) => id)).size).toBe(MOMENTS.length);
    const scene = { info, minutes: 0, value: () => 1234, tumorAtStart: 1, tumorPeak: 1, tumorNadir: 1, cartPeak: 1, cartInfused: 1 };
    for (const moment of MOMENTS) expect(moment.text(scene).length).toBeLessThan(140);
  });
});
