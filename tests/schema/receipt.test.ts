// A receipt – a record, who wrote it, states on the way – is read back as it was written; a bad one is refused with its problems.
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { evenly, formatProblems, isReceipt, kindOf, modelIdentity, parseReceipt } from '../../schema';
import { MODEL_NAMES } from '../../sim';
import { receiptOf } from '../support/receipts';
import type { Loose } from '../support/receipts';

const PRESET = 'cd28-vs-41bb';
const plain = receiptOf({ preset: PRESET, seed: 'x', until: 30, deeds: [{ tick: 10, action: { set: { 'kill.hitRate': 0.2 } } }] });

function read(receipt: unknown) {
  const parsed = parseReceipt(JSON.stringify(receipt), 'run.receipt.json');
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed;
}

function problemsOf(change: (receipt: Loose) => void): readonly string[] {
  const receipt = structuredClone(plain);
  change(receipt);
  const parsed = parseReceipt(JSON.stringify(receipt), 'run.receipt.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, value, expected }) => `${path}: ${value}; ${expected}`);
}

describe('a receipt', () => {
  it('names a preset in place of its scenario, and is short', () => {
    expect(plain).toMatchObject({ format: 'cart-lab/receipt', version: 1, program: version, model: modelIdentity('tissue'), record: { scenario: PRESET, seed: 'x', until: 30, actions: [{ tick: 10 }] } });
    expect(JSON.stringify(plain).length).toBeLessThan(1500);
    expect(plain.states.map(({ tick }) => tick)).toEqual(evenly(0, 30));
    const { preset, record, states, program } = read(plain);
    expect([preset, record.scenario.name, record.seed, record.until, record.hash, program]).toEqual([PRESET, PRESET, 'x', 30, plain.record.hash, version]);
    expect(record.actions).toEqual([{ tick: 10, action: { set: { 'kill.hitRate': 0.2 } } }]);
    expect(states).toEqual(plain.states);
    expect([isReceipt(JSON.stringify(plain)), isReceipt('{}'), kindOf(JSON.stringify(plain))]).toEqual([true, false, 'receipt']);
  });

  it('tells the values in which a preset began', () => {
    const { preset, record } = read(receiptOf({ preset: PRESET, set: { 'kill.hitRate': 0.3 }, until: 5 }));
    expect([preset, record.set, record.scenario.parameters['kill.hitRate']]).toEqual([PRESET, { 'kill.hitRate': 0.3 }, undefined]);
  });

  it('looks at sixteen moments at most, evenly, the end not among them', () => {
    expect(evenly(0, 1600)).toEqual(Array.from({ length: 16 }, (_, n) => 100 * n));
    expect(evenly(5, 8)).toEqual([5, 6, 7]);
    expect(evenly(5, 5)).toEqual([]);
  });

  it.each<[string, (receipt: Loose) => void, RegExp]>([
    ['another format', (r) => { r.version = 2; }, /^version: 2; 1$/],
    ['no writer', (r) => { r.program = ''; }, /^program: "".*1 to 40 characters/],
    ['a model that there is not', (r) => { r.model.name = 'tisue'; }, /^model\.name: "tisue"; one of tissue/],
    ['a model that is not that of its scenario', (r) => { r.model.name = 'organoid'; }, /^model\.name: "organoid"; the model of its scenario, tissue$/],
    ['a preset that there is not', (r) => { r.record.scenario = 'b-all-nitch'; }, /^record\.scenario: "b-all-nitch"; a preset of this program/],
    ['a scenario that cannot be read', (r) => { r.record.scenario = { format: 'cart-lab/scenario', version: 1, name: 'a' }; }, /^record\.scenario\.domain: missing/],
    ['a seed that is none', (r) => { r.record.seed = 7; }, /^record\.seed: 7; a text of 1 to 200 characters/],
    ['a deed out of range', (r) => { r.record.actions[0].set = { 'kill.hitRate': 1e9 }; }, /^record\.actions\[0\]\.set\["kill\.hitRate"\]: 1000000000; a number between/],
    ['a deed after its end', (r) => { r.record.actions[0].tick = 31; }, /^record\.actions\[0\]\.tick: 31; a tick not after the end/],
    ['no hash', (r) => { r.record.hash = ''; }, /^record\.hash: missing; a fingerprint/],
    ['a hash that is none', (r) => { r.states[2].hash = 'XYZ'; }, /^states\[2\]\.hash: "XYZ"; a fingerprint/],
    ['states out of order', (r) => { r.states[2].tick = 1; }, /^states\[2\]\.tick: 1; a tick after that of the state above/],
    ['states after its end', (r) => { r.record.until = 20; }, /^states\[\d+\]\.tick: \d+; a tick before the end of the record \(20\)/],
    ['too many states', (r) => { r.states.push(...r.states); }, /^states: .*at most 16 states/],
    ['a key that nobody knows', (r) => { Object.assign(r, { sed: 1 }); }, /^sed: 1; a known key/],
  ])('is refused with %s', (_name, change, problem) => {
    expect(problemsOf(change)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });
});

describe('the identity of a model', () => {
  it('is another one for each', () => {
    const fingerprints = MODEL_NAMES.map((name) => modelIdentity(name).fingerprint);
    expect(new Set(fingerprints).size).toBe(MODEL_NAMES.length);
    for (const one of fingerprints) expect(one).toMatch(/^[0-9a-f]{16}$/);
  });
});
