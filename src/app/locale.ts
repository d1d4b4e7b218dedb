// A browser may give a language that is none, such as “C” or “en-US@posix”: the chart library then throws while it loads.

const OTHERWISE = 'en';

/** Whether numbers can be written in this language at all. */
export function isLanguage(tag: string | undefined): tag is string {
  if (tag === undefined || tag === '') return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The browser's language if it is one, else the first of its languages that is, else English. */
export function languageOf({ language, languages = [] }: { readonly language?: string; readonly languages?: readonly string[] }): string {
  return [language, ...languages].find(isLanguage) ?? OTHERWISE;
}

/** Once, before anything is drawn: gives everybody who asks the browser for its language one that exists. */
export function guardLanguage(navigator: Navigator): void {
  const language = languageOf(navigator);
  if (language !== navigator.language) Object.defineProperty(navigator, 'language', { value: language, configurable: true });
}
