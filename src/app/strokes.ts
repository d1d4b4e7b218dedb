// Strokes and doses sent to the run, undone and done again; in a comparison each side has its own.
import { computed, effect } from '@preact/signals';
import { counted } from '../../schema/plural';
import type { StrokeDocument } from '../../schema';
import type { HandsInfo } from '../../workers/simApi';
import type { Lab } from './lab';
import { forgetRemoved, restoreCourse } from './courses';
import { CANNOT, NO_STROKES, dismiss, notify } from './store';
import { texts } from './texts';

/** The side of a comparison on which something was last done, by its store: undo means that one. */
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
  forgetRemoved(lab.store);
  store.hands.value = done;
  store.untouched.value = false;
  if (isStill) await source.stepBy(0);
  return done;
}

/** Another dose now, with a way to take it back. */
export async function infuse(lab: Lab, infusion: Parameters<Lab['source']['infuse']>[0]): Promise<boolean> {
  const isThere = await lab.source.infuse(infusion);
  if (isThere) await offerUndo(lab);
  return isThere;
}

/** At rest nothing shows yet that the drug is there, so it is said: whoever sees no sign gives it twice. */
export async function give(lab: Lab, dosing: Parameters<Lab['source']['give']>[0]): Promise<boolean> {
  const { store } = lab, isThere = await lab.source.give(dosing);
  const label = store.info.value?.drugs.find(({ name }) => name === dosing.drug)?.label ?? dosing.drug;
  if (isThere) await offerUndo(lab, texts.give.waits(label, counted(dosing.doses, 'dose')));
  return isThere;
}

const NOTICE = 'done';
let forget = (): void => undefined;

/**
 * Says what was done, or that it waits for the run to go on, with a way to take it back: until that is done or something
 * else, or the run has gone back to before it or elsewhere. On the way to another time it is not done yet.
 */
async function offerUndo(lab: Lab, waits = ''): Promise<void> {
  const { store } = lab, place = computed(() => JSON.stringify([store.info.value?.run, store.info.value?.deeds.course, store.info.value?.deeds.actions]));
  forget();
  if (store.meta.value.headingFor !== null) return;
  last = store;
  forgetRemoved(store);
  await readHands(lab);
  const { undo } = store.hands.value, here = place.value, { deeds, ticksPerMinute = 1 } = store.info.value ?? {}, since = (deeds?.actions.at(-1)?.tick ?? 0) / ticksPerMinute;
  if (undo === '') return;
  const say = (text: string): void => notify(store, NOTICE, text, 'undoStroke');
  let isWaiting = waits !== '' && !store.moving.value, isSeen = false; // the picture lags behind what is done while the run plays
  say(isWaiting ? waits : texts.brush.done(undo));
  const stop = effect(() => {
    const isBefore = store.minutes.value < since, isPast = place.value !== here || (isSeen && isBefore) || store.hands.value.undo === '';
    isSeen ||= !isBefore;
    if (isPast) queueMicrotask(forget);
    else if (isWaiting && store.moving.value) {
      isWaiting = false;
      queueMicrotask(() => say(texts.brush.done(undo)));
    }
  });
  forget = () => {
    stop();
    forget = () => undefined;
    dismiss(store, NOTICE);
  };
}

/** Goes back to before the last stroke, which then never was. A course that was removed since comes back before. */
export async function undoStroke(lab: Lab): Promise<void> {
  if (lab.store.courseRemoved.value) return restoreCourse(lab);
  const side = handOf(lab);
  if (!(await canBeDone(side, 'undo'))) return;
  const done = await side.source.perform(() => side.client.undoStroke(), 'rest');
  if (done === undefined) return;
  side.store.hands.value = done;
  await side.source.jumpTo(done.minutes); // in a comparison the other side comes along
}

export async function redoStroke(lab: Lab): Promise<void> {
  const side = handOf(lab);
  if (!(await canBeDone(side, 'redo'))) return;
  const done = await side.source.perform(() => side.client.redoStroke(), 'rest');
  if (done === undefined) return;
  side.store.hands.value = done;
  await side.source.jumpTo(done.minutes);
  await side.source.stepBy(0);
}

/** What the page knows may be old: the run has gone over to another course since. Where there is nothing any more, that is said. */
async function canBeDone(side: Lab, what: 'undo' | 'redo'): Promise<boolean> {
  await readHands(side);
  const is = side.store.hands.value[what] !== '';
  if (!is) notify(side.store, CANNOT, texts.why[what === 'undo' ? 'undoStroke' : 'redoStroke']);
  return is;
}

/** What can be undone and done again now: time has passed, or something else was done. */
export async function readHands({ store, client }: Lab): Promise<void> {
  const answer = store.info.value === null ? null : await client.hands();
  store.hands.value = answer?.ok ? answer.value : NO_STROKES;
}
