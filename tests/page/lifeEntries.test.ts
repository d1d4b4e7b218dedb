// The history of a cell as it is read: what has happened comes first, what lies ahead after it.
import { expect, it } from 'vitest';
import { fromNow } from '../../src/app/lifeEntries';

it('begins with what happened last, and tells what lies ahead apart from it, the next first', () => {
  const entry = (minutes: number, ahead: boolean) => ({ minutes, kind: 'bind' as const, text: String(minutes), other: 0, isOwn: false, ahead });
  const { past, ahead } = fromNow([entry(1, false), entry(2, false), entry(7, true), entry(9, true)]);
  expect([past, ahead].map((told) => told.map(({ minutes }) => minutes))).toEqual([[2, 1], [7, 9]]);
});
