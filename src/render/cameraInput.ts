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
  const pointers = new Pointers(target, moves), listening = new AbortController(), { signal } = listening;
  target.style.touchAction = 'none';
  target.addEventListener('pointerdown', pointers.down, { signal });
  target.addEventListener('pointermove', pointers.move, { signal });
  target.addEventListener('pointerup', pointers.up, { signal });
  target.addEventListener('pointercancel', pointers.up, { signal });
  target.addEventListener('pointerleave', () => moves.brush()?.hover(null), { signal });
  target.addEventListener('wheel', (event) => turnWheel(event, localOf(target, event), moves), { signal, passive: false });
  target.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  return () => listening.abort();
}

function localOf(target: HTMLElement, event: MouseEvent): Contact {
  const box = target.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function turnWheel(event: WheelEvent, at: Contact, moves: CameraMoves): void {
  event.preventDefault();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 320 : 1;
  const delta = Math.max(-240, Math.min(240, event.deltaY * lines));
  // a pinch on a trackpad arrives as a wheel with Ctrl and small steps
  moves.zoom(Math.exp(-delta * (event.ctrlKey ? 0.01 : 0.0022)), at.x, at.y, !event.ctrlKey);
}

/** What is pressed on the canvas, and what it has done since. */
class Pointers {
  private readonly contacts = new Map<number, Contact>();
  private travelled = 0;
  private several = false;
  private turning = false;
  private drawing: BrushMoves | null = null;
  private lastClick: { at: number; x: number; y: number } | null = null;

  constructor(private readonly target: HTMLElement, private readonly moves: CameraMoves) {}

  readonly down = (event: PointerEvent): void => {
    const { contacts, moves, target } = this;
    if (event.button !== 0 && event.button !== 1 && event.button !== 2) return;
    if (contacts.size === 0) {
      this.travelled = 0;
      this.several = false;
      this.turning = event.shiftKey || event.button === 2;
      this.drawing = event.button === 0 && !event.shiftKey ? moves.brush() : null;
    } else {
      this.several = true;
      this.drawing?.cancel();
      this.drawing = null;
    }
    const at = localOf(target, event);
    contacts.set(event.pointerId, at);
    this.drawing?.begin(at.x, at.y);
    target.setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const { contacts, moves, target, drawing } = this, contact = contacts.get(event.pointerId);
    if (event.pointerType !== 'touch' || contact) moves.brush()?.hover(localOf(target, event));
    if (!contact) return;
    const to = localOf(target, event), dx = to.x - contact.x, dy = to.y - contact.y;
    if (drawing) return drawing.go(to.x, to.y);
    this.travelled += Math.hypot(dx, dy);
    if (contacts.size === 1) {
      if (this.travelled > TREMBLE && !(this.turning && moves.turn(dx, dy))) moves.pan(dx, dy);
    } else if (contacts.size === 2) this.pinch(event.pointerId, to);
    contact.x = to.x;
    contact.y = to.y;
  };

  readonly up = (event: PointerEvent): void => {
    const { contacts, drawing, moves } = this;
    if (!contacts.delete(event.pointerId)) return;
    if (drawing) {
      if (event.type === 'pointercancel') drawing.cancel();
      else drawing.end();
      this.drawing = null;
      if (event.pointerType === 'touch') moves.brush()?.hover(null);
      return;
    }
    if (contacts.size > 0 || this.several || this.travelled > TREMBLE || event.type === 'pointercancel' || event.button !== 0) return;
    this.click(event);
  };

  /** One finger of two has moved: the points under both fingers stay under them, but for a turn. */
  private pinch(moved: number, to: Contact): void {
    const { contacts, moves } = this, from = contacts.get(moved)!, other = [...contacts].find(([id]) => id !== moved)![1];
    const before = Math.hypot(from.x - other.x, from.y - other.y), after = Math.hypot(to.x - other.x, to.y - other.y);
    if (before > 1 && after > 1) moves.zoom(after / before, (from.x + other.x) / 2, (from.y + other.y) / 2, false);
    moves.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
  }

  private click(event: PointerEvent): void {
    const { lastClick, moves } = this, at = localOf(this.target, event);
    const again = lastClick !== null && event.timeStamp - lastClick.at < DOUBLE_MS && Math.hypot(at.x - lastClick.x, at.y - lastClick.y) < 4 * TREMBLE;
    this.lastClick = again ? null : { at: event.timeStamp, ...at };
    if (again) moves.zoom(event.shiftKey ? 1 / DOUBLE_ZOOM : DOUBLE_ZOOM, at.x, at.y, true);
    else moves.pick(at.x, at.y);
  }
}
