// Work that can wait: until the browser has done what it has to, or until the page has nothing better to do.

/** A page that plays is never idle: after so long the work is done all the same. */
const LATEST_MS = 20_000;
/** Where the browser has no word for it. */
const LATER_MS = 3000;

/** A long beginning is made in pieces: between them the browser hears what is pressed, and workers start. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @returns calls it off */
export function whenIdle(work: () => void): () => void {
  if (typeof globalThis.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, LATER_MS);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(call);
}
