// The brush as it is seen over the picture: its outline where it is held, and the way that it has gone over.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { heightOf } from '../app/brush';
import type { Brush } from '../app/brush';

/** µm, as large as a vessel is drawn. */
const VESSEL = 14;

interface Ghost {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Points of an SVG polyline; '' where there is no way. */
  readonly way: string;
}

export function BrushLayer({ brush }: { readonly brush: Brush }) {
  const layer = useRef<SVGSVGElement>(null), [ghost, setGhost] = useState<Ghost | null>(null);
  const held = brush.held.value, way = brush.way.value, moves = held?.lab.view.moves.value;
  const isMove = brush.tool.value === 'move', size = brush.tool.value === 'vessel' ? VESSEL : brush.size.value;
  useLayoutEffect(() => setGhost(layer.current === null || held === null ? null : ghostOf(layer.current, held, way, size)), [held, way, size, moves]);
  return (
    <svg ref={layer} class={`brush-layer ${brush.tool.value}`} aria-hidden="true" data-testid="brush-layer">
      {ghost !== null && (
        <>
          {ghost.way !== '' && <polyline class={isMove ? 'brush-arrow' : 'brush-way'} points={ghost.way} stroke-width={isMove ? 2 : 2 * ghost.radius} />}
          {isMove && ghost.way !== '' && <circle class="brush-edge from" cx={ghost.way.split(/[ ,]/)[0]} cy={ghost.way.split(/[ ,]/)[1]} r={ghost.radius} />}
          <circle class="brush-shade" cx={ghost.x} cy={ghost.y} r={ghost.radius} />
          <circle class="brush-edge" cx={ghost.x} cy={ghost.y} r={ghost.radius} />
          {held?.byKey && <path class="brush-cross" d={`M${ghost.x - 7} ${ghost.y}h14M${ghost.x} ${ghost.y - 7}v14`} />}
        </>
      )}
    </svg>
  );
}

function ghostOf(layer: SVGSVGElement, { lab, at }: NonNullable<Brush['held']['value']>, way: Brush['way']['value'], size: number): Ghost | null {
  const { left, top } = layer.getBoundingClientRect(), z = heightOf(lab);
  const place = ([x, y]: readonly [number, number]) => lab.view.placeOf(x, y, z), here = place(at);
  if (here === null) return null;
  const points = way.map((one) => place(one)!.at).map(([x, y]) => `${(x - left).toFixed(1)},${(y - top).toFixed(1)}`);
  // A way of one point has no length, and a line without length is not drawn.
  return { x: here.at[0] - left, y: here.at[1] - top, radius: size * here.zoom, way: points.length === 1 ? `${points[0]} ${points[0]}` : points.join(' ') };
}
