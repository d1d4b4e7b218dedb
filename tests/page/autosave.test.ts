// What is kept by itself: written when it has changed and no oftener, within bounds, and never lost without a word.
import { describe, expect, it } from 'vitest';
import { Autosave, MOST_CHARACTERS } from '../../src/app/autosave';
import type { KeptText, Outcome } from '../../src/app/keptStore';

/** A shelf with room for so many things. */
function shelf(room = Infinity) {
  const things = new Map<string, KeptText>(), written: string[] = [];
  return {
    things, written,
    put: async (entry: KeptText): Promise<Outcome> => {
      if (!things.has(entry.name) && things.size >= room) return room === 0 ? 'unable' : 'full';
      things.set(entry.name, entry);
      written.push(entry.name);
      return 'kept';
    },
    all: async (family: string) => [...things.values()].filter(({ name }) => name.startsWith(`${family}:`)).sort((a, b) => b.savedAt - a.savedAt),
    get: async (name: string) => things.get(name) ?? null,
    drop: async (...names: readonly string[]) => {
      for (const name of names) things.delete(name);
    },
  };
}

function bench(room?: number) {
  let now = 0;
  const place = shelf(room), faults: string[] = [], one = new Autosave(place, () => ++now);
  one.version = '0.1.0';
  one.onFault = (name, fault) => void faults.push(`${name} ${fault}`);
  return { ...place, one, faults };
}

describe('what is kept by itself', () => {
  it('is written when it has changed, and found again with the version that kept it', async () => {
    const { one, written } = bench();
    let value: unknown = null;
    one.watch({ name: 'lesson:a', take: () => value });
    await one.save();
    expect(written).toEqual([]);
    value = { step: 1 };
    await one.save();
    await one.save();
    expect(written).toEqual(['lesson:a']);
    value = { step: 2 };
    await one.save();
    expect(written).toEqual(['lesson:a', 'lesson:a']);
    expect(await one.kept('lesson:a')).toEqual({ step: 2 });
    expect(await one.family('lesson')).toEqual([{ name: 'lesson:a', savedAt: 2, version: '0.1.0', value: { step: 2 } }]);
    expect(await one.kept('lesson:b')).toBeNull();
  });

  it('stays when nobody watches any more, goes when it is forgotten, and is written again after that', async () => {
    const { one, written } = bench(), stop = one.watch({ name: 'lesson:a', take: () => 1 });
    await one.save();
    await one.forget('lesson:a');
    expect(await one.kept('lesson:a')).toBeNull();
    await one.save();
    expect(written).toHaveLength(2);
    stop();
    await one.save();
    expect(await one.kept('lesson:a')).toBe(1);
  });

  it('makes room by letting the oldest of its family go, and tells where there is none to let go', async () => {
    const { one, things, faults } = bench(2);
    for (const n of [1, 2, 3]) {
      const stop = one.watch({ name: `run:${n}`, take: () => n });
      await one.save();
      stop();
    }
    expect([[...things.keys()], faults]).toEqual([['run:2', 'run:3'], []]);
    one.watch({ name: 'lesson:a', take: () => 1 });
    await one.save();
    await one.save();
    expect([[...things.keys()], faults]).toEqual([['run:2', 'run:3'], ['lesson:a full']]);
    things.delete('run:2');
    await one.save();
    expect(faults).toEqual(['lesson:a full', 'lesson:a null']);
  });

  it('tells once where nothing can be kept, or where one thing is too long, and keeps what was kept before', async () => {
    const none = bench(0);
    none.one.watch({ name: 'run:a', take: () => 1 });
    await none.one.save();
    await none.one.save();
    expect(none.faults).toEqual(['run:a unable']);
    const { one, faults } = bench();
    let text = 'short';
    one.watch({ name: 'run:a', take: () => text });
    await one.save();
    text = 'x'.repeat(MOST_CHARACTERS);
    await one.save();
    await one.save();
    expect([faults, await one.kept('run:a')]).toEqual([['run:a long'], 'short']);
    text = 'short again';
    await one.save();
    expect([faults, await one.kept('run:a')]).toEqual([['run:a long', 'run:a null'], 'short again']);
  });

  it('passes over what cannot be read', async () => {
    const { one, things } = bench();
    things.set('run:a', { name: 'run:a', savedAt: 1, version: '', text: '{' });
    expect([await one.kept('run:a'), await one.family('run')]).toEqual([null, []]);
  });
});
