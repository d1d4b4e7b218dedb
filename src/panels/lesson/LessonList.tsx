// The lessons to choose from: what each is about, how long it takes, how far one has come, and what its teacher should know.
import { useEffect, useState } from 'preact/hooks';
import type { LessonDocument } from '../../../schema/lesson';
import { useLab } from '../../app/lab';
import { kept } from '../../app/lesson/keeping';
import { allLessons, enterLesson, inReadersLanguage } from '../../app/lesson/shelf';
import { countAll, readProgress } from '../../../schema/lessonProgress';
import { speaker } from '../../app/language';
import { LESSON_TEXTS as t } from '../../app/texts/lesson';

export function LessonList({ close }: { readonly close: () => void }) {
  const lab = useLab(), [lessons, setLessons] = useState<readonly (readonly [LessonDocument, LessonDocument])[] | 'failed' | null>(null), { language } = speaker();
  useEffect(() => {
    let here = true;
    allLessons().then(async (all) => Promise.all(all.map(async (lesson) => [lesson, await inReadersLanguage(lesson)] as const))).then((all) => here && setLessons(all), () => here && setLessons('failed'));
    return () => {
      here = false;
    };
  }, [language]);
  if (lessons === null) return <p class="note">{t.loading}</p>;
  if (lessons === 'failed') return <p class="note">{t.failed}</p>;
  return (
    <div class="lessons">
      <p class="note">{t.list.intro}</p>
      <ol>
        {lessons.map(([source, { title, summary, minutes, level, teacher, references = [] }]) => {
          const { done, of } = countAll(source, readProgress(kept.read(source.name), source.steps.length));
          return (
            <li key={source.name}>
              <button type="button" data-testid={`lesson-${source.name}`} aria-current={lab.store.lesson.value?.source.name === source.name ? 'true' : undefined} onClick={() => {
                close();
                void enterLesson(lab, source);
              }}>
                <strong>{title}</strong>
                <span>{summary}</span>
                <small>{[t.list.minutes(minutes), t.list.levels[level], done === 0 ? '' : done === of ? t.list.done : t.list.progress(done, of)].filter((part) => part !== '').join(' · ')}</small>
              </button>
              {teacher !== undefined && <TeacherNotes teacher={teacher} references={references} />}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function TeacherNotes({ teacher, references }: { readonly teacher: NonNullable<LessonDocument['teacher']>; readonly references: readonly string[] }) {
  const section = (title: string, items: readonly string[], lang?: string) => items.length > 0 && <section><h4>{title}</h4><ul>{items.map((item) => <li key={item} lang={lang}>{item}</li>)}</ul></section>;
  return (
    <details class="teacher-notes">
      <summary>{t.teacher.title}</summary>
      {section(t.teacher.aims, teacher.aims)}
      {section(t.teacher.before, teacher.before ?? [])}
      {section(t.teacher.time, [teacher.time])}
      {section(t.teacher.curriculum, teacher.curriculum)}
      {section(t.teacher.misconceptions, teacher.misconceptions.map(({ belief, answer }) => `${belief} – ${answer}`))}
      {section(t.teacher.answers, teacher.answers)}
      {section(t.teacher.followUps, teacher.followUps)}
      {section(t.teacher.references, references, 'en')}
    </details>
  );
}
