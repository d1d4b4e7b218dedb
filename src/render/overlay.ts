// Scale bar, clock and, for a patch with depth, the axes: crisp over the picture.
import { texts } from '../app/texts';
import { createAxes } from './axes';
import type { Camera } from './camera';
import { css } from './colour';
import type { ScaleBar } from './figure/figure';
import { clockText, lengthText, niceBelow } from './niceNumbers';
import { PALETTES } from './palette';
import type { ViewSettings } from './settings';

/** CSS pixels the bar may take. */
const WIDEST_BAR = 150;

export function scaleBarOf(zoom: number, widest = WIDEST_BAR): ScaleBar {
  const length = niceBelow(widest / zoom);
  return { length, width: length * zoom, text: lengthText(length) };
}

export interface Overlay {
  /** @param turned the picture shows a volume that can be turned */
  update(camera: Camera, settings: ViewSettings, minutes: number | null, turned: boolean): void;
  remove(): void;
}

export function createOverlay(host: HTMLElement, turn: (dx: number, dy: number) => void): Overlay {
  const root = element('div', 'position:absolute;inset:0;pointer-events:none;overflow:hidden;font:600 13px/1.2 system-ui,sans-serif;font-variant-numeric:tabular-nums');
  const bar = element('div', 'position:absolute;display:flex;flex-direction:column;align-items:center;gap:4px');
  const label = element('span', 'margin:-1px -6px;padding:1px 6px;border-radius:6px'); // cells may be as dark as its ink
  const line = element('span', 'box-sizing:border-box;height:7px;border:2px solid currentcolor;border-top:0');
  const clock = element('div', 'position:absolute');
  bar.setAttribute('role', 'img');
  bar.append(label, line);
  root.append(bar, clock);
  const axes = createAxes(root, turn);
  host.append(root);
  let ink = '#fff', paper = '#000';
  let scale: ScaleBar = { length: 0, width: 0, text: '' };
  let time = '';
  return {
    update(camera, settings, minutes, turned) {
      const p = PALETTES[settings.theme];
      ink = css(p.ink);
      paper = css(p.surround);
      scale = scaleBarOf(camera.zoom);
      time = minutes === null || !settings.showClock ? '' : clockText(minutes);
      root.style.color = ink;
      label.style.background = `color-mix(in srgb, ${paper} 72%, transparent)`;
      root.style.textShadow = `0 0 3px ${paper},0 0 6px ${paper}`;
      const { left, right, top, bottom } = camera.edges;
      // Before the first frame there is nothing to be measured: the bar would only change its length.
      set(bar, { right: `${right + 18}px`, bottom: `${bottom + 16}px`, display: settings.showScale && minutes !== null ? 'flex' : 'none' });
      set(clock, { left: `${left + 18}px`, top: `${top + 14}px` });
      set(line, { width: `${scale.width.toFixed(1)}px` });
      setText(label, scale.text);
      setText(clock, time);
      axes.update(camera, turned);
      bar.setAttribute('aria-label', texts.legend.scaleBar(scale.text));
    },
    remove: () => root.remove(),
  };
}

function element(tag: 'div' | 'span', style: string): HTMLElement {
  const made = document.createElement(tag);
  made.style.cssText = style;
  return made;
}

/** Writes only what changed: this runs for every picture. */
function set(target: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) if (target.style.getPropertyValue(name) !== value) target.style.setProperty(name, value);
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
