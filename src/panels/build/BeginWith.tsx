// The list of what a draft can begin with: what is chosen begins at once, but keys may go through the closed list before one of them does.
import { useRef, useState } from 'preact/hooks';
import { useLab } from '../../app/lab';
import { BUILD_TEXTS } from '../../app/texts/build';
import { grouped } from '../../../schema/presetGroups';
import { texts } from '../../app/texts';
import { useDesk } from './desk';

const t = BUILD_TEXTS;
/** Keys that open the list, or take what is chosen: all others go through the closed one. */
const OPENING: ReadonlySet<string> = new Set([' ', 'Enter', 'F4', 'Tab', 'Escape']);

export function BeginWith() {
  const desk = useDesk(), { store } = useLab(), [held, setHeld] = useState(''), isStepping = useRef(false);
  const begin = (value: string): void => {
    setHeld('');
    if (value === 'file') desk.open();
    else if (value === 'empty' || value === 'run') void desk.begin({ kind: value });
    else if (value !== '') void desk.begin({ kind: 'preset', name: value.replace(/^preset:/, '') });
  };
  const choose = (select: HTMLSelectElement): void => {
    const { value, selectedOptions } = select;
    if (!isStepping.current) {
      select.value = '';
      return begin(value);
    }
    setHeld(value);
    desk.notice.value = value === '' ? '' : t.beginWith.enter(selectedOptions[0]?.label ?? '');
  };
  /** A browser that goes on to another entry does so before anything else happens; one that opens its list here does not. */
  const press = (event: KeyboardEvent): void => {
    if (event.type === 'keydown' && event.key === 'Enter' && held !== '') {
      event.preventDefault();
      return begin(held);
    }
    isStepping.current = !event.altKey && !OPENING.has(event.key);
    setTimeout(() => void (isStepping.current = false));
  };
  const letGo = (): void => {
    if (held === '') return;
    setHeld('');
    desk.notice.value = '';
  };
  return (
    <select class="field build-begin" aria-label={t.begin} data-testid="begin-with" value={held} onKeyDown={press} onKeyPress={press} onBlur={letGo} onChange={(event) => choose(event.currentTarget)}>
      <option value="">{t.beginWith.choose}</option>
      <option value="empty">{t.beginWith.empty}</option>
      <option value="run">{t.beginWith.run}</option>
      <option value="file">{t.beginWith.file}</option>
      {grouped(store.presets.value).map(({ title, items }) => (
        <optgroup key={title} label={texts.presetGroups[title] ?? title}>
          {items.map((preset) => <option key={preset.name} value={`preset:${preset.name}`}>{preset.title}</option>)}
        </optgroup>
      ))}
    </select>
  );
}
