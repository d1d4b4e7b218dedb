// How long one part of the self-check keeps the worker: counted in pieces of code that run, whatever the machine does besides.
import { Session } from 'node:inspector/promises';
import { expect, it } from 'vitest';
import { parseScenario } from '../../schema';
import { DOCUMENT, SelfCheck } from '../../workers/selfCheck';

/** Between two branches each; an ordinary machine goes through so many in about 30 ms. */
const MOST_PIECES = 200_000;

/** Counts with the engine's own means, which see whole pieces only of code that has not run before: hence a file of its own. */
async function counting(use: (piecesRun: (work: () => unknown) => Promise<number>) => Promise<void>): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await use(async (work) => {
      await session.post('Profiler.takePreciseCoverage');
      work();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return result.flatMap(({ functions }) => functions).flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
    });
  } finally {
    session.disconnect();
  }
}

it('is short in every part, the first ones too, as reading a document would not be', async () => {
  const check = new SelfCheck(), parts: number[] = [];
  let state = 'going';
  await counting(async (piecesRun) => {
    while (state === 'going') parts.push(await piecesRun(() => void (state = check.next())));
    expect(await piecesRun(() => parseScenario(JSON.stringify(DOCUMENT), 'self-check'))).toBeGreaterThan(2 * MOST_PIECES);
  });
  expect([state, parts.length]).toEqual(['same', 103]);
  expect(Math.max(...parts)).toBeLessThan(MOST_PIECES);
  expect(Math.min(...parts.slice(2))).toBeGreaterThan(MOST_PIECES / 20);
});
