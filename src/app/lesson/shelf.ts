// The lessons that come with the page, fetched when they are wanted, in the reader's language.
import { computed, effect, signal } from '@preact/signals';
import { dictionaryOf } from '../../../locales/dictionary';
import type { Dictionary } from '../../../locales/dictionary';
import { LESSON_SPOKEN } from '../../../locales/spoken';
import type { LessonDocument } from '../../../schema/lesson';
import type { Lab } from '../lab';
import { speaker } from '../language';
import { translated } from '../told';
import { kept } from './keeping';
import { LessonRoom } from './room';
import type { Enrolment } from './room';

const FILES = import.meta.glob<LessonDocument>(['../../../lessons/*.json', '!../../../lessons/lesson.schema.json'], { import: 'default' });
const WORDS = import.meta.glob<string>('../../../locales/*/lessons/*.ftl', { query: '?raw', import: 'default' });

const NOBODY: Enrolment = {};

export const lessonNames = (): string[] => Object.keys(FILES).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length));

/** null: there is none of that name. */
export async function lessonCalled(name: string): Promise<LessonDocument | null> {
  return (await FILES[`../../../lessons/${name}.json`]?.()) ?? null;
}

/** In the order in which they are taught. */
export async function allLessons(): Promise<LessonDocument[]> {
  const all = await Promise.all(Object.values(FILES).map((read) => read()));
  return all.sort((a, b) => (a.number ?? 999) - (b.number ?? 999));
}

async function dictionaryFor({ name }: LessonDocument, language: string): Promise<Dictionary | null> {
  const [english, other] = ['en', language].map((tag) => WORDS[`../../../locales/${tag}/lessons/${name}.ftl`]);
  return language === 'en' || english === undefined || other === undefined ? null : dictionaryOf(await english(), await other());
}

export async function inReadersLanguage(lesson: LessonDocument): Promise<LessonDocument> {
  const dictionary = await dictionaryFor(lesson, speaker().language);
  return dictionary === null ? lesson : (translated(lesson, dictionary, false, LESSON_SPOKEN) as LessonDocument);
}

/** Opens a lesson in place of the one that is open. */
export async function enterLesson(lab: Lab, lesson: LessonDocument, enrolment: Enrolment = NOBODY): Promise<boolean> {
  const { store } = lab, dictionary = signal<Dictionary | null>(await dictionaryFor(lesson, speaker().language)), before = store.lesson.value;
  const text = computed(() => (dictionary.value === null ? lesson : (translated(lesson, dictionary.value, false, LESSON_SPOKEN) as LessonDocument)));
  const room = new LessonRoom(lab, lesson, text, kept, enrolment);
  before?.leave();
  if (!(await room.begin([], {}))) return false;
  store.lesson.value = room;
  store.panel.value = 'lesson';
  store.panelOpen.value = true;
  const stop = effect(() => {
    const { language } = speaker();
    if (store.lesson.value === room) void dictionaryFor(lesson, language).then((next) => void (dictionary.value = next));
    else queueMicrotask(() => stop());
  });
  return true;
}
