// Puts the columns of a table below each other where they have no room beside each other: nobody has to move it sideways.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const STACKED = 'is-stacked';

/** @param place what the table must fit into; the class is looked at by the style sheet */
export function useStacking(place: RefObject<HTMLElement | null>): void {
  const width = useRef(0);
  const fit = (): void => {
    const around = place.current;
    if (around === null) return;
    width.current = around.clientWidth;
    around.classList.remove(STACKED);
    around.classList.toggle(STACKED, around.scrollWidth > around.clientWidth);
  };
  useLayoutEffect(fit); // other words, other values
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(() => {
      if (place.current?.clientWidth !== width.current) fit(); // its height changes by what is done here
    });
    if (place.current !== null) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
}
