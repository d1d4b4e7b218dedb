// A tour of the page in five steps: a card that names a place and a ring around it. Nothing is covered, everything still works.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLab } from '../app/lab';
import { remember } from '../app/memory';
import { texts } from '../app/texts';
import { TOUR_KEY } from '../app/tour';

const t = texts.tour;

/** What each step is about; of several names the first that is shown in this window counts. */
const PLACES: readonly string[] = ['.picture', '#transport', '.legend-card, #tab-legend', '.side .tabs', '.actions'];

export function Tour() {
  const { store } = useLab(), [step, setStep] = useState(0), card = useRef<HTMLElement>(null), before = useRef(document.activeElement);
  const box = useBox(PLACES[step]), last = PLACES.length - 1;

  useEffect(() => void remember(TOUR_KEY, 'seen'), []);
  // Each step is read out from its heading on.
  useLayoutEffect(() => card.current?.querySelector('h2')?.focus(), [step]);

  const end = (): void => {
    store.touring.value = false;
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    else document.querySelector<HTMLElement>('[data-testid=picture]')?.focus();
  };
  // Wherever the focus is: who wants to be rid of it shall not have to look for it.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || store.dialog.value !== null) return;
      event.preventDefault();
      event.stopPropagation(); // the chosen cell stays
      end();
    };
    addEventListener('keydown', leave, true);
    return () => removeEventListener('keydown', leave, true);
  }, []);
  return (
    <>
      {box !== null && <div class="tour-ring" aria-hidden="true" style={{ left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` }} />}
      {/* Never over what it speaks of. */}
      <section ref={card} class={`tour card ${box !== null && box.top + box.bottom > innerHeight ? 'high' : ''}`} role="dialog" aria-label={t.label} data-testid="tour">
        <p class="caps-label">{t.at(step + 1, PLACES.length)}</p>
        <h2 tabIndex={-1}>{t.titles[step]}</h2>
        <p>{t.said[step]}</p>
        <footer>
          {step < last && <button type="button" class="button quiet" onClick={end}>{t.skip}</button>}
          {step > 0 && <button type="button" class="button outline" onClick={() => setStep(step - 1)}>{t.back}</button>}
          <button type="button" class="button accent" onClick={() => (step < last ? setStep(step + 1) : end())}>{step < last ? t.next : t.done}</button>
        </footer>
      </section>
    </>
  );
}

/** Where a place stands in the window, as long as it may move; null while it is not shown. */
function useBox(place: string): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useEffect(() => {
    const look = (): void => {
      const shown = [...document.querySelectorAll<HTMLElement>(place)].find((one) => one.checkVisibility());
      setBox(shown?.getBoundingClientRect() ?? null);
    };
    look();
    const watcher = new ResizeObserver(look);
    for (const part of document.querySelectorAll(`.app, ${place}`)) watcher.observe(part);
    addEventListener('resize', look);
    return () => {
      watcher.disconnect();
      removeEventListener('resize', look);
    };
  }, [place]);
  return box;
}
