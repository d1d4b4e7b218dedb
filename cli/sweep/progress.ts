// How far a sweep is: a bar on a person's terminal, otherwise a line now and then.
import { Presets, SingleBar } from 'cli-progress';
import type { RunResult } from '../../ensemble/experiment/carryOut';
import type { Terminal } from '../terminal';
import type { RunJob } from './runJobs';

export interface RunProgress {
  update(job: RunJob, share: number): void;
  done(run: number, result: RunResult): void;
  stop(): void;
}

/** Time between two lines, ms. */
const LINE_EVERY = 10_000;

/** @param ready runs that are there already */
export function showRuns(total: number, ready: number, terminal: Terminal): RunProgress {
  const begin = performance.now();
  let finished = ready, told = begin;
  const note = (run: number, { status, reason }: RunResult): void => {
    if (status === 'failed') terminal.err(`sweep: run ${run} failed: ${reason}`);
  };
  if (!terminal.isInteractive) {
    if (ready > 0) terminal.err(`sweep: ${ready} of ${total} runs are there already`);
    return {
      update: () => undefined, stop: () => undefined,
      done: (run, result) => {
        finished++;
        note(run, result);
        const now = performance.now();
        if (now - told < LINE_EVERY && finished < total) return;
        told = now;
        const rate = ((finished - ready) / (now - begin)) * 1000;
        terminal.err(`sweep: ${finished}/${total} runs, ${rate.toPrecision(2)} a second, ${spanOf((total - finished) / rate)} left`);
      },
    };
  }
  const bar = new SingleBar({ format: '{bar} {value}/{total} runs  {rate}  {eta_formatted} left', stream: process.stderr, hideCursor: true, clearOnComplete: true, stopOnComplete: false, fps: 5 }, Presets.shades_classic);
  bar.start(total, ready, { rate: '' });
  return {
    update: () => undefined, stop: () => bar.stop(),
    done: (run, result) => {
      note(run, result);
      bar.update(++finished, { rate: `${(((finished - ready) / (performance.now() - begin)) * 1000).toPrecision(2)} a second` });
    },
  };
}

/** “45 s”, “12 min”, “3.4 h” */
export function spanOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toPrecision(2)} h`;
}
