// `replay`: scenario + seed + record once more, and whether the same state comes out.
import { createWorld } from '../sim';
import { runTo } from './engine';
import { EXIT } from './fault';
import { onInterrupt } from './interrupt';
import { loadRecord } from './load';
import { showProgress } from './progress';
import { describeSummary, summarise } from './summary';
import type { Terminal } from './terminal';

export async function replay(file: string, options: { readonly json?: boolean }, terminal: Terminal): Promise<number> {
  const { scenario, seed, until, actions, hash } = loadRecord(file);
  const world = createWorld(scenario, { seed, live: actions });
  const progress = showProgress(world, until, terminal.isInteractive);
  const interrupt = onInterrupt();
  const work = await runTo(world, until, { table: null, events: null, rowEvery: until + 1, onSlice: progress.update, isStopped: interrupt.happened })
    .finally(() => {
      progress.stop();
      interrupt.forget();
    });
  const summary = summarise(world, work, 0);
  const same = hash === '' ? null : hash === summary.hash;
  terminal.out(options.json === true ? JSON.stringify({ ...summary, recordedHash: hash, same }) : describeSummary(summary));
  if (work.stopped) return EXIT.interrupted;
  if (same === false) {
    terminal.err(`${file}: the replay ends in another state: hash ${summary.hash}; expected ${hash}. The record may stem from another version of the model.`);
    return EXIT.fault;
  }
  if (same === true && options.json !== true) terminal.out('The replay ends in the recorded state.');
  return EXIT.ok;
}
