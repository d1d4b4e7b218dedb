// The place of the picture: fetches its code, tells it how much of the window is covered, and says in words what it shows.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { nextTask } from '../app/idle';
import { useLab } from '../app/lab';
import { notify } from '../app/store';
import { texts } from '../app/texts';
import type { View } from '../app/view';

export function PictureHost({ which = 'picture', label = texts.picture.label, side = '' }: { readonly which?: 'picture' | 'twin-picture' | 'build-picture'; readonly label?: string; readonly side?: string }) {
  const { store, view, theme } = useLab();
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = host.current!;
    let here = true;
    afterPaint()
      .then(() => import('../render/stage'))
      .then(async ({ createStage }) => (await nextTask(), createStage(element, theme.theme.peek())))
      .then((stage) => (here ? view.attach(stage) : stage.destroy())) // at once: until then it does not know in which theme
      .catch(() => {
        store.picture.value = 'failed';
        notify(store, 'picture', texts.notices.pictureFailed);
      });
    return () => {
      here = false;
      view.detach();
    };
  }, []);

  useLayoutEffect(() => {
    if (host.current !== null) keepClear(host.current, view); // before anybody sees it otherwise
    const watcher = new ResizeObserver(() => {
      const element = host.current;
      if (element === null) return; // the other picture has just gone
      keepClear(element, view);
    });
    for (const part of document.querySelectorAll('.app > .top, .app > .transport, .app > .side, .view, .compare-bar')) watcher.observe(part);
    return () => watcher.disconnect();
  }, [label]); // another name: there are two pictures now, or one again

  return (
    <>
      <div ref={host} class={`picture ${which}`} data-testid={which} data-side={side} data-keys="page" data-state={store.picture.value} tabIndex={0} role="group" aria-label={label} />
      {store.preview.value !== null && <div class={`preview-frame ${which}`} data-testid="preview" aria-hidden="true" />}
      <p class="hidden" role="status" data-testid={which === 'picture' ? 'summary' : `${which}-summary`}>
        {store.said.value}
      </p>
    </>
  );
}

/** Making the picture takes the browser a while: what is there already is shown first. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Tells a picture how much of it lies under bars and panels. */
export function keepClear(host: HTMLElement, view: View): void {
  const edges = coveredEdges(host);
  view.setInsets(edges);
  const { parentElement: around } = host, bar = around?.querySelector('.compare-bar');
  for (const side of ['top', 'bottom', 'left'] as const) around?.style.setProperty(`--covered-${side}`, `${edges[side]}px`);
  if (bar) around?.style.setProperty('--bar', `${bar.getBoundingClientRect().height}px`); // as high as the names of both runs need it
}

/** CSS pixels of the picture that lie under bars and panels. */
function coveredEdges(host: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const whole = host.getBoundingClientRect();
  const box = (selector: string): DOMRect | null => document.querySelector(selector)?.getBoundingClientRect() ?? null;
  const top = box('.top'), bar = box('.compare-bar'), bottom = box('.transport'), strip = box('.brush-strip'), panel = box('.side:not(.closed)'), legend = whole.width > 1180 ? box('.legend-card') : null;
  const positive = (n: number | undefined): number => Math.max(0, Math.round(n ?? 0));
  const overlaps = (part: DOMRect | null): part is DOMRect => part !== null && part.right > whole.left && part.left < whole.right && part.bottom > whole.top && part.top < whole.bottom;
  const isLeft = (part: DOMRect): boolean => part.left + part.right < whole.left + whole.right;
  return {
    top: Math.max(...[top, bar].map((part) => (overlaps(part) ? positive(part.bottom - whole.top) : 0))),
    bottom: Math.max(...[bottom, strip].map((part) => (overlaps(part) ? positive(whole.bottom - part.top) : 0))),
    // Where writing runs from right to left they stand the other way round.
    right: Math.max(...[panel, legend].map((part) => (overlaps(part) && !isLeft(part) ? positive(whole.right - part.left) : 0))),
    left: Math.max(...[panel, legend].map((part) => (overlaps(part) && isLeft(part) ? positive(part.right - whole.left) : 0))),
  };
}
