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

export function remember(name: string, value: string): void {
  if (isTrial()) return;
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // private window or full store: nothing to be done
  }
}
