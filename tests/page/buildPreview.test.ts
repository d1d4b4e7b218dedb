// The live preview without a browser: one question at a time, no answer for another draft, a picture only of what is sound and new.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signal } from '@preact/signals';
import { Builder } from '../../src/app/build/builder';
import { shapeOf } from '../../src/app/build/form';
import { Preview } from '../../src/app/build/preview';
import type { Lab } from '../../src/app/lab';
import type { SimClient } from '../../workers/client';
import type { Failure, LoadRequest } from '../../workers/simApi';

const SHAPE = shapeOf({ type: 'object', properties: { title: { type: 'string' }, populations: { type: 'array', items: { type: 'number' } } } });
const LOST: Failure = { ok: false, code: 'worker-lost', message: 'gone', file: '', problems: [] };
const FAULT = { path: 'title', value: '""', expected: 'a text', suggestion: '' };

/** Answers when told to. */
class FakeClient {
  readonly asked: { readonly text: string; answer(problems?: readonly unknown[]): Promise<void> }[] = [];
  readonly loaded: string[] = [];
  restarts = 0;
  isEnded = false;
  lost: Failure | null = null;
  onLost: ((reason: Failure) => void) | null = null;
  readonly serial = 0;
  readonly ready = Promise.resolve({ ok: true, value: { version: '', presets: [] } });
  checkDraft(text: string): Promise<unknown> {
    return new Promise((go) => this.asked.push({ text, answer: async (problems = []) => {
      go({ ok: true, value: { problems, whole: problems.length > 0 ? null : { title: 'usual' }, parameters: {} } });
      await settle();
    } }));
  }
  load({ text }: LoadRequest): Promise<unknown> {
    this.loaded.push(text!);
    return Promise.resolve({ ok: false, code: 'limit', message: 'too many cells', file: '', problems: [] });
  }
  restart(): Promise<unknown> {
    this.restarts++;
    return this.ready;
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const settle = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await Promise.resolve();
};
const pause = async (): Promise<void> => {
  vi.advanceTimersByTime(300);
  await settle();
};

describe('the live preview', () => {
  let client: FakeClient, builder: Builder, preview: Preview;
  beforeEach(() => {
    vi.useFakeTimers();
    client = new FakeClient();
    builder = new Builder(() => SHAPE);
    builder.start('{ "title": "a", "populations": [1] }', '');
    const lab = { theme: { theme: signal('dark') } } as unknown as Lab;
    preview = new Preview(lab, builder, () => client as unknown as SimClient, { nextFrame: () => undefined, now: () => 0, randomSeed: () => '1' });
  });
  afterEach(() => {
    preview.end();
    vi.useRealTimers();
  });

  it('asks after a pause in typing, once, and takes the word of the parser', async () => {
    for (const title of ['ab', 'abc', '']) builder.put(['title'], title, true);
    expect([client.asked.length, builder.standing.value]).toEqual([0, 'checking']);
    await pause();
    expect(client.asked.map(({ text }) => text)).toEqual(['{ "title": "", "populations": [1] }']);
    await client.asked[0]!.answer([FAULT]);
    expect([builder.standing.value, builder.problems.value, client.loaded]).toEqual(['faulty', [FAULT], []]);
  });

  it('asks one question at a time, and takes no answer for a later draft', async () => {
    await pause();
    builder.put(['title'], 'later');
    await pause();
    expect(client.asked).toHaveLength(1);
    await client.asked[0]!.answer([FAULT]);
    expect([builder.standing.value, builder.problems.value, client.asked[1]?.text]).toEqual(['checking', [], '{ "title": "later", "populations": [1] }']);
    await client.asked[1]!.answer();
    expect(builder.standing.value).toBe('sound');
  });

  it('shows what is sound, says why it cannot, and knows what holds where nothing is said', async () => {
    await pause();
    await client.asked[0]!.answer();
    expect([client.loaded.length, preview.fault.value?.message, preview.isBusy.value, builder.usualAt(['title'])]).toEqual([1, 'too many cells', false, 'usual']);
  });

  it('begins another worker where one was lost, and asks it of the next draft', async () => {
    await pause();
    client.lost = LOST;
    client.onLost!(LOST);
    await settle();
    expect([client.restarts, preview.fault.value]).toEqual([1, LOST]);
    builder.put(['populations'], [2]);
    await pause();
    expect(client.asked).toHaveLength(2);
  });

  it('ends with its worker, and asks nothing any more', async () => {
    preview.end();
    builder.put(['title'], 'x');
    await pause();
    expect([client.isEnded, client.asked.length]).toEqual([true, 0]);
  });
});
