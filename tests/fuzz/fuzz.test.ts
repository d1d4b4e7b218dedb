// Random documents at the ends of all ranges: none is taken that breaks a promise, none is refused without a reason.
import { describe, expect, it, vi } from 'vitest';
import { MODELS } from '../../sim';
import { cli } from '../cli/terminal';
import { examine } from './fuzz';
import { main } from './main';

const DOCUMENTS = 200;

describe('documents with many values at the ends of their ranges', () => {
  // To look into a failure: randomDocument(chanceOf(seed)) is the document; `npm run fuzz -- --from seed --count 1` repeats it.
  it(`are refused with a reason or run with every promise kept (${DOCUMENTS} of them)`, () => {
    const findings = Array.from({ length: DOCUMENTS }, (_, n) => examine(n + 1));
    expect(findings.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    // Both happen often enough that neither is empty talk.
    for (const outcome of ['refused', 'ran']) expect(findings.filter((one) => one.outcome === outcome).length).toBeGreaterThan(DOCUMENTS / 5);
  });

  it('are told when a rule breaks a promise, with the rule', () => {
    const { rule } = MODELS.tissue.pipeline.find((stage) => stage.rule.name === 'repel')!;
    const spoilt = vi.spyOn(rule, 'run').mockImplementation((world) => {
      if (world.cells.count > 0) world.cells.columns.x[0] = NaN;
    });
    try {
      const broken = Array.from({ length: 12 }, (_, n) => examine(n + 1)).filter(({ outcome }) => outcome === 'broken');
      expect(broken.length).toBeGreaterThan(0);
      for (const { words } of broken) expect(words).toMatch(/^x of cell \d+ is NaN, after the rule repel \(tick \d+\)$/);
    } finally {
      spoilt.mockRestore();
    }
  });
});

describe('npm run fuzz', () => {
  it('prints a tally, and says what it takes', async () => {
    expect(await cli(['--count', '3', '--from', '7'], main)).toMatchObject({ code: 0, out: expect.stringMatching(/^3 documents from seed 7: \d refused with a reason, \d ran .*, 0 broken$/) });
    expect(await cli(['--count', '1e9'], main)).toMatchObject({ code: 2, out: '', err: '--count 1e9 --from 1: expected whole numbers from 1 to 1000000' });
    expect(await cli(['--counts', '3'], main)).toMatchObject({ code: 2, out: '', err: expect.stringContaining("Unknown option '--counts'") });
  });
});
