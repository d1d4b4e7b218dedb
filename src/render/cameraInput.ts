// Mouse, pen, touch and wheel on the canvas, turned into camera moves and picks.

export interface CameraMoves {
  pan(dx: number, dy: number): void;
  /** Around a point of the canvas in CSS pixels. */
  zoom(factor: number, x: number, y: number, smooth: boolean): void;
  /** CSS pixels dragged with Shift or the right button; false when there is nothing to turn. */
  turn(dx: number, dy: number): boolean;
  pick(x: number, y: number): void;
  /** What the primary button and a single finger hold: with a brush they draw, and two fingers go on to move the picture; null: nothing. */
  brush(): BrushMoves | null;
}

/** A brush over the canvas, in CSS pixels of it. */
export interface BrushMoves {
  /** Null: the pointer has left. */
  hover(at: { readonly x: number; readonly y: number } | null): void;
  begin(x: number, y: number): void;
  go(x: number, y: number): void;
  end(): void;
  /** It was the first of two fingers, or the browser took the pointer away. */
  cancel(): void;
}

/** CSS pixels a pointer may tremble and still be a click. */
const TREMBLE = 5;
const DOUBLE_MS = 320;
const DOUBLE_ZOOM = 2;

interface Contact {
  x: number;
  y: number;
}

/** Returns a function that takes everything off again. */
export function listenForMoves(target: HTMLElement, moves: CameraMoves): () => void {
  const contacts = new Map<number, Contact>();
  let travelled = 0, several = false, turning = false;
  let drawing: BrushMoves | null = null;
  let lastClick: { at: number; x: number; y: number } | null = null;

  const local = (event: MouseEvent): Contact => {
    const box = target.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 && event.button !== 1 && event.button !== 2) return;
    if (contacts.size === 0) {
      travelled = 0;
      several = false;
      turning = event.shiftKey || event.button === 2;
      drawing = event.button === 0 && !event.shiftKey ? moves.brush() : null;
    } else {
      several = true;
      drawing?.cancel();
      drawing = null;
    }
    const at = local(event);
    contacts.set(event.pointerId, at);
    drawing?.begin(at.x, at.y);
    target.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const contact = contacts.get(event.pointerId);
    if (event.pointerType !== 'touch' || contact) moves.brush()?.hover(local(event));
    if (!contact) return;
    if (drawing) return drawing.go(local(event).x, local(event).y);
    const to = local(event), dx = to.x - contact.x, dy = to.y - contact.y;
    travelled += Math.hypot(dx, dy);
    if (contacts.size === 1) {
      if (travelled > TREMBLE && !(turning && moves.turn(dx, dy))) moves.pan(dx, dy);
    } else if (contacts.size === 2) pinch(event.pointerId, to);
    contact.x = to.x;
    contact.y = to.y;
  };
  /** One finger of two has moved: the points under both fingers stay under them, but for a turn. */
  const pinch = (moved: number, to: Contact) => {
    const from = contacts.get(moved)!;
    const other = [...contacts].find(([id]) => id !== moved)![1];
    const before = Math.hypot(from.x - other.x, from.y - other.y), after = Math.hypot(to.x - other.x, to.y - other.y);
    if (before > 1 && after > 1) moves.zoom(after / before, (from.x + other.x) / 2, (from.y + other.y) / 2, false);
    moves.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
  };
  const up = (event: PointerEvent) => {
    if (!contacts.delete(event.pointerId)) return;
    if (drawing) {
      if (event.type === 'pointercancel') drawing.cancel();
      else drawing.end();
      drawing = null;
      if (event.pointerType === 'touch') moves.brush()?.hover(null);
      return;
    }
    if (contacts.size > 0 || several || travelled > TREMBLE || event.type === 'pointercancel' || event.button !== 0) return;
    const at = local(event);
    const again = lastClick !== null && event.timeStamp - lastClick.at < DOUBLE_MS && Math.hypot(at.x - lastClick.x, at.y - lastClick.y) < 4 * TREMBLE;
    lastClick = again ? null : { at: event.timeStamp, ...at };
    if (again) moves.zoom(event.shiftKey ? 1 / DOUBLE_ZOOM : DOUBLE_ZOOM, at.x, at.y, true);
    else moves.pick(at.x, at.y);
  };
  const leave = () => moves.brush()?.hover(null);
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const at = local(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 320 : 1;
    const delta = Math.max(-240, Math.min(240, event.deltaY * lines));
    // a pinch on a trackpad arrives as a wheel with Ctrl and small steps
    moves.zoom(Math.exp(-delta * (event.ctrlKey ? 0.01 : 0.0022)), at.x, at.y, !event.ctrlKey);
  };
  const noMenu = (event: Event) => event.preventDefault();

  target.style.touchAction = 'none';
  target.addEventListener('pointerdown', down);
  target.addEventListener('pointermove', move);
  target.addEventListener('pointerup', up);
  target.addEventListener('pointercancel', up);
  target.addEventListener('pointerleave', leave);
  target.addEventListener('wheel', wheel, { passive: false });
  target.addEventListener('contextmenu', noMenu);
  return () => {
    target.removeEventListener('pointerdown', down);
    target.removeEventListener('pointermove', move);
    target.removeEventListener('pointerup', up);
    target.removeEventListener('pointercancel', up);
    target.removeEventListener('pointerleave', leave);
    target.removeEventListener('wheel', wheel);
    target.removeEventListener('contextmenu', noMenu);
  };
}
