// Translations kept in line with the English: nothing is lost, what is new waits in English, what is gone goes.
import { describe, expect, it } from 'vitest';
import { inLine, waitingIn } from '../../cli/documentation/translations';

describe('a translation', () => {
  const english = '# Written.\na = one\nb = two\n    and more\nc = three\n', german = '# Geschrieben.\nc = drei\nold = fort\na = eins\n';

  it('follows the order of the English, and what it lacks waits in English', () => {
    expect(inLine(english, german)).toBe('# Geschrieben.\na = eins\n# Waits for its translation.\nb = two\n    and more\nc = drei\n');
    expect(waitingIn(inLine(english, german))).toBe(1);
    expect(inLine(english, '')).toBe('# Waits for its translation.\na = one\n# Waits for its translation.\nb = two\n    and more\n# Waits for its translation.\nc = three\n');
  });

  it('waits no longer once it is written, and stays as it is when brought into line again', () => {
    const written = inLine(english, german).replace('b = two\n    and more', 'b = zwei');
    expect(waitingIn(inLine(english, written))).toBe(0);
    expect(inLine(english, inLine(english, written))).toBe(inLine(english, written));
    expect(inLine(english, inLine(english, german))).toBe(inLine(english, german));
  });
});
