// A lesson within a learning platform: goes on where the platform says that the pupil was, and tells it of every task that is done.
import { effect } from '@preact/signals';
import type { Lab } from '../lab';
import { kept } from '../lesson/keeping';
import type { LessonRoom } from '../lesson/room';
import { notify } from '../store';
import { DESK_TEXTS } from '../texts/desk';
import { parseLink } from '../url';
import { ScormSession, findApi } from './scorm';
import { resume, suspend } from './suspended';

const NOTICE = 'platform';

/** Before the lesson is opened. @param address of the lesson */
export async function reportToPlatform({ store }: Lab, address: string): Promise<void> {
  const t = DESK_TEXTS.platform, api = findApi(window), session = api === null ? null : ScormSession.begin(api, () => performance.now()), parsed = await parseLink(address);
  if (session === null || !parsed.ok || parsed.link.lesson === undefined) return notify(store, NOTICE, t.none);
  const { lesson } = parsed.link;
  store.learner.value = session.learner;
  // The device may be that of a school: what another pupil left on it is not this one's.
  kept.write(lesson, await resume(session.get('cmi.suspend_data')));
  effect(() => {
    const room = store.lesson.value;
    if (room?.source.name === lesson) void tell(session, room, (text) => notify(store, NOTICE, text));
  });
  addEventListener('pagehide', () => session.finish());
}

/** Of the present state of the lesson; whoever calls it in an effect hears of the next. */
async function tell(session: ScormSession, room: LessonRoom, say: (text: string) => void): Promise<void> {
  const t = DESK_TEXTS.platform, progress = room.progress.value, { done, of } = room.countedAll.value, { first, of: asked } = room.score.value, score = asked === 0 ? null : Math.round((100 * first) / asked);
  const { text, whole } = await suspend(progress);
  if (room.progress.peek() !== progress) return; // a later state is on its way
  if (!session.report({ done, of, score, suspended: text })) return say(t.refused);
  if (!whole) return say(t.long);
  if (done === of) say(score === null ? t.done : t.doneWith(score));
}
