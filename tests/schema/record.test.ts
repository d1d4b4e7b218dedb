// A record – scenario, seed, everything done – replays to the same state; a bad one is refused with its problems.
import { describe, expect, it } from 'vitest';
import { buildRecord, formatProblems, isRecord, parseRecord, parseScenario, toDocument } from '../../schema';
import { advance, createWorld, hashWorld, liveActions, scheduleLive } from '../../sim';
import { changed, validDocument } from '../fixtures/documents';

function playedRecord() {
  const parsed = parseScenario(changed(() => undefined), 'doc.json');
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  const world = createWorld(parsed.scenario, { seed: 'abc' });
  advance(world, 50);
  scheduleLive(world, { set: { 'kill.hitRate': 0.4 } });
  advance(world, 30);
  scheduleLive(world, { infuse: { product: 'cart19', count: 7, entry: 'edge', over: 30 } });
  advance(world, 220);
  const record = buildRecord({ document: toDocument(parsed.scenario), seed: world.seed, until: world.tick, actions: liveActions(world), hash: hashWorld(world) });
  return { world, record };
}

const bad = (change: (record: Record<string, unknown>) => void) => {
  const record: Record<string, unknown> = {
    format: 'cart-lab/record', version: 1, scenario: validDocument(), seed: 'x', until: 100, actions: [{ tick: 5, set: { 'kill.hitRate': 0.1 } }],
  };
  change(record);
  const parsed = parseRecord(JSON.stringify(record), 'run.json');
  return parsed.ok ? [] : parsed.problems;
};

describe('a record', () => {
  it('replays to the same hash', () => {
    const { world, record } = playedRecord();
    const parsed = parseRecord(JSON.stringify(record), 'run.json');
    if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
    expect(parsed).toMatchObject({ seed: 'abc', until: 300, hash: hashWorld(world) });
    expect(parsed.actions.map(({ tick }) => tick)).toEqual([50, 80]);
    const again = createWorld(parsed.scenario, { seed: parsed.seed, live: parsed.actions });
    advance(again, parsed.until);
    expect(hashWorld(again)).toBe(parsed.hash);
  });

  it('is told from a scenario', () => {
    expect(isRecord(JSON.stringify(playedRecord().record))).toBe(true);
    expect([changed(() => undefined), 'null', '[', '{"format": 3}'].map(isRecord)).toEqual([false, false, false, false]);
  });

  it('is valid before it is broken', () => {
    expect(bad(() => undefined)).toEqual([]);
  });

  it.each([
    ['no scenario', (r: Record<string, unknown>) => { delete r['scenario']; }, 'scenario', 'missing'],
    ['a scenario that is a list', (r: Record<string, unknown>) => { r['scenario'] = []; }, 'scenario', 'a list of 0: []'],
    ['a fault inside the scenario', (r: Record<string, unknown>) => { r['scenario'] = { ...validDocument(), duration: 'x' }; }, 'scenario.duration', '"x"'],
    ['a scenario in place of the record', (r: Record<string, unknown>) => { r['format'] = 'cart-lab/scenario'; }, 'format', '"cart-lab/scenario"'],
    ['a negative end', (r: Record<string, unknown>) => { r['until'] = -1; }, 'until', '-1'],
    ['a seed that is a number', (r: Record<string, unknown>) => { r['seed'] = 7; }, 'seed', '7'],
    ['an action after the end', (r: Record<string, unknown>) => { r['until'] = 4; }, 'actions[0].tick', '5'],
    ['an action that does nothing', (r: Record<string, unknown>) => { r['actions'] = [{ tick: 1 }]; }, 'actions[0]', 'an object with tick'],
    ['actions out of order', (r: Record<string, unknown>) => { r['actions'] = [{ tick: 9, set: { 'kill.hitRate': 0 } }, { tick: 8, set: { 'kill.hitRate': 0 } }]; }, 'actions[1].tick', '8'],
    ['an unknown product', (r: Record<string, unknown>) => { r['actions'] = [{ tick: 9, infuse: { product: 'cart18', count: 1, entry: 'edge' } }]; }, 'actions[0].infuse.product', '"cart18"'],
  ])('with %s is refused', (_name, change, path, value) => {
    expect(bad(change)).toEqual([expect.objectContaining({ path, value })]);
  });
});
