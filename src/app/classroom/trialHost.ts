// Within the preview: what the desk changes without another run – parts, language, theme – is taken over at once.
import { speak } from '../language';
import type { Lab } from '../lab';
import { readSettings } from './settings';

/** What goes to the preview, and what it says when it is there. */
export const LOOK = 'cart-lab-look', THERE = 'cart-lab-there';

export function serveTrial({ store, theme }: Lab): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || origin !== location.origin || typeof data !== 'object' || data === null || !(LOOK in data)) return;
    const { limits, language, theme: wanted } = readSettings(String(data[LOOK]));
    store.parts.limit('link', limits);
    if (wanted !== '') theme.set(wanted);
    if (language !== '') void speak(language);
  });
  parent.postMessage(THERE, location.origin);
}
