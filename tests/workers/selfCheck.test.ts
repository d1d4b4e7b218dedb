// The self-check of an engine: it ends as all engines end, does so in small parts, and a difference becomes a notice on the page.
import { describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../schema';
import { normalise } from '../../schema/normalise';
import { Diffusion } from '../../sim/core/diffusion';
import { checkEngine } from '../../src/app/selfCheck';
import { createStore } from '../../src/app/store';
import { texts } from '../../src/app/texts';
import { createApi } from '../../workers/api';
import { DOCUMENT, SelfCheck, selfCheckHash } from '../../workers/selfCheck';
import { SELF_CHECK_HASH } from '../../workers/selfCheckHash';

/** Goes on until it is known; how often that was asked. */
function finish(check: SelfCheck): { readonly state: string; readonly parts: number } {
  let parts = 1, state = check.next();
  for (; state === 'going'; parts++) state = check.next();
  return { state, parts };
}

describe('the self-check', () => {
  it('knows the fingerprint of today', async () => {
    await expect([
      '// The fingerprint in which the world of the self-check ends; `npx vitest run tests/workers/selfCheck.test.ts -u` writes it anew.',
      `export const SELF_CHECK_HASH = '${selfCheckHash()}';`, '',
    ].join('\n')).toMatchFileSnapshot('../../workers/selfCheckHash.ts');
  });

  it('ends in small parts, the same as in one', () => {
    const { state, parts } = finish(new SelfCheck());
    expect(state).toBe('same');
    expect(parts).toBe(103);
  });

  it('begins as its document says, which the checks of documents find sound', () => {
    const parsed = parseScenario(JSON.stringify(DOCUMENT), 'self-check');
    expect(parsed.ok ? parsed.scenario : parsed.problems).toEqual(normalise(DOCUMENT));
  });

  it('sees an engine that computes something else, and stays with it', () => {
    const check = new SelfCheck('another');
    expect(finish(check).state).toBe('different');
    expect(check.next()).toBe('different');
  });

  it('makes the coefficients of fields held at their walls hundreds of times, and diffuses as often', () => {
    const steps = vi.spyOn(Diffusion.prototype, 'step');
    try {
      expect(finish(new SelfCheck()).state).toBe('same');
      expect(steps.mock.calls.filter(([plan]) => plan.fixedWalls).length).toBeGreaterThan(500);
      expect(new Set(steps.mock.calls.map(([plan]) => plan)).size).toBeGreaterThan(500);
    } finally {
      steps.mockRestore();
    }
  });

  it('sees stores at the walls that are lost late, as one engine lost them', () => {
    let calls = 0;
    const step = Diffusion.prototype.step, width = 20;
    const spoilt = vi.spyOn(Diffusion.prototype, 'step').mockImplementation(function (this: Diffusion, plan, value, source, sink) {
      // Of the line along x: the inverse of the first voxel is never written, and its forward coefficient not set to 0.
      const lost = ++calls < 1500 ? plan.coefficients : plan.coefficients.map((c, n, all) => (n === 0 ? 0 : n === 2 * width ? all[n + 1] : c));
      step.call(this, { ...plan, coefficients: lost }, value, source, sink);
    });
    try {
      expect(finish(new SelfCheck()).state).toBe('different');
    } finally {
      spoilt.mockRestore();
    }
  });

  it('leaves the run on the page as it is', async () => {
    const api = createApi();
    await api.load({ preset: 'b-all-niche', file: '' });
    const before = await api.hash();
    for (let state = 'going'; state === 'going';) {
      const answer = await api.selfCheck();
      state = answer.ok ? answer.value : answer.message;
      if (state !== 'going') expect(state).toBe('same');
    }
    expect(await api.hash()).toEqual(before);
  });
});

describe('the page', () => {
  const waits: { task: () => void; delay: number }[] = [];
  const bench = (check: SelfCheck) => {
    const store = createStore(), client = { selfCheck: vi.fn(() => Promise.resolve({ ok: true as const, value: check.next() })) };
    store.phase.value = 'ready';
    waits.length = 0;
    const end = checkEngine(store, client, (task, delay) => void waits.push({ task, delay }));
    let isOver = false;
    void end.then(() => (isOver = true));
    /** Lets `n` waits pass. */
    const pass = async (n: number): Promise<void> => {
      for (let i = 0; i < n && !isOver; i++) {
        waits.shift()?.task();
        await new Promise((soon) => setTimeout(soon, 0));
      }
    };
    return { store, client, pass, over: () => isOver };
  };

  it('says so in a plain notice when this engine computes something else', async () => {
    const { store, pass, over } = bench(new SelfCheck('another'));
    await pass(200);
    expect(over()).toBe(true);
    expect(store.notices.value).toEqual([{ id: 'engine', text: texts.notices.engine, command: null }]);
  });

  it('says nothing when all is well', async () => {
    const { store, client, pass, over } = bench(new SelfCheck(SELF_CHECK_HASH));
    await pass(200);
    expect([over(), client.selfCheck.mock.calls.length]).toEqual([true, 103]);
    expect([store.engine.value, store.notices.value]).toEqual(['same', []]);
  });

  it('asks nothing of the worker while a run moves, and goes on when it rests', async () => {
    const { store, client, pass } = bench(new SelfCheck());
    store.meta.value = { ...store.meta.value, running: true };
    await pass(20);
    expect(client.selfCheck).not.toHaveBeenCalled();
    store.meta.value = { ...store.meta.value, running: false };
    store.intent.value = { running: true, moving: true };
    await pass(5);
    expect(client.selfCheck).not.toHaveBeenCalled();
    store.intent.value = null;
    await pass(5);
    expect(client.selfCheck.mock.calls.length).toBe(5);
  });
});
