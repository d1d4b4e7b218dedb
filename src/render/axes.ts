// Three axes beside the scale bar: they show how a patch with depth is turned, and turning is done by dragging them.
import { texts } from '../app/texts';
import type { Camera } from './camera';

const SIZE = 76, REACH = 25, LETTER_AT = 33;
/** CSS pixels that one press of an arrow key is worth. */
const KEY_STEP = 15;
const NAMES = ['x', 'y', 'z'] as const;
const COLOURS = ['#e5636f', '#4fae62', '#5b8def'] as const;
const KEYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export interface Axes {
  /** Draws anew only when the picture has been turned. */
  update(camera: Camera, shown: boolean): void;
}

/** @param turn by CSS pixels dragged */
export function createAxes(host: HTMLElement, turn: (dx: number, dy: number) => void): Axes {
  const handle = document.createElement('button');
  handle.type = 'button';
  handle.title = texts.picture.axesHint;
  handle.setAttribute('aria-label', texts.picture.axesHint);
  handle.dataset['testid'] = 'axes';
  handle.style.cssText = `position:absolute;display:none;padding:0;border:0;background:none;color:inherit;font:500 11.5px/1.2 system-ui,sans-serif;text-shadow:inherit;text-align:center;pointer-events:auto;cursor:grab;touch-action:none;width:${SIZE + 16}px`;
  const drawing = part('svg', { viewBox: `${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`, width: SIZE, height: SIZE, 'aria-hidden': 'true' });
  const arms = NAMES.map((name, i) => {
    const line = part('line', { stroke: COLOURS[i], 'stroke-width': 3, 'stroke-linecap': 'round' });
    const letter = part('text', { fill: 'currentColor', 'font-size': 13, 'font-weight': 600, 'text-anchor': 'middle', 'dominant-baseline': 'central' });
    letter.textContent = name;
    const group = part('g', {});
    group.append(line, letter);
    drawing.append(group);
    return { group, line, letter };
  });
  const words = document.createElement('span');
  words.textContent = texts.picture.axes;
  handle.append(drawing, words);
  host.append(handle);
  listen(handle, turn);
  let yaw = NaN, pitch = NaN, visible = false, right = NaN, bottom = NaN;
  return {
    update(camera, shown) {
      if (shown !== visible) handle.style.display = (visible = shown) ? 'block' : 'none';
      if (!shown) return;
      const { edges } = camera;
      if (edges.right !== right || edges.bottom !== bottom) {
        ({ right, bottom } = edges);
        handle.style.right = `${right + 10}px`;
        handle.style.bottom = `${bottom + 52}px`;
      }
      if (camera.yaw === yaw && camera.pitch === pitch) return;
      ({ yaw, pitch } = camera);
      const { turn: t } = camera;
      const order = arms.map((arm, k) => ({ arm, x: t[k], y: -t[3 + k], depth: t[6 + k] })).sort((a, b) => a.depth - b.depth);
      for (const { arm, x, y, depth } of order) {
        place(arm.line, { x2: x * REACH, y2: y * REACH });
        place(arm.letter, { x: x * LETTER_AT, y: y * LETTER_AT });
        arm.group.setAttribute('opacity', depth < -0.05 ? '0.55' : '1');
        drawing.append(arm.group); // the nearest on top
      }
    },
  };
}

function listen(handle: HTMLButtonElement, turn: (dx: number, dy: number) => void): void {
  let last: { readonly x: number; readonly y: number } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    event.stopPropagation(); // it is no drag of the picture
    handle.setPointerCapture(event.pointerId);
    last = { x: event.clientX, y: event.clientY };
  });
  handle.addEventListener('pointermove', (event) => {
    if (last === null) return;
    turn(event.clientX - last.x, event.clientY - last.y);
    last = { x: event.clientX, y: event.clientY };
  });
  const letGo = (): void => void (last = null);
  handle.addEventListener('pointerup', letGo);
  handle.addEventListener('pointercancel', letGo);
  handle.addEventListener('keydown', (event) => {
    const way = KEYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    turn(way[0] * KEY_STEP, way[1] * KEY_STEP);
  });
}

function part(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function place(target: SVGElement, attributes: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value.toFixed(1));
}
