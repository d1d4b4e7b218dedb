// Links: what the present run looks like as an address, and opening the run an address asks for.
import type { LoadRequest, Problem } from '../../workers/simApi';
import { nearest } from '../../schema/nearest';
import { spanWords } from '../../schema/numberWords';
import { pageAddress } from './address';
import type { Lab } from './lab';
import { dismiss, notify } from './store';
import type { Store } from './store';
import { seedOf } from './classLink';
import { startBlock } from './classroom/startBlock';
import { speak, speaker } from './language';
import { texts } from './texts';
import { twinRequestOf } from './twinLink';
import type { TwinLink } from './twinLink';
import { EMPTY_LINK, formatLink, parseLink } from './url';
import type { Link } from './url';

export const DEFAULT_PRESET = 'b-all-niche';

/** The link of a run that is a preset with nothing done to it but changes at its start; null if it takes a document to tell. */
export function plainLink(store: Store): Link | null {
  return store.marks.value.some((mark) => mark.origin === 'live') ? null : startLink(store);
}

/** Says nothing of a run, but what is left out of the page. */
function emptyLink({ parts }: Store): Link {
  const { link } = parts.by.value;
  return link === undefined ? EMPTY_LINK : { ...EMPTY_LINK, parts: link };
}

/** The start of a run of a preset; null if the run came from a document. */
export function startLink(store: Store): Link | null {
  const info = store.info.value;
  if (info === null || store.file.value !== null || !store.presets.value.some(({ name }) => name === info.name)) return null;
  const changes = info.params.filter((param) => param.initial !== param.document).map((param) => [param.key, param.initial]);
  return { ...emptyLink(store), preset: info.name, changes: info.changed?.changes ?? [], seed: info.seed, set: Object.fromEntries(changes) as Record<string, number> };
}

export async function openShare(lab: Lab): Promise<void> {
  const { store, client } = lab;
  const until = Math.floor(store.minutes.value), version = store.version.value, home = await pageAddress(), others = Math.max(0, store.courses.value.length - 1);
  const show = (fragment: string | null, holdsThem: boolean): void => {
    store.dialog.value = { kind: 'share', address: fragment === null ? null : home + fragment, others, holdsThem };
  };
  /** The link of a record; null: it has become too long; undefined: there is no record. */
  const recordLink = async (what: 'tree' | 'course'): Promise<string | null | undefined> => {
    const record = await client.exportRecord(what);
    if (record.ok) return formatLink({ ...emptyLink(store), text: record.value, until, version, twin: await twinLink(lab, true) });
    store.dialog.value = { kind: 'problems', title: texts.problems.failed, failure: record, reload: false };
    return undefined;
  };
  if (others > 0) {
    const whole = await recordLink('tree');
    if (whole !== null) return whole === undefined ? undefined : show(whole, true);
  }
  const plain = plainLink(store), fragment = plain === null ? await recordLink('course') : await formatLink({ ...plain, until, version, twin: await twinLink(lab, false) });
  if (fragment !== undefined) show(fragment, false);
}

/** The other run of a comparison, told from the document of this one where that is enough; null while there is none. */
async function twinLink({ compare }: Lab, isRecord: boolean): Promise<TwinLink | null> {
  const twin = compare.twin.value, request = twin?.lab.source.feed.alone?.request;
  if (twin === null || request === undefined) return null;
  const [, name] = twin.names, { changes = [], set = {}, actions = [] } = request;
  if (!isRecord && actions.length === 0) return { name, text: null, changes, set };
  const record = await twin.lab.client.exportRecord('course');
  return record.ok ? { name, text: record.value, changes: [], set: {} } : null;
}

/** Whether an address leads straight to a lesson. */
export function namesLesson(hash: string): boolean {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return asked.has('lesson') && !asked.has('own');
}

/** Opens what the address asks for; a faulty one is explained over the usual scenario, or over the run that is open. */
export async function openAddress(lab: Lab, hash: string): Promise<void> {
  const { store, source, compare } = lab;
  const parsed = await parseLink(hash);
  dismiss(store, 'link');
  if (parsed.ok) {
    const { link } = parsed;
    store.parts.limit('link', link.parts ?? null);
    if (link.theme !== undefined) lab.theme.set(link.theme);
    if (link.language !== undefined && link.language !== speaker().language) await speak(link.language);
    const isForClass = link.lesson !== undefined || link.own === true;
    if (isForClass || link.version !== undefined) await lab.client.ready; // it says which version this is
    const { twin, version = store.version.value } = link, other = version === store.version.value ? '' : texts.link.otherVersion(version, store.version.value);
    const remark = (far = ''): void => {
      const remarks = [parsed.remark, far, other].filter((one) => one !== '');
      if (remarks.length > 0) notify(store, 'link', remarks.join(' '));
    };
    if (isForClass) {
      await openForClass(lab, link).finally(() => void (store.lessonAwaited.value = false));
      return remark();
    }
    const request = requestOf(twin === null ? link : { ...link, until: 0 });
    store.awaited.value = true;
    if (await source.load(request, link.text === null ? null : texts.top.linkFile)) {
      store.building.value = link.build === true && !store.parts.locks('builder');
      if (twin !== null) void compare.enter({ name: twin.name, request: twinRequestOf(twin, { ...request, seed: store.info.value?.seed ?? '' }) }, link.until ?? 0);
      const { until } = link, isFar = until !== null && until > (store.info.value?.durationMinutes ?? Infinity);
      return remark(isFar ? texts.top.linkFar(spanWords(until)) : '');
    }
  } else {
    store.lessonAwaited.value = false;
    await refuseLink(lab, texts.problems.linkFault, parsed.problems);
  }
  if (store.info.value !== null) await writeAddress(lab); // where nothing could be opened the address still says what was wanted
}

/** A lesson, or a run of which each of a class has one with a seed of their own. */
async function openForClass(lab: Lab, link: Link): Promise<void> {
  const { store, source } = lab, { lesson, group } = link, learner = store.learner.value === '' ? undefined : store.learner.value;
  const begin = async (pupil: string | undefined): Promise<void> => {
    const seed = link.own === true && pupil !== undefined && group !== undefined ? seedOf(group, pupil) : link.seed;
    const enrolment = { ...(link.step === undefined ? {} : { step: link.step }), ...(seed === null ? {} : { seed }), ...(group === undefined ? {} : { group }), ...(pupil === undefined ? {} : { pupil }) };
    if (lesson === undefined) return void (await source.load(requestOf({ ...link, seed })));
    const { enterLesson, lessonCalled, lessonNames } = await import('./lesson/shelf'), found = await lessonCalled(lesson), steps = found?.steps.length ?? 0;
    if (found !== null && (link.step ?? 0) <= steps) return void (await enterLesson(lab, found, enrolment));
    const wrong = found === null ? { path: 'lesson', value: lesson, expected: texts.link.knownNames(lessonNames.join(', ')), suggestion: nearest(lesson, lessonNames) } : { path: 'step', value: String(link.step), expected: texts.classLink.stepOf(steps), suggestion: '' };
    await refuseLink(lab, found === null ? texts.classLink.unknown(lesson) : texts.problems.linkFault, [wrong]);
  };
  if (link.own !== true || group === undefined || learner !== undefined) return begin(learner);
  await source.standIn();
  store.dialog.value = { kind: 'enrol', group, begin: (pupil) => void begin(pupil) };
}

export function requestOf(link: Link): LoadRequest {
  return {
    ...(link.text === null ? { preset: link.preset ?? DEFAULT_PRESET } : { text: link.text }),
    ...(link.changes.length === 0 ? {} : { changes: link.changes }),
    ...(link.seed === null ? {} : { seed: link.seed }),
    ...(link.state === undefined ? (link.until === null ? {} : { until: link.until }) : { promised: link.state }),
    set: link.set,
    file: texts.top.linkFile,
  };
}

/** Keeps the address bar telling how the run starts, where a readable address can; a file has no address. */
export async function writeAddress(lab: Lab): Promise<void> {
  const { store } = lab, twin = lab.compare.twin.value;
  if (startBlock !== null) return; // what a page of one file opens stands in it
  if (store.lesson.value !== null) return; // its address says which lesson it is, and for whom
  if (store.file.value === texts.top.linkFile) return writeView(store.building.value);
  const link = startLink(store), { run } = store.info.value ?? {}, build = store.building.value;
  const around = store.embedder.value === '' ? {} : { embed: store.embedder.value }; // of no concern to a link that is shared
  const written = await formatLink(link === null ? { ...emptyLink(store), ...around, build } : { ...link, ...around, twin: await twinLink(lab, false), build }), fragment = written === '#' ? '' : written;
  // Another run may have come while this one was being packed.
  if (store.info.value?.run === run && lab.compare.twin.value === twin && store.building.value === build && fragment !== null && fragment !== location.hash) history.replaceState(null, '', location.pathname + location.search + fragment);
}

/** The address of a run that came from a link stays what it was; only what is open beside it changes. */
async function writeView(build: boolean): Promise<void> {
  const { hash } = location, parsed = await parseLink(hash);
  if (!parsed.ok || (parsed.link.build === true) === build || hash !== location.hash) return;
  const fragment = await formatLink({ ...parsed.link, build });
  if (fragment !== null && hash === location.hash) history.replaceState(null, '', location.pathname + location.search + fragment);
}

/** Says what is wrong with an address, and what is open instead. */
async function refuseLink({ store, source }: Lab, words: string, problems: readonly Problem[]): Promise<void> {
  const message = `${words} ${await source.standIn()}`.trimEnd();
  if (store.phase.value !== 'lost') store.dialog.value = { kind: 'problems', title: texts.problems.link, failure: { ok: false, code: 'bad-document', message, file: texts.top.linkFile, problems }, reload: false };
}
