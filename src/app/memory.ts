// Small things remembered between visits; a browser that forbids it just forgets.
import { isTrial } from './trial';

const PREFIX = 'cart-lab.';

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** False in a private window or a full store; for most things nothing is to be done about it. */
export function remember(name: string, value: string): boolean {
  if (isTrial()) return true;
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
