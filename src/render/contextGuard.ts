// Watches whether the graphics card drops the picture, and has it made anew if the card does not come back by itself.
import { texts } from '../app/texts';
import type { Notice } from './stageTypes';

/** How long a lost context may take to return before the canvas is replaced, ms. */
export const PATIENCE_MS = 3000;

export interface GuardActions {
  notify(notice: Notice): void;
  /** The context is back and empty. */
  redraw(): void;
  /** Replaces canvas and context; watch the new canvas then. */
  rebuild(): Promise<void>;
}

export interface ContextGuard {
  watch(canvas: HTMLCanvasElement): void;
  stop(): void;
}

export function createContextGuard(actions: GuardActions): ContextGuard {
  let watched: HTMLCanvasElement | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const calm = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const back = () => actions.notify({ kind: 'restored', message: texts.legend.picture.restored });
  const lost = (event: Event | null) => {
    event?.preventDefault(); // asks the browser to give the context back
    calm();
    actions.notify({ kind: 'lost', message: texts.legend.picture.lost });
    timer = setTimeout(() => {
      timer = null;
      // The new one may have been lost while it was made: then it is waited for in its turn.
      actions.rebuild().then(() => (timer === null ? back() : undefined), () => {
        actions.notify({ kind: 'failed', message: texts.legend.picture.failed });
      });
    }, PATIENCE_MS);
  };
  const restored = () => {
    calm();
    actions.redraw();
    back();
  };
  const leave = () => {
    calm();
    watched?.removeEventListener('webglcontextlost', lost);
    watched?.removeEventListener('webglcontextrestored', restored);
    watched = null;
  };
  return {
    watch(canvas) {
      leave();
      watched = canvas;
      canvas.addEventListener('webglcontextlost', lost);
      canvas.addEventListener('webglcontextrestored', restored);
      // It may have been lost while it was being made: then the event has been, or comes once more.
      if (canvas.getContext('webgl2')?.isContextLost()) lost(null);
    },
    stop: leave,
  };
}
