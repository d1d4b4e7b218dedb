// Single parameters that are locked, or left free although all others are locked.
import { useState } from 'preact/hooks';
import { nearest } from '../../../schema/nearest';
import { useLab } from '../../app/lab';
import { isPart } from '../../app/parts';
import { DESK_TEXTS } from '../../app/texts/desk';
import { Icon } from '../Icon';
import type { DeskPart } from './Desk';

const t = DESK_TEXTS.single;

export function DeskSingle({ settings: { limits }, change }: DeskPart) {
  const { store } = useLab(), params = store.info.value?.params ?? [], knobs = new Set(store.info.value?.knobs.map(({ key }) => key)), [name, setName] = useState(''), [fault, setFault] = useState('');
  const chosen = limits.lock.filter((one) => !isPart(one)), setLocks = (lock: readonly string[]): void => change({ limits: { ...limits, lock } });
  const titleOf = (key: string): string => params.find((param) => param.key === key)?.title ?? key;
  const add = (free: boolean): void => {
    const wanted = name.trim(), found = params.find(({ key, title }) => key === wanted || title.toLowerCase() === wanted.toLowerCase());
    if (found === undefined) {
      const meant = nearest(wanted, params.flatMap(({ key, title }) => [key, title]));
      return setFault(`${t.unknown(wanted)} ${meant === '' ? '' : t.meant(meant)}`.trimEnd());
    }
    setLocks([...limits.lock.filter((one) => one.replace(/^-/, '') !== found.key), free ? `-${found.key}` : found.key]);
    setName('');
    setFault('');
  };
  return (
    <fieldset class="desk-single">
      <legend class="caps-label">{t.title}</legend>
      <p class="note">{t.intro}</p>
      <label class="desk-field">
        <span>{t.name}</span>
        <input class="field" type="text" list="desk-parameters" autocomplete="off" value={name} aria-invalid={fault !== ''} aria-describedby="desk-single-fault" data-testid="desk-parameter" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <datalist id="desk-parameters">
        {[...params].sort((a, b) => Number(knobs.has(b.key)) - Number(knobs.has(a.key))).map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
      </datalist>
      <div class="desk-buttons">
        <button type="button" class="button outline" disabled={name.trim() === ''} data-testid="desk-lock-it" onClick={() => add(false)}>{t.lock}</button>
        <button type="button" class="button outline" disabled={name.trim() === ''} data-testid="desk-free-it" onClick={() => add(true)}>{t.free}</button>
      </div>
      <p id="desk-single-fault" class="fault" role="status">{fault}</p>
      {chosen.length > 0 && (
        <ul class="desk-chosen">
          {chosen.map((one) => {
            const key = one.replace(/^-/, '');
            return (
              <li key={one}>
                <span>{titleOf(key)} <small>{one === key ? t.isLocked : t.isFree}</small></span>
                <button type="button" class="button tiny quiet" aria-label={t.remove(titleOf(key))} onClick={() => setLocks(limits.lock.filter((other) => other !== one))}><Icon name="close" /></button>
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}
