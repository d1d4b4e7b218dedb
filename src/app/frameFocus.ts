// In a frame the focus belongs to the page around it until somebody comes in: what opens by itself does not take it away from whoever writes there.

/** Whether this page is in a frame, and the focus is not. */
export const isFocusOutside = (): boolean => window.parent !== window && !document.hasFocus();

/** What takes the focus by its nature, as a modal dialog does, gives it back to where it was around the frame. Pages of another origin are not asked: there the browser lets nothing be taken. */
export function leavingFocus(act: () => void): void {
  const place = isFocusOutside() ? placeOutside() : null;
  act();
  if (place === null) return;
  place.focus({ preventScroll: true });
  if (document.hasFocus()) (window.frameElement as HTMLElement | null)?.blur(); // the place was the page itself
}

function placeOutside(): HTMLElement | null {
  try {
    return window.parent.document.activeElement as HTMLElement | null;
  } catch {
    return null;
  }
}
