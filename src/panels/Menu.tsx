// A button that opens a short list of commands.
import { useEffect, useRef, useState } from 'preact/hooks';
import { commandOf, isEnabled, labelOf, whyNot } from '../app/commands';
import type { CommandId } from '../app/commands';
import { useLab } from '../app/lab';
import { Icon } from './Icon';
import type { IconName } from './Icon';
import { KeyCaps } from './KeyCaps';

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly text?: string;
  readonly items: readonly CommandId[];
}

export function Menu({ label, icon, text, items: all }: Props) {
  const lab = useLab(), items = all.filter((id) => !lab.store.parts.leavesOut(id));
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];

  useEffect(() => {
    if (!open) return undefined;
    entries()[0]?.focus();
    const outside = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  if (items.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const list = entries();
    const at = list.indexOf(document.activeElement as HTMLElement);
    const goals: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 };
    const goal = goals[event.key];
    if (goal !== undefined) list[(goal + list.length) % list.length]?.focus();
    else if (event.key === 'Escape') button.current?.focus();
    else if (event.key !== 'Tab') return;
    if (goal === undefined) setOpen(false);
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button ref={button} type="button" class="button quiet" aria-haspopup="menu" aria-expanded={open} aria-label={label} title={label} onClick={() => setOpen(!open)}>
        <Icon name={icon} />
        {text !== undefined && <span class="wide-only">{text}</span>}
      </button>
      {open && (
        <div class="menu-list card" role="menu" aria-label={label}>
          {items.map((id) => {
            const command = commandOf(id);
            return (
              <button
                key={id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                data-testid={`command-${id}`}
                disabled={!isEnabled(command, lab)}
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  void command.run(lab);
                }}
              >
                <span>{labelOf(command)}{whyNot(command, lab) !== '' && <small>{whyNot(command, lab)}</small>}</span>
                <KeyCaps name={command.keys[0]} />
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
