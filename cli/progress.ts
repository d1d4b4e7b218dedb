// A progress bar on a person's terminal; silence everywhere else.
import { Presets, SingleBar } from 'cli-progress';
import { minutesOf } from '../sim';
import type { World } from '../sim';

export interface Progress {
  update(world: World): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

export function showProgress(world: World, untilTick: number, isInteractive: boolean): Progress {
  if (!isInteractive || untilTick <= world.tick) return SILENT;
  const first = world.tick;
  const bar = new SingleBar(
    { format: '{bar} {percentage} %  day {day}  {cells} cells  {eta_formatted} left', stream: process.stderr, hideCursor: true, clearOnComplete: true, stopOnComplete: false, fps: 5 },
    Presets.shades_classic,
  );
  const payload = (now: World) => ({ day: (minutesOf(now) / 1440).toFixed(2), cells: now.cells.count });
  bar.start(untilTick - first, 0, payload(world));
  return { update: (now) => bar.update(now.tick - first, payload(now)), stop: () => bar.stop() };
}
