// Strokes sent to the run, undone and done again; in a comparison each side has its own.
import type { StrokeDocument } from '../../schema';
import type { HandsInfo } from '../../workers/simApi';
import type { Lab } from './lab';
import { NO_STROKES } from './store';

/** The side of a comparison on which the last stroke was made, by its store: undo means that one. */
let last: Lab['store'] | null = null;

/** The side that undo and redo speak of. */
export function handOf(lab: Lab): Lab {
  const twin = lab.compare.twin.value?.lab;
  return twin?.store === last ? twin : lab;
}

/** Takes effect when the next tick begins; at rest one tick follows at once, so that it is seen. */
export async function stroke(lab: Lab, request: StrokeDocument): Promise<HandsInfo | null> {
  const { store, source, client } = lab, isStill = !store.moving.value;
  const done = await source.perform(() => client.stroke(request), isStill ? 'way' : null);
  last = store;
  if (done === undefined) return null;
  store.hands.value = done;
  store.untouched.value = false;
  if (isStill) await source.stepBy(0);
  return done;
}

/** Goes back to before the last stroke, which then never was. */
export async function undoStroke(lab: Lab): Promise<void> {
  const side = handOf(lab), done = await side.source.perform(() => side.client.undoStroke(), 'rest');
  if (done === undefined) return;
  side.store.hands.value = done;
  await side.source.jumpTo(done.minutes); // in a comparison the other side comes along
}

export async function redoStroke(lab: Lab): Promise<void> {
  const side = handOf(lab), done = await side.source.perform(() => side.client.redoStroke(), 'rest');
  if (done === undefined) return;
  side.store.hands.value = done;
  await side.source.jumpTo(done.minutes);
  await side.source.stepBy(0);
}

/** What can be undone and done again now: time has passed, or something else was done. */
export async function readHands({ store, client }: Lab): Promise<void> {
  const answer = store.info.value === null ? null : await client.hands();
  store.hands.value = answer?.ok ? answer.value : NO_STROKES;
}
