// The lessons that come with the page, fetched when they are wanted, in the reader's language.
import { batch, computed, effect, signal } from '@preact/signals';
import { h } from 'preact';
import { LessonSheet } from '../../panels/lesson/LessonSheet';
import { LabContext } from '../lab';
import { dictionaryOf, disguised } from '../../../locales/dictionary';
import type { Dictionary } from '../../../locales/dictionary';
import type { Speaker } from '../../../locales/speaker';
import { LESSON_SPOKEN } from '../../../locales/spoken';
import type { LessonDocument } from '../../../schema/lesson';
import { startBlock } from '../classroom/startBlock';
import type { Lab } from '../lab';
import { speaker } from '../language';
import { texts } from '../texts';
import { translated } from '../told';
import { EMPTY_LINK, formatLink, parseLink } from '../url';
import { kept } from './keeping';
import { LessonRoom } from './room';
import type { Enrolment } from './room';

const FILES = import.meta.glob<LessonDocument>(['../../../lessons/*.json', '!../../../lessons/lesson.schema.json'], { import: 'default' });
const WORDS = import.meta.glob<string>('../../../locales/*/lessons/*.ftl', { query: '?raw', import: 'default' });

const NOBODY: Enrolment = {};

const PATH = '../../../lessons/';
export const lessonNames: readonly string[] = Object.keys(FILES).map((path) => path.slice(PATH.length, -'.json'.length));

/** null: there is none of that name. */
export async function lessonCalled(name: string): Promise<LessonDocument | null> {
  return (await FILES[`${PATH}${name}.json`]?.()) ?? null;
}

/** In the order in which they are taught. */
export async function allLessons(): Promise<LessonDocument[]> {
  const all = await Promise.all(Object.values(FILES).map((read) => read()));
  return all.sort((a, b) => (a.number ?? 999) - (b.number ?? 999));
}

/** null: it stays as it is written. English in disguise is a language of its own. */
async function dictionaryFor({ name }: LessonDocument, { language, disguise }: Speaker): Promise<Dictionary | null> {
  const [english, other] = ['en', language].map((tag) => WORDS[`../../../locales/${tag}/lessons/${name}.ftl`]);
  if (english === undefined || other === undefined) return null;
  if (disguise !== undefined) return disguised(await english(), disguise);
  return language === 'en' ? null : dictionaryOf(await english(), await other());
}

export async function inReadersLanguage(lesson: LessonDocument): Promise<LessonDocument> {
  const dictionary = await dictionaryFor(lesson, speaker());
  return dictionary === null ? lesson : (translated(lesson, dictionary, false, LESSON_SPOKEN) as LessonDocument);
}

/** The address says which lesson is open, so that a reload comes back to it; one that opened it stays as it came, with all that it fixes, but for its step: who loads it anew has gone on. */
async function writeLessonAddress({ store }: Lab, { group, seed }: Enrolment): Promise<void> {
  const room = store.lesson.value;
  if (room === null || room.isBrought || startBlock !== null) return;
  const parsed = await parseLink(location.hash), { link: parts } = store.parts.by.value, embed = store.embedder.value;
  const hasOpenedIt = parsed.ok && parsed.link.lesson === room.source.name && (group === undefined ? (parsed.link.seed ?? undefined) === seed : parsed.link.group === group);
  if (hasOpenedIt ? parsed.link.step === undefined : group !== undefined) return;
  const { step: _done, ...stays } = hasOpenedIt ? parsed.link : { ...EMPTY_LINK, lesson: room.source.name, ...(seed === undefined ? {} : { seed }), ...(parts === undefined ? {} : { parts }), ...(embed === '' ? {} : { embed }) };
  const fragment = await formatLink(stays);
  if (fragment !== null && store.lesson.value === room) history.replaceState(null, '', location.pathname + location.search + fragment);
}

/** Closes the lesson: its run stays. */
export function leaveLesson({ store }: Lab): void {
  store.lesson.value?.close();
  store.lesson.value = null;
  store.parts.limit('lesson', null);
  store.panel.value = 'story';
}

/** Opens a lesson in place of the one that is open. */
export async function enterLesson(lab: Lab, lesson: LessonDocument, enrolment: Enrolment = NOBODY, isBrought = false): Promise<boolean> {
  const { store } = lab, dictionary = signal<Dictionary | null>(await dictionaryFor(lesson, speaker())), before = store.lesson.value;
  const text = computed(() => (dictionary.value === null ? lesson : (translated(lesson, dictionary.value, false, LESSON_SPOKEN) as LessonDocument)));
  const room = new LessonRoom(lab, lesson, text, kept, enrolment, isBrought);
  room.sheet = () => h(LabContext.Provider, { value: lab }, h(LessonSheet, { room }));
  before?.close();
  if (!(await room.begin([], {}))) return false;
  batch(() => {
    store.parts.limit('lesson', { ui: 'full', hide: lesson.page?.hide ?? [], lock: lesson.page?.lock ?? [] });
    store.lesson.value = room;
    if (enrolment.step !== undefined) room.go(enrolment.step - 1);
    room.enter();
    store.panel.value = 'lesson';
    store.panelOpen.value = true;
  });
  await writeLessonAddress(lab, enrolment);
  const stop = effect(() => {
    const present = speaker();
    if (store.lesson.value === room) void dictionaryFor(lesson, present).then((next) => void (dictionary.value = next));
    else queueMicrotask(() => stop());
  });
  return true;
}

/** A lesson that somebody brings as a file: the worker reads it, and says what is wrong with it. */
export async function openLessonText(lab: Lab, text: string, file: string): Promise<void> {
  const read = await lab.client.readLesson(text, file);
  if (read.ok) return void (await enterLesson(lab, read.value, NOBODY, true));
  lab.store.dialog.value = { kind: 'problems', title: texts.problems.cannotOpen, failure: read, reload: false };
}
