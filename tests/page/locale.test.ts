// A browser whose language is none: the page gives one that exists, so that the chart library can load.
import { describe, expect, it } from 'vitest';
import { guardLanguage, isLanguage, languageOf } from '../../src/app/locale';

/** As a browser has it: the language is a getter of the prototype. */
function browserOf(language: string, languages: readonly string[] = [language]): Navigator {
  return Object.create({ get language() { return language; }, get languages() { return languages; } }) as Navigator;
}

describe('the language of the browser', () => {
  it('is taken if it is one, else the next that is, else English', () => {
    expect(['de-CH', 'en', 'C', 'POSIX', 'en-US@posix', '', undefined].map(isLanguage)).toEqual([true, true, false, true, false, false, false]);
    expect(languageOf({ language: 'de' })).toBe('de');
    expect(languageOf({ language: 'C', languages: ['C', 'fr-CA'] })).toBe('fr-CA');
    expect(languageOf({ language: 'C' })).toBe('en');
    expect(languageOf({})).toBe('en');
  });

  it('is left alone where it is one', () => {
    const browser = browserOf('de-CH');
    guardLanguage(browser);
    expect(Object.hasOwn(browser, 'language')).toBe(false);
    expect(browser.language).toBe('de-CH');
  });

  it.each(['C', 'en-US@posix'])('“%s” makes whoever writes numbers in it throw, until the guard has seen it', (language) => {
    const browser = browserOf(language);
    expect(() => new Intl.NumberFormat(browser.language)).toThrow('locale');
    guardLanguage(browser);
    expect(new Intl.NumberFormat(browser.language).format(1.5)).toBe('1.5');
  });
});
