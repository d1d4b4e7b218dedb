// The run of this tab is kept as it goes, and whoever comes back after a reload or a killed tab is offered to go on with it.
import { effect } from '@preact/signals';
import type { LoadRequest } from '../../workers/simApi';
import { autosave } from './autosave';
import type { Found } from './autosave';
import type { TwinRequest } from './compare';
import { formatClock } from './format';
import type { Lab } from './lab';
import { withWork } from './leaving';
import { dismiss, momentOfDeeds, notify } from './store';
import { texts } from './texts';

/** A run as it was left. */
export interface KeptRun {
  readonly title: string;
  readonly minutes: number;
  /** The document, all courses, and the moment. */
  readonly request: LoadRequest;
  /** Name of the file it came from, or null. */
  readonly file: string | null;
  /** What the address named, from its `#`. */
  readonly hash: string;
  /** The other run of a comparison. */
  readonly twin: TwinRequest | null;
}

export interface KeptBefore extends KeptRun {
  readonly name: string;
  /** Of the program that kept it. */
  readonly version: string;
}

export const FAMILY = 'run';
const NOTICE = 'goOn', AT_ONCE = 'cart-lab.goOn';

/** Null where there is nothing that could not simply be opened again, in a lesson, which keeps its own progress, and on the way through the moments of a film. */
export function takeRun({ store, source, compare }: Lab): KeptRun | null {
  const info = store.info.value, minutes = Math.floor(momentOfDeeds(store)), request = source.present(minutes);
  if (info === null || request === null || store.lesson.value !== null || store.filming.value !== null || (minutes === 0 && withWork(store, request) === null)) return null;
  const twin = compare.twin.value, other = twin?.lab.source.feed.alone?.request;
  return {
    title: info.title, minutes, request, file: store.file.value, hash: location.hash,
    twin: twin === null || other === undefined ? null : { name: twin.names[1], request: other },
  };
}

/** Keeps the run of this tab under a name of its own from now on, and whenever it comes to rest. */
export function keepRun(lab: Lab, name: string): void {
  autosave.watch({ name, take: () => takeRun(lab) });
  let moved = false;
  effect(() => {
    const moving = lab.store.moving.value;
    if (moved && !moving) void autosave.save();
    moved = moving;
  });
}

/** Runs of tabs that are gone, the latest first. @param isOpen whether a tab still runs it */
export async function runsLeft(isOpen: (name: string) => boolean): Promise<readonly KeptBefore[]> {
  return (await autosave.family(FAMILY)).flatMap((found) => (isOpen(found.name) ? [] : readRun(found) ?? []));
}

/** Form is all that is looked at: the worker reads the rest as it reads any document. */
function readRun({ name, version, value }: Found): KeptBefore | null {
  if (typeof value !== 'object' || value === null) return null;
  const { title, minutes, request, file, hash, twin } = value as Partial<KeptRun>;
  if (typeof title !== 'string' || typeof minutes !== 'number' || typeof request !== 'object' || request === null || typeof hash !== 'string') return null;
  return { name, version, title, minutes, request, hash, file: typeof file === 'string' ? file : null, twin: twin ?? null };
}

/**
 * Offers it where the address named nothing or this very run; an address that names another one is what somebody wants to see.
 * @param opened what the address named
 */
export function offer({ store }: Lab, run: KeptBefore, opened: string): void {
  store.kept.value = run;
  if ((opened !== '' && opened !== '#' && opened !== run.hash) || store.lesson.value !== null || store.parts.locks('scenarios')) return;
  const words = texts.kept.offer(formatClock(run.minutes), run.title);
  notify(store, NOTICE, run.version === store.version.value ? words : `${words} ${texts.link.otherVersion(run.version, store.version.value)}`, 'goOn');
}

/** Back to where it was left. */
export async function goOn(lab: Lab): Promise<void> {
  const { store, source, compare } = lab, run = store.kept.value;
  if (run === null) return;
  dismiss(store, NOTICE);
  const { twin, minutes } = run;
  if (!(await source.load(twin === null ? run.request : { ...run.request, until: 0 }, run.file))) return;
  store.kept.value = null;
  if (twin !== null) void compare.enter(twin, minutes);
  await autosave.save();
  // Until this tab has kept as much, what was kept before stays.
  if ((takeRun(lab)?.minutes ?? 0) >= minutes) await autosave.forget(run.name);
}

/** The page is about to be opened anew, and shall go on by itself then. */
export async function leaveToReturn(name: string): Promise<void> {
  await autosave.save();
  remind((store) => store.setItem(AT_ONCE, name));
}

/** The name of the run with which it goes on by itself; null if it was not left to return. */
export function returning(): string | null {
  let name: string | null = null;
  remind((store) => {
    name = store.getItem(AT_ONCE);
    store.removeItem(AT_ONCE);
  });
  return name;
}

function remind(act: (store: Storage) => void): void {
  try {
    act(sessionStorage);
  } catch {
    // a browser that forbids it lets nobody return by itself
  }
}
