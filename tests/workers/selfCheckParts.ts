// Counts, in a program of its own, how often pieces of code between two branches run in each part of the self-check; prints it as JSON.
import { Session } from 'node:inspector/promises';
import { parseScenario } from '../../schema';
import { DOCUMENT, SelfCheck } from '../../workers/selfCheck';

// The engine sees whole pieces only of code that is compiled from here on.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

async function piecesRun(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result.flatMap(({ functions }) => functions).flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
}

const check = new SelfCheck(), parts: number[] = [];
let state = 'going';
while (state === 'going') parts.push(await piecesRun(() => void (state = check.next())));
console.log(JSON.stringify({ state, parts, document: await piecesRun(() => parseScenario(JSON.stringify(DOCUMENT), 'self-check')) }));
