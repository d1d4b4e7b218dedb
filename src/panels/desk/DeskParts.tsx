// Ticks for the parts of the page, each under the part in which it stands: left out, or there and locked.
import { PART_NAMES, UI_MODES, homeOf, isLockable } from '../../app/parts';
import type { PartName, UiMode } from '../../app/parts';
import { texts } from '../../app/texts';
import { DESK_TEXTS as t } from '../../app/texts/desk';
import type { DeskPart } from './Desk';

const MODES = Object.keys(UI_MODES) as readonly UiMode[];

/** How many parts it stands in. */
const depthOf = (part: PartName): number => {
  const home = homeOf(part);
  return home === null ? 0 : 1 + depthOf(home);
};

/** A part that is named in a list along with all that it stands in. */
const isWithin = (part: PartName, names: readonly string[]): boolean => {
  const home = homeOf(part);
  return home !== null && (names.includes(home) || isWithin(home, names));
};

export function DeskParts({ settings, change }: DeskPart) {
  const { limits, lesson } = settings, { ui, hide, lock } = limits, byMode = UI_MODES[ui];
  const setHide = (part: PartName, on: boolean): void => change({ limits: { ...limits, hide: on ? PART_NAMES.filter((one) => one === part || hide.includes(one)) : hide.filter((one) => one !== part) } });
  const setLock = (part: PartName, on: boolean): void => change({ limits: { ...limits, lock: on ? [...lock, part] : lock.filter((one) => one !== part) } });
  return (
    <fieldset class="desk-page">
      <legend class="caps-label">{t.page}</legend>
      <label class="desk-field">
        <span>{t.ui}</span>
        <select class="field" value={ui} data-testid="desk-ui" onChange={(event) => change({ limits: { ...limits, ui: event.currentTarget.value as UiMode } })}>
          {MODES.map((mode) => <option key={mode} value={mode}>{texts.parts.modes[mode]}</option>)}
        </select>
      </label>
      <div class="desk-ticks" tabIndex={0} role="group" aria-label={t.parts}>
        <table>
          <thead><tr><th scope="col">{t.parts}</th><th scope="col">{t.hide}</th><th scope="col">{t.lock}</th></tr></thead>
          <tbody>
            {PART_NAMES.map((part) => {
              const name = texts.parts.names[part], gone = byMode.includes(part) || isWithin(part, hide), isHidden = gone || hide.includes(part), isCovered = isHidden || isWithin(part, lock);
              return (
                <tr key={part} data-depth={depthOf(part)}>
                  <th scope="row">{name}</th>
                  <td><input type="checkbox" aria-label={t.hideOf(name)} title={gone ? t.byMode : ''} checked={isHidden} disabled={gone} data-testid={`desk-hide-${part}`} onChange={(event) => setHide(part, event.currentTarget.checked)} /></td>
                  <td>{isLockable(part)
                    ? <input type="checkbox" aria-label={t.lockOf(name)} checked={isCovered || lock.includes(part)} disabled={isCovered} data-testid={`desk-lock-${part}`} onChange={(event) => setLock(part, event.currentTarget.checked)} />
                    : <span class="hidden">{t.nothingToLock}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {lesson !== '' && <p class="note">{t.ofLesson}</p>}
      <p class="note">{t.noSafe}</p>
    </fieldset>
  );
}
