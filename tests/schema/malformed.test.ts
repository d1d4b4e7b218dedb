// A bad document is answered with every problem it has: where, what, what was expected, what was meant.
import { describe, expect, it } from 'vitest';
import { formatProblems, parseScenario } from '../../schema';
import { changed, changed3D } from '../fixtures/documents';
import { HEEDED, MALFORMED } from './malformed';

describe('malformed documents', () => {
  it('are compared with valid ones', () => {
    for (const text of [changed(() => undefined), changed3D(() => undefined)]) {
      const parsed = parseScenario(text, 'valid.json');
      expect(parsed.ok ? '' : formatProblems(parsed.file, parsed.problems)).toBe('');
    }
  });

  it.each(HEEDED)('are not mistaken for $name', ({ text }) => {
    const parsed = parseScenario(text, 'valid.json');
    expect(parsed.ok ? '' : formatProblems(parsed.file, parsed.problems)).toBe('');
  });

  it.each(MALFORMED)('$name', ({ text, path, expected, value, suggestion }) => {
    const parsed = parseScenario(text, 'bad.json');
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.file).toBe('bad.json');
    const problem = parsed.problems.find((one) => one.path === path);
    expect(problem, formatProblems('bad.json', parsed.problems)).toBeDefined();
    expect(problem!.expected).toMatch(expected);
    expect(problem!.suggestion).toBe(suggestion ?? '');
    if (value !== undefined) expect(problem!.value).toMatch(value);
    expect(parsed.problems.length, formatProblems('bad.json', parsed.problems)).toBe(1);
    expect(formatProblems(parsed.file, parsed.problems).length).toBeLessThan(600);
    expect({}).not.toHaveProperty('polluted');
  });
});
