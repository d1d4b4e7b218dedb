// The small sign of a legend line: the same shapes as in the picture.
import { signOf } from '../render/figure/signs';
import type { Shape } from '../render/legend';

interface Props {
  readonly shape: Shape;
  readonly colour: string;
  readonly ring: string | undefined;
}

export function Glyph({ shape, colour, ring }: Props) {
  return (
    <svg class="glyph" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      {signOf(shape, colour, ring).map(({ d, fill = 'none', stroke = 'none', width, opacity, dash }, i) => (
        <path key={i} d={d} fill={fill} stroke={stroke} stroke-width={width} opacity={opacity} stroke-dasharray={dash} stroke-linecap={shape === 'link' || shape === 'burst' ? 'round' : undefined} />
      ))}
    </svg>
  );
}
