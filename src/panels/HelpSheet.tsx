// All commands with their keys, made from the list of commands itself.
import { COMMANDS, labelOf } from '../app/commands';
import type { CommandGroup } from '../app/commands';
import { useLab } from '../app/lab';
import { singleKeys, setSingleKeys } from '../app/singleKeys';
import { texts } from '../app/texts';
import { KeyCaps } from './KeyCaps';
import { Glossary, LeavesOut } from './Terms';

const t = texts.help;

export function HelpSheet() {
  const { store } = useLab();
  const info = store.info.value;
  return (
    <div class="help">
      {!store.building.value && <p><button type="button" class="button outline" data-testid="help-tour" onClick={() => {
        store.dialog.value = null;
        store.touring.value = true;
      }}>{texts.commands.tour}</button></p>}
      <p>{t.mouse}</p>
      <p>{t.turn}</p>
      <p>{t.panels}</p>
      <p class="note">{t.days}</p>
      <p class="note">{t.about}</p>
      <label class="switch">
        <input type="checkbox" checked={singleKeys.value} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
        <span>{t.singleKeys}</span>
      </label>
      <div class="key-groups">
        {(Object.keys(texts.commandGroups) as CommandGroup[]).map((group) => (
          <section key={group}>
            <h3>{texts.commandGroups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.keys.length > 0 && !store.parts.leavesOut(command.id)).map((command) => (
                <div key={command.id}>
                  <dt>{labelOf(command)}</dt>
                  <dd><KeyCaps name={command.keys[0]} /></dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Glossary />
      {info !== null && <LeavesOut model={info.model} />}
      <p class="note" data-testid="on-device">{texts.product} {store.version.value} · {store.onDevice.value ? texts.kept.onDevice : texts.kept.notOnDevice}</p>
    </div>
  );
}
