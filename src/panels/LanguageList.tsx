// The languages that the page speaks, each by its own name.
import { useState } from 'preact/hooks';
import { LANGUAGES, LANGUAGE_TAGS } from '../../locales/languages';
import type { Language } from '../../locales/languages';
import { speak, speaker } from '../app/language';
import { texts } from '../app/texts';

const t = texts.language;

export function LanguageList() {
  const [fault, setFault] = useState(''), present = speaker().language;
  const choose = async (language: Language): Promise<void> => setFault((await speak(language)) ? '' : t.failed);
  return (
    <form class="infuse" noValidate onSubmit={(event) => event.preventDefault()}>
      <fieldset class="languages">
        <legend class="hidden">{t.title}</legend>
        {LANGUAGE_TAGS.map((tag) => (
          <label key={tag} class="check" lang={tag}>
            <input type="radio" name="language" value={tag} checked={tag === present} onChange={() => void choose(tag)} />
            <span>{LANGUAGES[tag]}</span>
          </label>
        ))}
      </fieldset>
      <p class="fault" role="status">{fault}</p>
      <p class="note">{t.note}</p>
    </form>
  );
}
