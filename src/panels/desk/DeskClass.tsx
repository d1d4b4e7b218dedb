// For whom it is: the code of the class, one seed for all or one for each, language and theme.
import { LANGUAGES, LANGUAGE_TAGS } from '../../../locales/languages';
import type { Language } from '../../../locales/languages';
import { lackOf } from '../../app/classroom/settings';
import { MOST_GROUP } from '../../app/classLink';
import { DESK_TEXTS } from '../../app/texts/desk';
import type { Theme } from '../../app/theme';
import { MOST_SEED } from '../../app/url';
import type { DeskPart } from './Desk';

const t = DESK_TEXTS.class;

export function DeskClass({ settings, change }: DeskPart) {
  const { group, own, seed, language, theme } = settings, lack = lackOf(settings), isGroupAtFault = lack === 'group' || lack === 'badGroup';
  return (
    <fieldset class="desk-class">
      <legend class="caps-label">{t.title}</legend>
      <label class="desk-field">
        <span>{t.code}</span>
        <input class="field" type="text" maxLength={MOST_GROUP} autocomplete="off" value={group} aria-invalid={isGroupAtFault} aria-describedby="desk-group-note" data-testid="desk-group" onInput={(event) => change({ group: event.currentTarget.value.trimStart() })} />
      </label>
      <p id="desk-group-note" class={isGroupAtFault ? 'fault' : 'note'} role="status">{isGroupAtFault ? DESK_TEXTS.lacks[lack] : t.codeHint}</p>
      <label class="switch"><input type="radio" name="desk-seed" checked={!own} data-testid="desk-same" onChange={() => change({ own: false })} /><span>{t.same}</span></label>
      {!own && (
        <>
          <label class="desk-field desk-inset">
            <span>{t.seed}</span>
            <input class="field" type="text" maxLength={MOST_SEED} autocomplete="off" value={seed} aria-invalid={lack === 'badSeed'} aria-describedby="desk-seed-note" data-testid="desk-seed" onInput={(event) => change({ seed: event.currentTarget.value })} />
          </label>
          <p id="desk-seed-note" class={`desk-inset ${lack === 'badSeed' ? 'fault' : 'note'}`}>{lack === 'badSeed' ? DESK_TEXTS.lacks.badSeed : t.seedHint}</p>
        </>
      )}
      <label class="switch"><input type="radio" name="desk-seed" checked={own} data-testid="desk-own" onChange={() => change({ own: true })} /><span>{t.own}</span></label>
      {own && <p class="note desk-inset">{t.ownHint}</p>}
      <div class="desk-pair">
        <label class="desk-field">
          <span>{t.language}</span>
          <select class="field" value={language} data-testid="desk-language" onChange={(event) => change({ language: event.currentTarget.value as Language | '' })}>
            <option value="">{t.asPupil}</option>
            {LANGUAGE_TAGS.map((tag) => <option key={tag} value={tag} lang={tag}>{LANGUAGES[tag]}</option>)}
          </select>
        </label>
        <label class="desk-field">
          <span>{t.theme}</span>
          <select class="field" value={theme} data-testid="desk-theme" onChange={(event) => change({ theme: event.currentTarget.value as Theme | '' })}>
            <option value="">{t.asPupil}</option>
            <option value="dark">{t.dark}</option>
            <option value="light">{t.light}</option>
          </select>
        </label>
      </div>
    </fieldset>
  );
}
