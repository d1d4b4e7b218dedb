// What a link leaves out and locks: written as short lists, read with suspicion.
import { nearest } from '../../schema/nearest';
import { shorten, takeApart } from './linkFields';
import type { Fault, LinkFields } from './linkFields';
import { isLimitless, isLockable, isPart, NO_LIMITS, PART_NAMES, UI_MODES } from './parts';
import type { Limits, PartName, UiMode } from './parts';
import { texts } from './texts';

const t = texts.parts.link;
/** A parameter, as `set` names it; with a minus before it one that is free. */
const PARAMETER = /^-?[A-Za-z]\w{0,39}(\.[A-Za-z][\w-]{0,39}){1,2}$/;
/** Whether a lock names a single parameter. */
export const isParameterLock = (name: string): boolean => PARAMETER.test(name);
const MOST = 200;
const LOCKABLE = PART_NAMES.filter(isLockable);

/** Null where the link leaves the page as it is. */
export function readLimits(fields: LinkFields, fault: Fault): Limits | null {
  const ui = fields.get('ui') ?? 'full';
  if (!Object.hasOwn(UI_MODES, ui)) fault('ui', ui, t.ui, nearest(ui, Object.keys(UI_MODES)));
  const hide = listOf(fields, 'hide', fault).filter((name): name is PartName => isPart(name) || fault('hide', name, t.hide, nearest(name, PART_NAMES)) !== null);
  const lock = listOf(fields, 'lock', fault).filter((name) => (isPart(name) ? isLockable(name) : PARAMETER.test(name)) || fault('lock', name, t.lock, nearest(name, LOCKABLE)) !== null);
  const limits: Limits = { ui: Object.hasOwn(UI_MODES, ui) ? (ui as UiMode) : 'full', hide, lock };
  return isLimitless(limits) ? null : limits;
}

/** What an address leaves out, before anything else of it is read: the first picture of the page is right already. Its faults are told later. */
export function limitsOf(hash: string): Limits | null {
  const silent = (): null => null;
  return readLimits(takeApart(hash.replace(/^#/, ''), silent).fields, silent);
}

export function writeLimits({ ui, hide, lock }: Limits, fields: LinkFields): void {
  if (ui !== NO_LIMITS.ui) fields.set('ui', ui);
  if (hide.length > 0) fields.set('hide', hide.join(','));
  if (lock.length > 0) fields.set('lock', lock.join(','));
}

function listOf(fields: LinkFields, name: 'hide' | 'lock', fault: Fault): readonly string[] {
  const value = fields.get(name);
  if (value === undefined) return [];
  const names = [...new Set(value.split(','))];
  if (names.length > MOST) fault(name, shorten(value), t.most(MOST));
  return names.slice(0, MOST);
}
