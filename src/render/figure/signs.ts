// The small signs of legend lines, as paths: the page, saved pictures and printed sheets draw the same ones.
import type { Shape } from '../legend';
import type { SignPart } from './figure';

const circle = (r: number, x = 0, y = 0): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const LOBES = 'M0 -7.5C2 -8.5 5 -7 5 -4.5C8 -4 8.5 0 6 2C7 5 4.5 7.5 2 6.5C0 8.5 -4 8 -4.5 5.5C-7.5 5 -8.5 2 -6.5 0C-8 -3 -6 -6 -3.5 -5.5C-3 -7 -1.5 -7.5 0 -7.5z';
const RAYS = 'M0 -8V-4M0 4V8M-8 0H-4M4 0H8M-5.6 -5.6L-3 -3M3 3L5.6 5.6M-5.6 5.6L-3 3M3 -3L5.6 -5.6';

/** @param ring of another colour around the cell */
export function signOf(shape: Shape, colour: string, ring = colour): readonly SignPart[] {
  const filled = (d: string, opacity = 1): SignPart => ({ d, fill: colour, opacity });
  const drawn = (d: string, width: number, opacity = 1): SignPart => ({ d, stroke: colour, width, opacity });
  switch (shape) {
    case 'disc': return [filled(circle(6.5))];
    case 'hollow': return [drawn(circle(5.5), 2.5)];
    case 'halo': return [filled(circle(9), 0.28), filled(circle(5))];
    case 'broken': return [filled(circle(5), 0.55), { ...drawn(circle(7.5), 2), dash: '3 3' }];
    case 'star': return [filled(circle(5)), { d: circle(7.5), stroke: ring, width: 2 }];
    case 'granular': return [filled(circle(2.6, -2.5, -1.5)), filled(circle(2.2, 2.8, -2)), filled(circle(2.4, 0.6, 3))];
    case 'pale': return [filled(circle(7), 0.55)];
    case 'spindle': return [filled('M-9 0Q0 -6 9 0Q0 6 -9 0z')];
    case 'lobed': return [filled(LOBES)];
    case 'vessel': return [drawn(circle(6), 3), filled(circle(2))];
    case 'link': return [drawn('M-7 0H7', 3)];
    case 'burst': return [drawn(RAYS, 1.8)];
    case 'pair': return [filled(circle(4, -4)), filled(circle(4, 4))];
    case 'ripple': return [drawn(circle(7.5), 1.5, 0.5), drawn(circle(4), 2)];
    case 'spark': return [filled('M0 -8L2 -2L8 0L2 2L0 8L-2 2L-8 0L-2 -2z')];
  }
}

/** The sign of a curve: a short piece of it. */
export function curveSign(colour: string, dashed: boolean): readonly SignPart[] {
  return [{ d: 'M-9 0H9', stroke: colour, width: 3, dash: dashed ? '5 3' : '' }];
}
