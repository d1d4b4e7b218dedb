// Two runs in lockstep: the same moment in both whatever is asked, never one further than a step, and the true first difference.
import { describe, expect, it } from 'vitest';
import { Divergence } from '../../src/app/divergence';
import { createWorld, hashState, hashWorld, scheduleLive, step } from '../../sim';
import type { Action } from '../../sim';
import type { LoadRequest } from '../../workers/simApi';
import { openRun } from '../../workers/documents';
import { good } from '../workers/workbench';
import { SMALL_DOCUMENT, SMALL_TEXT } from '../workers/smallRun';
import { TwinBench } from './twinBench';

const SMALL: LoadRequest = { text: SMALL_TEXT, file: 'small.json' };
const DOSE: Action = { infuse: { product: 'cart19', count: 9, entry: 'random', over: 0 } };
const frame = { field: null, sliceZ: 0 } as const;

/** Fingerprints of every tick of a run that is simply stepped. */
function straight(request: LoadRequest, until: number): string[] {
  const { start, past } = good(openRun(request)), live = past.courses[past.course].actions, world = createWorld(start.scenario, { seed: start.seed, set: start.set });
  const hashes = [hashState(world)];
  for (let fed = 0; world.tick < until;) {
    while (fed < live.length && live[fed].tick <= world.tick) scheduleLive(world, live[fed++].action);
    step(world);
    hashes.push(hashState(world));
  }
  return hashes;
}

describe('two runs in lockstep', () => {
  it('show the same moment at every picture, and neither is further than one step, however unequal their workers', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, { ...SMALL, set: { 'kill.hitRate': 0.3 } });
    await lockstep.first.play(Infinity);
    let steps = 0, before = 0;
    while (lockstep.minutes < 200) {
      const pair = Promise.all([lockstep.first.frame(frame), lockstep.second.frame(frame)]);
      const [one, other] = (await bench.settle(pair)).map((answer) => good(answer).meta);
      expect([other.tick, other.running, other.headingFor]).toEqual([one.tick, true, null]);
      expect(one.tick).toBe(lockstep.minutes);
      if (one.tick > before) steps++;
      before = one.tick;
      await bench.turn();
      for (const tick of await bench.ticks()) expect(tick).toBeLessThanOrEqual(lockstep.minutes + 300);
    }
    expect(steps).toBeGreaterThan(3);
    good(await bench.settle(lockstep.first.pause()));
    const [one, other] = await bench.ticks();
    expect([one, other]).toEqual([lockstep.minutes, lockstep.minutes]);
    expect(good(await bench.settle(lockstep.second.frame(frame))).meta).toMatchObject({ running: false, headingFor: null, tick: one });
  });

  it('say where they are bound for while they are on their way, and where they are once they are there', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, SMALL);
    const jump = lockstep.first.jumpTo(120);
    expect([lockstep.minutes < 120, lockstep.bound]).toEqual([true, 120]);
    good(await bench.settle(jump));
    expect([lockstep.minutes, lockstep.bound]).toEqual([120, 120]);
  });

  it('play no further than they are told, at any speed, and say so', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, SMALL);
    void lockstep.first.jumpTo(30);
    await lockstep.first.play(Infinity, 77);
    for (let n = 0; n < 4000 && (lockstep.isMoving || lockstep.minutes < 30); n++) await bench.turn();
    expect([lockstep.minutes, ...(await bench.ticks())]).toEqual([77, 77, 77]);
    expect(good(await bench.settle(lockstep.first.frame(frame))).meta).toMatchObject({ ended: 'until', running: false });
    await lockstep.first.play(Infinity, 77);
    for (let n = 0; n < 4000 && lockstep.minutes <= 77; n++) await bench.turn();
    expect(lockstep.minutes).toBeGreaterThan(77);
    expect(good(await bench.settle(lockstep.first.frame(frame))).meta.ended).toBe('');
  });

  it('keep the pace that is asked for, and no more', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, SMALL);
    await lockstep.first.play(1000);
    const from = bench.time;
    while (lockstep.minutes < 120) {
      await bench.turn();
      expect(lockstep.minutes).toBeLessThanOrEqual(bench.time - from + 1);
    }
  });

  it('go back, forward and step together, and are there what runs that were stepped there are', async () => {
    const bench = new TwinBench(), { lockstep } = bench, dose: LoadRequest = { ...SMALL, actions: [{ tick: 200, action: DOSE }] };
    await bench.open(SMALL, dose);
    const plain = straight(SMALL, 420), dosed = straight(dose, 420);
    const at = async () => (await Promise.all([bench.one, bench.other].map(async ({ client }) => good(await client.trace(lockstep.minutes, lockstep.minutes))[0])));
    for (const minutes of [400, 150, 260, 0, 420]) {
      good(await bench.settle(lockstep.first.jumpTo(minutes)));
      expect([await bench.ticks(), await at()], `minute ${minutes}`).toEqual([[minutes, minutes], [plain[minutes], dosed[minutes]]]);
    }
    good(await bench.settle(lockstep.first.jumpTo(199)));
    const two = [lockstep.first.stepBy(10), lockstep.first.stepBy(10)];
    await bench.settle(Promise.all(two));
    expect(await bench.ticks()).toEqual([219, 219]);
  });

  it('take a deed where both are, on arrival of a jump, and begin again together', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, SMALL);
    const jump = lockstep.first.jumpTo(120), deed = lockstep.first.infuse({ product: 'cart19', count: 5, entry: 'random', over: 0 });
    await bench.settle(Promise.all([jump, deed]));
    const { deeds } = good(await lockstep.first.info());
    expect([deeds.actions.map(({ tick }) => tick), good(await lockstep.second.info()).deeds.actions]).toEqual([[120], []]);
    const info = good(await bench.settle(lockstep.first.reset({ seed: '77', keepChanges: true })));
    expect([info.seed, good(await lockstep.second.info()).seed, await bench.ticks()]).toEqual(['77', '77', [0, 0]]);
  });

  it('part although they are just about to begin again together: the first begins alone', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, SMALL);
    good(await bench.settle(lockstep.first.jumpTo(60)));
    const again = lockstep.first.reset({ seed: '77', keepChanges: true });
    lockstep.part();
    expect(good(await bench.settle(again)).seed).toBe('77');
  });

  it('exchange their places, and the first goes on alone when they part', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, { ...SMALL, set: { 'kill.hitRate': 0.3 } });
    good(await bench.settle(lockstep.first.jumpTo(60)));
    const rate = async (side: 'first' | 'second') => good(await lockstep[side].info()).deeds.set['kill.hitRate'];
    expect([await rate('first'), await rate('second')]).toEqual([undefined, 0.3]);
    await bench.settle(lockstep.exchange());
    expect([await rate('first'), await rate('second')]).toEqual([0.3, undefined]);
    expect(lockstep.part()).toBe(bench.one.client);
    good(await bench.settle(lockstep.first.jumpTo(90)));
    expect(await bench.ticks()).toEqual([60, 90]);
  });

  it('stop together, where both were last, when one of them cannot go on', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, { ...SMALL, actions: [{ tick: 90, action: { set: { 'no.such': 1 } } }] });
    const said: string[] = [];
    lockstep.onStopped = ({ message }) => void said.push(message);
    good(await bench.settle(lockstep.first.jumpTo(60)));
    await lockstep.first.play(Infinity);
    while (said.length === 0) await bench.turn();
    expect(said[0]).toMatch(/The model stopped on an error at 1.5 h/);
    const [one, other] = await bench.ticks();
    expect([one, other]).toEqual([lockstep.minutes, lockstep.minutes]);
    expect(one).toBeGreaterThanOrEqual(60);
    expect(one).toBeLessThanOrEqual(90);
  });

  it('say that they end when another run is loaded on the first side, or its worker is begun again', async () => {
    const bench = new TwinBench(), { lockstep } = bench;
    await bench.open(SMALL, SMALL);
    let ends = 0;
    lockstep.onEnd = () => void ends++;
    good(await lockstep.second.load(SMALL));
    expect(ends).toBe(0);
    good(await lockstep.first.load(SMALL));
    expect(ends).toBe(1);
  });
});

/** Where two runs that are walked to a moment are said to part, and where the fingerprints of straight runs part. */
async function parted(first: LoadRequest, second: LoadRequest, moments: readonly number[]): Promise<{ readonly said: Divergence['parting']['value']; readonly true: number }> {
  const bench = new TwinBench();
  await bench.open(first, second);
  const divergence = new Divergence((...at) => bench.one.client.trace(...at), (...at) => bench.other.client.trace(...at));
  for (const minutes of moments) {
    good(await bench.settle(bench.lockstep.first.jumpTo(minutes)));
    await bench.settle(divergence.look(minutes));
    expect(await bench.ticks()).toEqual([minutes, minutes]); // the runs themselves stay where they are
  }
  const last = moments.at(-1)!, ours = straight(first, last), theirs = straight(second, last);
  return { said: divergence.parting.value, true: ours.findIndex((hash, tick) => hash !== theirs[tick]) };
}

describe('the first difference', () => {
  const negative = [{ set: 'populations[kind=tumor].count', to: 151 }] as const;
  const cases: Readonly<Record<string, LoadRequest>> = {
    'a parameter from the start': { ...SMALL, set: { 'kill.hitRate': 0.3 } },
    'a parameter changed on the way': { ...SMALL, actions: [{ tick: 150, action: { set: { 'kill.hitRate': 0.4 } } }] },
    'a dose on top': { ...SMALL, actions: [{ tick: 133, action: DOSE }] },
    'the day of the dose': { ...SMALL, changes: [{ set: 'schedule[infuse].at', to: 100 }] },
    'a rule switched off': { ...SMALL, changes: [{ set: 'rules[exhaust]', to: false }] },
    'the CAR': { ...SMALL, changes: [{ set: 'products[cart19].costimulation', to: 'CD28' }] },
    'a population': { ...SMALL, changes: negative },
  };
  it.each(Object.entries(cases))('is the true one: %s', async (_, second) => {
    const { said, true: tick } = await parted(SMALL, second, [60, 240]);
    expect(tick).toBeGreaterThanOrEqual(0);
    expect(said).toEqual({ is: 'parted', tick, proven: true });
  });

  it('is the true one between two branches, and at whatever moment it is looked for', async () => {
    const branch = (tick: number): LoadRequest => ({ ...SMALL, actions: [{ tick: 100, action: DOSE }, { tick, action: DOSE }] });
    for (const moments of [[180, 320], [150, 151, 152, 160]]) {
      const { said, true: tick } = await parted(branch(150), branch(300), moments);
      expect([said, tick]).toEqual([{ is: 'parted', tick: 151, proven: true }, 151]);
    }
  });

  it('is none where nothing differs', async () => {
    const { said, true: tick } = await parted(SMALL, { ...SMALL, set: {} }, [60, 240]);
    expect([said, tick]).toEqual([{ is: 'same', tick: 240 }, -1]);
  });

  it('is the first also where it had healed before it was looked for', async () => {
    const hashes = (differs: (tick: number) => boolean, name: string) => async (from: number, to: number) => ({ ok: true, value: Array.from({ length: Math.min(7, to - from + 1) }, (_, n) => (differs(from + n) ? name : String(from + n))) }) as const;
    const healed = (tick: number) => tick === 40 || tick >= 900;
    const divergence = new Divergence(hashes(healed, 'one'), hashes(healed, 'other'));
    await divergence.look(500);
    expect(divergence.parting.value).toEqual({ is: 'same', tick: 500 });
    await divergence.look(1000);
    expect(divergence.parting.value).toEqual({ is: 'parted', tick: 40, proven: true });
  });
});

describe('what two runs are known to share', () => {
  it('is not compared again, unless they are found to differ there all the same', async () => {
    const asked: number[] = [], hashes = (differs: number, name: string) => async (from: number, to: number) => {
      asked.push(from);
      return { ok: true, value: Array.from({ length: to - from + 1 }, (_, n) => (from + n >= differs ? name : String(from + n))) } as const;
    };
    const told = async (differs: number) => {
      asked.length = 0;
      const divergence = new Divergence(hashes(differs, 'one'), hashes(differs, 'other'), undefined, 700);
      await divergence.look(1000);
      return [divergence.parting.value, Math.min(...asked)];
    };
    expect(await told(701)).toEqual([{ is: 'parted', tick: 701, proven: true }, 700]);
    expect(await told(40)).toEqual([{ is: 'parted', tick: 40, proven: true }, 0]);
  });
});

describe('twins without a difference', () => {
  it('are equal to the last bit for fourteen days', async () => {
    const text = JSON.stringify({ ...SMALL_DOCUMENT, duration: '14d', clock: { ticksPerMinute: 1, fieldEvery: 10, mechanicsEvery: 5, decisionEvery: 30 }, populations: SMALL_DOCUMENT.populations.map((one) => ({ ...one, count: 8 })) });
    const bench = new TwinBench(), request: LoadRequest = { text, file: 'fortnight.json' };
    await bench.open(request, request);
    for (const days of [5, 14]) {
      good(await bench.settle(bench.lockstep.first.jumpTo(1440 * days)));
      const [one, other] = await bench.hashes();
      expect(other).toBe(one);
    }
    const { start } = good(openRun(request)), world = createWorld(start.scenario, { seed: start.seed });
    while (world.tick < 14 * 1440) step(world);
    expect((await bench.hashes())[0]).toBe(hashWorld(world));
  });
});
