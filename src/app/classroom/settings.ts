// What a teacher has chosen at the desk: what is shown, what of the page is left out or locked, for whom; and the link that says so.
import { isLanguage } from '../../../locales/languages';
import type { Language } from '../../../locales/languages';
import { isGroup, seedOf } from '../classLink';
import { NO_LIMITS, UI_MODES, isPart } from '../parts';
import type { Limits, PartName, UiMode } from '../parts';
import { isParameterLock } from '../partsLink';
import type { Theme } from '../theme';
import { EMPTY_LINK, isSeed } from '../url';
import type { Link } from '../url';

export interface DeskSettings {
  /** Name of a lesson; '' is the open scenario. */
  readonly lesson: string;
  readonly limits: Limits;
  /** The code of the class; '' for none. */
  readonly group: string;
  /** Each pupil has a seed of their own. */
  readonly own: boolean;
  /** One seed for all; '' is that of the lesson, or of the open run. */
  readonly seed: string;
  /** '' leaves it to the pupil. */
  readonly language: Language | '';
  readonly theme: Theme | '';
}

export const NO_SETTINGS: DeskSettings = { lesson: '', limits: { ...NO_LIMITS, hide: ['desk'] }, group: '', own: false, seed: '', language: '', theme: '' };

/** What still has to be said before there is a link. */
export type Lack = 'group' | 'badGroup' | 'badSeed';

export function lackOf({ group, own, seed }: DeskSettings): Lack | null {
  if (group !== '' && !isGroup(group)) return 'badGroup';
  if (own && group === '') return 'group';
  return !own && seed !== '' && !isSeed(seed) ? 'badSeed' : null;
}

/** @param open the start of the open scenario, where that is what is shown */
export function linkOf({ lesson, limits, group, own, seed, language, theme }: DeskSettings, open: Link): Link {
  const { parts: _before, ...start } = lesson === '' ? open : { ...EMPTY_LINK, lesson };
  return {
    ...start, seed: own ? null : seed === '' ? start.seed : seed, parts: limits,
    ...(group === '' ? {} : { group }), ...(own ? { own } : {}), ...(language === '' ? {} : { language }), ...(theme === '' ? {} : { theme }),
  };
}

/** The same as the first of the class sees it who has said who they are. */
export function trialLinkOf(settings: DeskSettings, open: Link): Link {
  const { own, group } = settings, link = linkOf({ ...settings, own: false, group: '' }, open);
  return own && group !== '' ? { ...link, seed: seedOf(group, '1') } : link;
}

/** What was kept, as far as it still means something. Comes from a store that others can write into. */
export function readSettings(text: string | null): DeskSettings {
  const kept = parsed(text), limits = isRecord(kept['limits']) ? kept['limits'] : {}, { lesson, group, own, seed, language = null, theme } = kept, { ui } = limits;
  return {
    lesson: typeof lesson === 'string' && /^[a-z0-9-]{0,64}$/.test(lesson) ? lesson : '',
    limits: {
      ui: typeof ui === 'string' && Object.hasOwn(UI_MODES, ui) ? (ui as UiMode) : 'full',
      hide: Array.isArray(limits['hide']) ? namesIn(limits['hide']).filter((name): name is PartName => isPart(name)) : NO_SETTINGS.limits.hide,
      lock: namesIn(limits['lock']).filter((name) => isPart(name) || isParameterLock(name)),
    },
    group: typeof group === 'string' && isGroup(group) ? group : '', own: own === true, seed: typeof seed === 'string' && isSeed(seed) ? seed : '',
    language: typeof language === 'string' && isLanguage(language) ? language : '', theme: theme === 'dark' || theme === 'light' ? theme : '',
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return isRecord(kept) ? kept : {};
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const namesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : []);
