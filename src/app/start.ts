// Ties the page together: the simulation at once, the picture as soon as its code has arrived.
import { effect } from '@preact/signals';
import { startSampler, startSimulation } from '../../workers/client';
import { openedBy, startBlock } from './classroom/startBlock';
import { Compare } from './compare';
import { embedderOf } from './embedder';
import { nextTask } from './idle';
import { acceptDrops } from './files';
import { commandsOf, runCommand } from './commands';
import type { CommandId } from './commands';
import { commandOfPress, focusOf } from './keys';
import type { Lab } from './lab';
import { Lockstep } from './lockstep';
import { ManySeeds } from './manySeeds';
import { DEFAULT_PRESET, namesLesson, openAddress, writeAddress } from './share';
import { NO_LIMITS } from './parts';
import type { Limits } from './parts';
import { limitsOf } from './partsLink';
import { preparePrinting } from './printing';
import { checkEngine } from './selfCheck';
import { singleKeys } from './singleKeys';
import { comeToRest } from './rest';
import { Source } from './source';
import type { Surroundings } from './source';
import { createStore, notify, SPEEDS } from './store';
import type { Store } from './store';
import { SMALL } from './windows';
import { watchSpan } from './span';
import { speaker } from './language';
import { texts } from './texts';
import { speakAtRest } from './voice';
import { isTrial } from './trial';
import { createTheme } from './theme';
import { View } from './view';

/** ms */
const HIDDEN_BEAT = 200;
/** A page of one file leads nobody else anywhere. */
const WITHOUT_SERVER: Limits = { ...NO_LIMITS, hide: ['desk', 'share'] };

export function createLab(): Lab {
  const store = createStore();
  store.parts.limit('link', limitsOf(openedBy()));
  if (startBlock !== null) store.parts.limit('file', WITHOUT_SERVER);
  takeSeats(store);
  if (parent !== window) store.embedder.value = embedderOf(location.hash);
  const simulation = startSimulation(), around: Surroundings = { nextFrame: (callback) => void requestAnimationFrame(callback), now: () => performance.now(), randomSeed };
  const lockstep = new Lockstep(simulation, { next: beat, now: around.now }), client = lockstep.first;
  const theme = createTheme(document.documentElement, matchMedia('(prefers-color-scheme: light)'));
  const source = new Source(store, client, around, { preset: DEFAULT_PRESET, file: DEFAULT_PRESET });
  const view = new View(store, theme.theme, () => source);
  const compare: Compare = new Compare(() => lab, lockstep, startSimulation, new ManySeeds(startSampler, () => navigator.hardwareConcurrency || 2), around);
  const lab: Lab = { store, source, view, theme, client, compare };
  simulation.onLost = (reason) => compare.lost(simulation, reason);
  listen(lab);
  speakAtRest(lab, () => (compare.twin.value === null ? '' : texts.everyone.pictureOf(texts.compare.sideA)));
  void begin(lab);
  const { value: embedder } = store.embedder;
  if (embedder !== '') void import('../embed/host').then(({ serve }) => serve(lab, embedder), () => undefined); // without it the other page hears nothing, and says so
  if (isTrial()) void import('./classroom/trialHost').then(({ serveTrial }) => serveTrial(lab), () => undefined);
  return lab;
}

/** What stands open from the first picture on, so that nothing moves when it is filled: a lesson beside the run, on a small screen nothing else. */
function takeSeats({ panel, panelOpen, lessonAwaited }: Store): void {
  lessonAwaited.value = namesLesson(openedBy());
  if (lessonAwaited.value) panel.value = 'lesson';
  else if (SMALL().matches) panelOpen.value = false;
}

async function begin(lab: Lab): Promise<void> {
  const { store, client, source } = lab, opened = openedBy();
  store.busy.value = texts.busy.starting;
  const greeted = client.ready.then((hello) => {
    if (!hello.ok) return source.lose(hello);
    store.presets.value = hello.value.presets;
    store.version.value = hello.value.version;
    store.phase.value = 'ready';
    return true;
  });
  if (startBlock?.scorm === true) {
    if (!(await greeted)) return;
    await import('./classroom/scormLesson').then(({ reportToPlatform }) => reportToPlatform(lab, opened)).catch(() => undefined); // the lesson goes on without
  }
  // What is wanted is told in the same breath as the greeting: the worker answers in that order, and waits for nobody in between.
  const opening = openAddress(lab, opened);
  if (!(await greeted)) return;
  await opening;
  await nextTask(); // after what it has put on the page
  oncePictured(lab, () => {
    void checkEngine(store, client, (task, delay) => void setTimeout(task, delay));
    if (!isTrial()) import('./lookAfter').then(({ lookAfter }) => lookAfter(lab, opened)).catch(() => notify(store, 'notKept', texts.kept.faults.unable('run')));
  });
  watchSpan(lab);
  let first = location.hash === '';
  effect(() => {
    void [store.info.value, lab.compare.twin.value, store.building.value];
    if (store.info.value !== null && !first) void writeAddress(lab);
    first = false;
  });
  effect(() => {
    const title = store.info.value?.title;
    document.title = title === undefined ? texts.product : `${title} – ${texts.product}`;
  });
  addEventListener('hashchange', () => void openAddress(lab, location.hash));
  let language = speaker().language;
  effect(() => {
    const next = speaker().language, { twin } = lab.compare;
    if (next === language) return;
    language = next;
    for (const one of [lab, twin.peek()?.lab]) void one?.source.feed.tellAnew();
  });
}

/** When the first picture is there, or it is known that there will be none. */
function oncePictured({ store }: Lab, act: () => void): void {
  const stop = effect(() => {
    if (store.picture.value === 'coming' || store.info.value === null) return;
    void nextTask().then(act);
    queueMicrotask(() => stop());
  });
}

function listen(lab: Lab): void {
  const { store, source } = lab;
  acceptDrops(lab, document.body);
  preparePrinting(lab);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || store.dialog.value !== null) return;
    const command = commandOfPress(event, focusOf(event.target), singleKeys.value, commandsOf(lab));
    if (command === null) return;
    event.preventDefault();
    runCommand(command.id as CommandId, lab);
  });
  let pausedByHiding = false;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      // At a watching speed nobody wants to miss anything; at full speed somebody waits for the end.
      pausedByHiding = store.running.value && SPEEDS[store.speedIndex.value] !== Infinity;
      if (pausedByHiding) void comeToRest(lab);
    } else if (pausedByHiding) void source.play();
    else source.refresh();
  });
}

/** Before the next picture; nobody paints a hidden page, and time passes there all the same. */
function beat(callback: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    callback();
  };
  requestAnimationFrame(once);
  setTimeout(once, HIDDEN_BEAT);
}

/** Six digits: short enough to be read out in a classroom. */
function randomSeed(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000);
}
