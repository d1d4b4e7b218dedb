// The body at rest: what its parameters say is what a run starts with, and what a patient without disease stays at.
import { describe, expect, it } from 'vitest';
import { BODY_NAMES, BODY_VARIABLES, DRUG_NAMES, checkInvariants, createWorld, getParameter, hashWorld, listParams, restore, save } from '../../sim';
import type { BodyVariable, World } from '../../sim';
import { restingLevel } from '../../sim/patient/body';
import { blank } from '../support/scenarios';
import { runRule, tinyWorld } from '../support/tinyWorld';

/** Every level at rest that is a parameter, with another value for each. */
const OTHER: Readonly<Partial<Record<BodyVariable, number>>> = { bCells: 600, normalT: 900, il15: 12, il6: 7, crp: 11, temperature: 36.4 };
const rested = BODY_NAMES.filter((name) => BODY_VARIABLES[name].rest !== undefined);
const parameters = Object.fromEntries(rested.map((name) => [BODY_VARIABLES[name].rest!, OTHER[name]!]));

const patient = (): World => tinyWorld('', { body: { scale: 1e7 }, parameters });

describe('the body at rest', () => {
  it('has a parameter for every level that is not 0', () => {
    expect([...rested].sort()).toEqual(Object.keys(OTHER).sort());
    const known = new Set(listParams().map(({ key }) => key));
    for (const name of rested) expect(known.has(BODY_VARIABLES[name].rest!), name).toBe(true);
  });

  it('starts where its parameters say', () => {
    const { body } = patient();
    for (const name of BODY_NAMES) expect(body[name], name).toBe(OTHER[name] ?? 0);
    expect(tinyWorld('').body.bCells).toBe(200);
    expect(createWorld(blank({ body: { scale: 1 } }), { set: { 'lymphocytes.bCellLevel': 600 } }).body.bCells).toBe(600);
  });

  it('stays there while nothing happens', () => {
    const world = patient();
    for (let n = 0; n < 2000; n++) for (const rule of ['pharmacokinetics', 'lymphocytes', 'homeostaticCytokines', 'cytokineRelease']) runRule(world, rule);
    for (const name of ['bCells', 'normalT', 'il15', 'il6'] as const) expect(world.body[name], name).toBeCloseTo(OTHER[name]!, 6);
    // IL-6 at rest signals a little, and C-reactive protein and temperature follow that.
    const signal = 7 / 20;
    expect(world.body.crp).toBeCloseTo(11 + (300 * 7) / 71, 0);
    expect(world.body.temperature).toBeCloseTo(36.4 + 4 * 0.9 * signal, 2);
    checkInvariants(world);
  });

  it('is known by name in the present values', () => {
    const { values } = patient();
    for (const name of rested) expect(restingLevel(values, name)).toBe(OTHER[name]);
    expect(restingLevel(values, 'tocilizumab')).toBe(0);
    expect(restingLevel(values, 'no such variable')).toBe(0);
  });

  it('is restored from a snapshot as it was, not as it rests', () => {
    const world = patient();
    BODY_NAMES.forEach((name, n) => { world.body[name] = name === 'crsGrade' || name === 'crsPeak' ? 1 : n / 100; });
    const twin = restore(save(world));
    expect(twin.body).toEqual(world.body);
    expect(hashWorld(twin)).toBe(hashWorld(world));
    expect(getParameter(twin, 'lymphocytes.bCellLevel')).toBe(600);
  });

  it('has one level for every drug', () => {
    for (const name of DRUG_NAMES) expect(BODY_NAMES).toContain(name);
  });
});
