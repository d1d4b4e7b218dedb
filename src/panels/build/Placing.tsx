// The shapes of the populations over the picture, to be dragged to where their cells shall lie.
import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Preview } from '../../app/build/preview';
import { LEAST_APART, moveInPlane, placedIn, sizeDirection, writtenPoint } from '../../app/build/placing';
import type { Placed, Point, Size } from '../../app/build/placing';
import { BUILD_TEXTS } from '../../app/texts/build';
import { numberWords } from '../../../schema/numberWords';
import { useDesk } from './desk';

const t = BUILD_TEXTS.place;
/** µm */
const STEP = 10, FINE = 1;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** From µm to pixels of the place of the picture. */
interface Map2 {
  at(point: Point): readonly [number, number];
  /** CSS pixels per µm */
  readonly zoom: number;
}

export function Placing({ preview }: { readonly preview: Preview }) {
  const { builder } = useDesk(), root = useRef<HTMLDivElement>(null), moved = useMemo(() => signal(0), []), { view, store } = preview.lab;
  useEffect(() => {
    // Read without being watched: the camera also moves within effects.
    const again = (): void => void (moved.value = moved.peek() + 1);
    view.onCamera = again;
    const watcher = new ResizeObserver(() => requestAnimationFrame(again));
    if (root.current) watcher.observe(root.current);
    return () => {
      view.onCamera = null;
      watcher.disconnect();
    };
  }, [view]);
  void [moved.value, store.picture.value, store.info.value];
  const map = mapOf(preview, root.current), placed = placedIn(builder.draft.value), sized = placed.filter(({ sizes }) => sizes.length > 0);
  const isActive = ({ id }: Placed): boolean => builder.open.value.has(id);
  return (
    <div class="placing" ref={root} data-testid="placing">
      {map !== null && (
        <>
          <svg aria-hidden="true">
            {placed.flatMap((one) => one.sizes.map((size) => {
              const [cx, cy] = map.at(one.center);
              return <circle key={one.id + size.is} cx={cx} cy={cy} r={size.value * map.zoom} class={`${size.isGuess ? 'guess' : ''} ${isActive(one) ? 'active' : ''}`} />;
            }))}
          </svg>
          {placed.map((one) => <Handles key={one.id} placed={one} nth={sized.indexOf(one)} map={map} active={isActive(one)} />)}
          {placed.length > 0 && <p class="placing-hint note">{t.hint}</p>}
        </>
      )}
    </div>
  );
}

function mapOf({ lab: { view } }: Preview, root: HTMLElement | null): Map2 | null {
  const zoom = view.pose?.zoom, box = root?.getBoundingClientRect();
  if (zoom === undefined || box === undefined) return null;
  return {
    zoom,
    at: (point) => {
      const [x, y] = view.toScreen(...point) ?? [0, 0];
      return [x - box.left, y - box.top];
    },
  };
}

interface HandleProps {
  readonly placed: Placed;
  /** Which of the shapes with a size it is. */
  readonly nth: number;
  readonly map: Map2;
  readonly active: boolean;
}

function Handles({ placed, nth, map, active }: HandleProps) {
  const { builder } = useDesk(), { center, centerPath, label, is, sizes } = placed, [left, top] = map.at(center);
  const to = (point: Point): void => {
    if (centerPath !== null) builder.put(centerPath, writtenPoint(builder.draft.value, point), true);
  };
  const drag = useDrag((dx, dy, from: Point) => {
    const origin = map.at(from), ex = minus(map.at([from[0] + 1, from[1], from[2]]), origin), ey = minus(map.at([from[0], from[1] + 1, from[2]]), origin), by = moveInPlane(dx, dy, ex, ey);
    if (by !== null) to([from[0] + by[0], from[1] + by[1], from[2]]);
  }, center);
  const name = is === 'vessel' ? t.vessel(Number(label)) : t.move(label);
  return (
    <>
      {sizes.map((size) => <SizeHandle key={size.is} placed={placed} nth={nth} size={size} map={map} active={active} />)}
      {centerPath !== null && (
        <button type="button" class={`handle ${is} ${active ? 'active' : ''}`} data-handle={placed.id} style={{ left: `${left}px`, top: `${top}px` }} aria-label={`${name}. ${t.at(numberWords(center[0]), numberWords(center[1]))}`} title={label}
          onKeyDown={(event) => {
            const way = ARROWS[event.key], by = event.shiftKey ? FINE : STEP;
            if (way === undefined) return;
            event.preventDefault();
            to([center[0] + way[0] * by, center[1] + way[1] * by, center[2]]);
          }}
          onBlur={() => builder.settle()} onClick={() => is === 'population' && !active && builder.toggle(placed.id, true)} {...drag} />
      )}
    </>
  );
}

function SizeHandle({ placed: { id, center, label }, nth, size, map, active }: HandleProps & { readonly size: Size }) {
  const { builder } = useDesk(), [left, top] = map.at(center), [right, down] = sizeDirection(nth, size.is), far = Math.max(size.value * map.zoom, LEAST_APART);
  const to = (value: number): void => builder.put(size.path, Math.max(0, Math.round(value)), true);
  const drag = useDrag((dx, dy, from: number) => to(from + (dx * right + dy * down) / map.zoom), size.value);
  return (
    <button type="button" role="slider" class={`handle size ${active ? 'active' : ''}`} data-handle={`${id}.${size.is}`} style={{ left: `${left + far * right}px`, top: `${top + far * down}px` }}
      aria-label={size.is === 'inner' ? t.inner(label) : t.size(label)} aria-valuemin={0} aria-valuemax={100_000} aria-valuenow={Math.round(size.value)} aria-valuetext={t.um(numberWords(Math.round(size.value)))}
      onKeyDown={(event) => {
        const way = ARROWS[event.key], by = event.shiftKey ? FINE : STEP;
        if (way === undefined) return;
        event.preventDefault();
        to(size.value + (way[0] + way[1]) * by);
      }}
      onBlur={() => builder.settle()} {...drag} />
  );
}

const minus = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): readonly [number, number] => [a - c, b - d];

/** One drag is one step of the draft; it counts from where it began. */
function useDrag<T>(onDrag: (dx: number, dy: number, from: T) => void, value: T) {
  const { builder } = useDesk(), drag = useRef<{ readonly x: number; readonly y: number; readonly from: T } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, from: value };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag;
      if (current !== null) onDrag(event.clientX - current.x, event.clientY - current.y, current.from);
    },
    onPointerUp: () => {
      drag.current = null;
      builder.settle();
    },
    onPointerCancel: () => void (drag.current = null),
  };
}
