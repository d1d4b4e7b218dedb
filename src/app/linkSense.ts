// Fields of a link that cannot be meant together: each is told, so that none is left aside in silence.
import { shorten } from './linkFields';
import type { Fault, LinkFields, LinkName } from './linkFields';
import { texts } from './texts';

/** A field, those that it leaves no room for, and why. */
const AGAINST: readonly (readonly [LinkName, readonly LinkName[], () => string])[] = [
  ['preset', ['doc'], () => texts.link.eitherOr],
  ['state', ['at'], () => texts.link.atOrState],
  ['lesson', ['preset', 'doc', 'change', 'set', 'at', 'state', 'view', 'twin'], () => texts.classLink.notWithLesson],
  ['own', ['seed', 'state', 'view', 'twin'], () => texts.classLink.notWithOwn],
];
/** A field, and the one that it needs. */
const WITH: readonly (readonly [LinkName, LinkName, () => string])[] = [
  ['own', 'class', () => texts.classLink.ownNeedsClass],
  ['step', 'lesson', () => texts.classLink.stepNeedsLesson],
];

export function checkSense(fields: LinkFields, fault: Fault): void {
  const told = new Set<LinkName>(), tell = (name: LinkName, why: string): void => {
    if (!told.has(name)) fault(name, shorten(fields.get(name) ?? ''), why);
    told.add(name);
  };
  for (const [name, others, why] of AGAINST) for (const other of others) if (fields.has(name) && fields.has(other)) tell(other, why());
  for (const [name, needed, why] of WITH) if (fields.has(name) && !fields.has(needed)) tell(name, why());
}
