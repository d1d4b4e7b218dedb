// A button that runs a command: its name, its key and whether it can be pressed all come from the command.
import { commandOf, isEnabled, labelOf } from '../app/commands';
import type { CommandId } from '../app/commands';
import { keyCaps, keyShortcut } from '../app/keys';
import { useLab } from '../app/lab';
import { Icon } from './Icon';
import type { IconName } from './Icon';

interface Props {
  readonly id: CommandId;
  readonly icon?: IconName;
  /** Shown beside or instead of the icon. */
  readonly text?: string;
  /** Spoken name, where it says more than the command's own. */
  readonly label?: string;
  readonly class?: string;
  readonly pressed?: boolean;
}

export function CommandButton({ id, icon, text, label, class: look = 'quiet', pressed }: Props) {
  const lab = useLab();
  const command = commandOf(id);
  if (lab.store.parts.leavesOut(id)) return null;
  const name = label ?? labelOf(command);
  const key = command.keys[0];
  return (
    <button
      type="button"
      class={`button ${look}`}
      data-testid={`command-${id}`}
      aria-label={text === undefined || label !== undefined ? name : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={key === undefined ? undefined : keyShortcut(key)}
      title={key === undefined ? name : `${name} (${keyCaps(key).join(' ')})`}
      disabled={!isEnabled(command, lab)}
      onClick={() => void command.run(lab)}
    >
      {icon && <Icon name={icon} />}
      {text !== undefined && <span>{text}</span>}
    </button>
  );
}
