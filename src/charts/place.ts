// A drawn chart in its place on the page: as wide as that is, over the whole run, in the colours of the theme.
import type uPlot from 'uplot';
import { chartColours } from '../render/palette';
import { showTime } from './drawing';
import type { Look } from './drawing';

/** Keeps a chart as wide as its place; call what comes back when it goes. */
export function keepInPlace(made: uPlot, host: HTMLElement, runDays: number): () => void {
  showTime(made, runDays);
  const watcher = new ResizeObserver(() => made.setSize({ width: host.clientWidth, height: made.height }));
  watcher.observe(host);
  return () => {
    watcher.disconnect();
    made.destroy();
  };
}

export function lookOf(theme: 'dark' | 'light'): Look {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: colour('--ink'), soft: colour('--ink-soft'), grid: colour('--line'), infusion: chartColours(theme)['infusion'], change: colour('--ink-soft') };
}
