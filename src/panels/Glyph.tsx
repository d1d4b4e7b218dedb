// The small sign of a legend line: the same shapes as in the picture.
import type { ComponentChildren } from 'preact';
import type { Shape } from '../render/legend';

interface Props {
  readonly shape: Shape;
  readonly colour: string;
  readonly ring: string | undefined;
}

export function Glyph({ shape, colour, ring }: Props) {
  return (
    <svg class="glyph" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true" style={{ '--c': colour, '--r': ring ?? colour }}>
      {drawings[shape]}
    </svg>
  );
}

const stroke = { fill: 'none', stroke: 'var(--c)', 'stroke-width': 2 } as const;
const fill = { fill: 'var(--c)' } as const;

const drawings: Readonly<Record<Shape, ComponentChildren>> = {
  disc: <circle r="6.5" {...fill} />,
  hollow: <circle r="5.5" {...stroke} stroke-width="2.5" />,
  halo: <><circle r="9" {...fill} opacity="0.28" /><circle r="5" {...fill} /></>,
  broken: <><circle r="5" {...fill} opacity="0.55" /><circle r="7.5" {...stroke} stroke-dasharray="3 3" /></>,
  star: <><circle r="5" {...fill} /><circle r="7.5" fill="none" stroke="var(--r)" stroke-width="2" /></>,
  granular: <><circle r="2.6" cx="-2.5" cy="-1.5" {...fill} /><circle r="2.2" cx="2.8" cy="-2" {...fill} /><circle r="2.4" cx="0.6" cy="3" {...fill} /></>,
  pale: <circle r="7" {...fill} opacity="0.55" />,
  spindle: <path d="M-9 0Q0 -6 9 0Q0 6 -9 0z" {...fill} />,
  lobed: <path d="M0 -7.5C2 -8.5 5 -7 5 -4.5C8 -4 8.5 0 6 2C7 5 4.5 7.5 2 6.5C0 8.5 -4 8 -4.5 5.5C-7.5 5 -8.5 2 -6.5 0C-8 -3 -6 -6 -3.5 -5.5C-3 -7 -1.5 -7.5 0 -7.5z" {...fill} />,
  vessel: <><circle r="6" {...stroke} stroke-width="3" /><circle r="2" {...fill} /></>,
  link: <path d="M-7 0H7" stroke="var(--c)" stroke-width="3" stroke-linecap="round" />,
  burst: <path d="M0 -8V-4M0 4V8M-8 0H-4M4 0H8M-5.6 -5.6L-3 -3M3 3L5.6 5.6M-5.6 5.6L-3 3M3 -3L5.6 -5.6" stroke="var(--c)" stroke-width="1.8" stroke-linecap="round" />,
  pair: <><circle r="4" cx="-4" {...fill} /><circle r="4" cx="4" {...fill} /></>,
  ripple: <><circle r="7.5" {...stroke} stroke-width="1.5" opacity="0.5" /><circle r="4" {...stroke} /></>,
  spark: <path d="M0 -8L2 -2L8 0L2 2L0 8L-2 2L-8 0L-2 -2z" {...fill} />,
};
