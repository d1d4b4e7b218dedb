// What is made of two runs that are compared waits until both pictures are of one moment.
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { bothResting } from '../../src/app/atRest';
import type { Lab } from '../../src/app/lab';

function sideAt(minutes: number) {
  const store = { phase: signal('ready'), intent: signal<unknown>(null), moving: signal(false), minutes: signal(minutes), meta: signal({ ended: '' }) };
  return { store, view: { counted: signal({ meta: { minutes } }) } };
}

/** Whether it is so by now. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  for (let n = 0; n < 5; n++) await Promise.resolve();
  return settled;
}

it('waits for the picture of the other run, not only for the run', async () => {
  const a = sideAt(1440), b = sideAt(0), twin = signal<{ lab: unknown } | null>({ lab: b }), waiting = bothResting({ ...a, compare: { twin } } as unknown as Lab);
  expect(await isSettled(waiting)).toBe(false);
  b.store.minutes.value = 1440;
  expect(await isSettled(waiting)).toBe(false);
  b.view.counted.value = { meta: { minutes: 1440 } };
  expect(await isSettled(waiting)).toBe(true);
});

it.each<[string, (b: ReturnType<typeof sideAt>, twin: { value: unknown }) => void]>([
  ['has stopped at its limit', (b) => (b.store.meta.value = { ended: 'cell-limit' })], ['was lost', (b) => (b.store.phase.value = 'lost')], ['was closed', (_, twin) => (twin.value = null)],
])('does not wait for one that %s', async (_, happen) => {
  const a = sideAt(1440), b = sideAt(0), twin = signal<{ lab: unknown } | null>({ lab: b }), waiting = bothResting({ ...a, compare: { twin } } as unknown as Lab);
  expect(await isSettled(waiting)).toBe(false);
  happen(b, twin);
  expect(await isSettled(waiting)).toBe(true);
});

it('waits for nobody where one run is alone', async () => expect(await isSettled(bothResting({ ...sideAt(1440), compare: { twin: signal(null) } } as unknown as Lab))).toBe(true));
