// Where the focus goes when what had it goes away: near to where it was, so that nobody has to begin at the top of the page again.

/** What is a place to be in itself, or stands for all that is folded under it. */
const PLACES = ':scope > [tabindex], :scope > summary, :scope > details > summary';
const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** Watches over everything that is drawn in `root`. */
export function keepFocus(root: HTMLElement): void {
  let last: HTMLElement | null = null;
  document.addEventListener('focusin', ({ target }) => void (last = target instanceof HTMLElement ? target : null));
  // Whoever clicks beside everything has left on purpose.
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) queueMicrotask(() => {
      if (last !== null && isNowhere() && !isGone(last)) last = null;
    });
  });
  new MutationObserver((records) => {
    if (last === null || !(isNowhere() || document.activeElement === last) || !isGone(last)) return;
    const gone = last;
    last = null;
    placeFor(gone, records, root)?.focus({ preventScroll: true });
  }).observe(root, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const isGone = (element: HTMLElement): boolean => !element.isConnected || element.matches(':disabled') || !element.checkVisibility();

/** Another one of a list from which it was taken; otherwise what is around it; at last the picture. */
function placeFor(gone: HTMLElement, records: readonly MutationRecord[], root: HTMLElement): HTMLElement | null {
  const taken = records.filter(({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(gone))).at(-1);
  const whole = taken === undefined ? null : [...taken.removedNodes].find((node) => node.contains(gone));
  for (const beside of whole instanceof HTMLElement ? [taken?.nextSibling, taken?.previousSibling] : []) {
    if (beside instanceof HTMLElement && beside.isConnected && isAlike(beside, whole as HTMLElement)) {
      const next = beside.matches(FOCUSABLE) ? beside : beside.querySelector<HTMLElement>(FOCUSABLE);
      if (next !== null && !isGone(next)) return next;
    }
  }
  for (let at = taken?.target ?? gone.parentElement; at instanceof HTMLElement && at.parentElement !== root && at !== root; at = at.parentElement) {
    const place = at.matches('[tabindex]') ? at : at.matches('dialog') ? at.querySelector<HTMLElement>('header button') : at.querySelector<HTMLElement>(PLACES);
    if (place !== null && place.isConnected && !isGone(place)) return place;
  }
  return root.querySelector<HTMLElement>('[data-testid=picture], h1[tabindex]');
}

/** Entries of one list. */
const isAlike = (one: HTMLElement, other: HTMLElement): boolean => one.tagName === other.tagName && one.classList[0] === other.classList[0] && !one.matches('button');
