// A run that is left for another one with something done to it, or for a trial: it is said, and one step leads back to it.
import type { LoadRequest } from '../../workers/simApi';
import type { Opened } from './feed';
import { dismiss, notify } from './store';
import type { Store } from './store';
import { texts } from './texts';

/** A run that can be opened again as it was. */
export interface Left extends Opened {
  readonly title: string;
  readonly courses: number;
}

const NOTICE = 'left';

/** The present run; null while there is none. `request`: what leads back to it. */
export function presentRun({ info, courses, file }: Store, request: LoadRequest | null): Left | null {
  return info.value === null || request === null ? null : { title: info.value.title, courses: Math.max(1, courses.value.length), request, file: file.value };
}

/** The same, if it cannot simply be chosen again as it is: it has several courses, or something was done to it. */
export function withWork(store: Store, request: LoadRequest): Left | null {
  const left = presentRun(store, request), { set = {}, actions = [] } = store.info.value?.deeds ?? {};
  return left !== null && (left.courses > 1 || actions.length > 0 || Object.keys(set).length > 0) ? left : null;
}

/** Another run has taken its place. */
export function tellLeft(store: Store, left: Left | null): void {
  store.left.value = left;
  dismiss(store, NOTICE);
  if (left) notify(store, NOTICE, texts.courses.left(left.title, left.courses), 'bringBack');
}
