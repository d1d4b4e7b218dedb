// How far the runs of `verify` are: a bar on a person's terminal, otherwise one line on stderr per finished run.
import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal';
import type { Job } from './store';

export interface JobProgress {
  update(job: Job, share: number): void;
  done(job: Job): void;
  stop(): void;
}

const nameOf = ({ experiment, arm, seed }: Job) => `${experiment} · ${arm} · seed ${seed}`;

/** @param ready runs that were stored before */
export function showJobs(total: number, ready: number, terminal: Terminal): JobProgress {
  let finished = ready;
  if (ready === total) return { update: () => undefined, done: () => undefined, stop: () => undefined };
  if (!terminal.isInteractive) {
    if (ready > 0) terminal.err(`verify: ${ready} of ${total} runs are there already`);
    return { update: () => undefined, done: (job) => terminal.err(`verify: ${++finished}/${total} ${nameOf(job)}`), stop: () => undefined };
  }
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} runs  {name}', stream: process.stderr, hideCursor: true, clearOnComplete: true, stopOnComplete: false, fps: 5 },
    Presets.shades_classic,
  );
  bar.start(total, ready, { name: '' });
  return {
    update: (job, share) => bar.update(finished, { name: `${nameOf(job)}: ${Math.floor(100 * share)} %` }),
    done: (job) => bar.update(++finished, { name: nameOf(job) }),
    stop: () => bar.stop(),
  };
}
