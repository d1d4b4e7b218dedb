// Every view on a large screen: no rule of accessibility is broken in either theme, and nothing is cut off.
import { expect, it } from 'vitest';
import { layoutProblems } from '../../tools/layout.mjs';
import { withPage } from './harness';
import { axeInBothThemes, throughViews } from './views';

it('no view shuts anybody out on a large screen, in either theme', () =>
  withPage(async (page, trouble) => {
    expect(await throughViews(page, trouble, async () => [...(await axeInBothThemes(page)), ...(await layoutProblems(page))])).toEqual([]);
  }, { blank: true, reducedMotion: 'reduce' }));
