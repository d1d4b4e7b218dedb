// A run with several courses that is left for another one: it is said, and one step leads back to all of them.
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

/** The present run, if it has several courses; `request`: what leads back to it. */
export function withCourses({ info, courses, file }: Store, request: LoadRequest): Left | null {
  return info.value === null || courses.value.length < 2 ? null : { title: info.value.title, courses: courses.value.length, request, file: file.value };
}

/** Another run has taken its place. */
export function tellLeft(store: Store, left: Left | null): void {
  store.left.value = left;
  dismiss(store, NOTICE);
  if (left) notify(store, NOTICE, texts.courses.left(left.title, left.courses), 'bringBack');
}
