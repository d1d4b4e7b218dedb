// The teacher's desk: what a class works on, how much of the page it has, what that looks like, and how it gets there.
import '../../styles/desk.css';
import { useEffect, useState } from 'preact/hooks';
import type { LessonDocument } from '../../../schema/lesson';
import { lackOf, readSettings } from '../../app/classroom/settings';
import type { DeskSettings } from '../../app/classroom/settings';
import { useLab } from '../../app/lab';
import { speaker } from '../../app/language';
import { allLessons, inReadersLanguage } from '../../app/lesson/shelf';
import { recall, remember } from '../../app/memory';
import { startLink } from '../../app/share';
import { DESK_TEXTS as t } from '../../app/texts/desk';
import { EMPTY_LINK } from '../../app/url';
import type { Link } from '../../app/url';
import { DeskClass } from './DeskClass';
import { DeskParts } from './DeskParts';
import { DeskResult } from './DeskResult';
import { DeskSingle } from './DeskSingle';
import { DeskTrial } from './DeskTrial';

const KEPT = 'desk';

export interface DeskPart {
  readonly settings: DeskSettings;
  readonly change: (more: Partial<DeskSettings>) => void;
}

export function Desk() {
  const lab = useLab(), { store } = lab, [settings, setSettings] = useState(() => readSettings(recall(KEPT))), open = useOpenScenario(), lessons = useLessons();
  const change = (more: Partial<DeskSettings>): void => {
    const next = { ...settings, ...more };
    remember(KEPT, JSON.stringify(next));
    setSettings(next);
  };
  useEffect(() => {
    if (store.lesson.value !== null && !store.lesson.value.isBrought) change({ lesson: store.lesson.value.source.name });
  }, []);
  const lesson = Array.isArray(lessons) ? lessons.find(({ name }) => name === settings.lesson) : undefined;
  // A lesson that is gone leaves the open scenario.
  const present = Array.isArray(lessons) && lesson === undefined ? { ...settings, lesson: '' } : settings, title = lesson?.title ?? store.info.value?.title ?? '';
  if (lessons === null || open === null) return <p class="note">{t.loading}</p>;
  return (
    <div class="desk">
      <p>{t.intro}</p>
      <div class="desk-halves">
        <form onSubmit={(event) => event.preventDefault()}>
          <label class="desk-field">
            <span class="caps-label">{t.what}</span>
            <select class="field" data-testid="desk-what" value={present.lesson} onChange={(event) => change({ lesson: event.currentTarget.value })}>
              <optgroup label={t.scenario}><option value="">{t.openScenario(store.info.value?.title ?? '')}</option></optgroup>
              {Array.isArray(lessons) && <optgroup label={t.lessons}>{lessons.map(({ name, title: called }) => <option key={name} value={name}>{called}</option>)}</optgroup>}
            </select>
          </label>
          {lessons === 'failed' && <p class="fault">{t.lessonsFailed}</p>}
          {present.lesson === '' && store.marks.value.some(({ origin }) => origin === 'live') && <p class="note">{t.byHand}</p>}
          <DeskClass settings={present} change={change} />
          <DeskParts settings={present} change={change} />
          <DeskSingle settings={present} change={change} />
        </form>
        <DeskTrial settings={present} open={open} lack={lackOf(present)} />
      </div>
      <DeskResult settings={present} open={open} lack={lackOf(present)} title={title} />
    </div>
  );
}

/** In the reader's language, in the order in which they are taught; null while they are on their way. */
function useLessons(): readonly LessonDocument[] | 'failed' | null {
  const [lessons, setLessons] = useState<readonly LessonDocument[] | 'failed' | null>(null), { language } = speaker();
  useEffect(() => {
    let here = true;
    allLessons().then(async (all) => Promise.all(all.map(inReadersLanguage))).then((all) => here && setLessons(all), () => here && setLessons('failed'));
    return () => void (here = false);
  }, [language]);
  return lessons;
}

/** The link of the start of the open run: that of its preset, or with its document; null while it is asked for. */
function useOpenScenario(): Link | null {
  const { store, client } = useLab(), [open, setOpen] = useState<Link | null>(() => startLink(store));
  useEffect(() => {
    if (open !== null) return undefined;
    let here = true;
    void client.exportScenario().then((answer) => here && setOpen({ ...EMPTY_LINK, text: answer.ok ? answer.value : null, seed: store.info.value?.seed ?? null }));
    return () => void (here = false);
  }, []);
  return open;
}
