// Small notices that do not interrupt.
import { labelOf, runCommand } from '../app/commands';
import { useLab } from '../app/lab';
import { dismiss } from '../app/store';
import { texts } from '../app/texts';
import { Icon } from './Icon';
import { Tied } from './Terms';

export function Notices() {
  const lab = useLab();
  const { store } = lab;
  return (
    <div class="notices" role="status">
      {store.notices.value.map(({ id, text, command }) => (
        <p key={id} class="notice card" data-testid={`notice-${id}`}>
          <span><Tied text={text} /></span>
          {command !== null && (
            <button type="button" class="button outline" data-testid={`notice-command-${command}`} onClick={() => runCommand(command, lab)}>{labelOf({ id: command })}</button>
          )}
          <button type="button" class="button tiny" aria-label={texts.notices.dismiss} onClick={() => dismiss(store, id)}>
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}
