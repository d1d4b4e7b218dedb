// Finds a command by typing part of its name.
import { useState } from 'preact/hooks';
import { COMMANDS, isEnabled, labelOf } from '../app/commands';
import type { Command } from '../app/commands';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { KeyCaps } from './KeyCaps';

export function CommandPalette({ close }: { readonly close: () => void }) {
  const lab = useLab();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const words = search.toLowerCase().split(/\s+/);
  const found = COMMANDS.filter((command) => isEnabled(command, lab) && command.id !== 'commands' && words.every((word) => labelOf(command).toLowerCase().includes(word)));
  const present = Math.min(at, found.length - 1);

  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    close();
    void command.run(lab);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      const next = (present + step + found.length) % found.length;
      setAt(next);
      document.getElementById(`found-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[present]);
    }
  };

  return (
    <div class="palette">
      <input
        class="field"
        type="text"
        role="combobox"
        aria-label={texts.help.find}
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant={found.length > 0 ? `found-${present}` : undefined}
        autofocus
        placeholder={texts.help.find}
        value={search}
        onInput={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <p class="note" role="status">{texts.help.nothing}</p>}
      <ul id="found" role="listbox" aria-label={texts.help.find}>
        {found.map((command, i) => (
          <li key={command.id} id={`found-${i}`} role="option" aria-selected={i === present} onClick={() => run(command)} onPointerMove={() => setAt(i)}>
            <span>{labelOf(command)}</span>
            <KeyCaps name={command.keys[0]} />
          </li>
        ))}
      </ul>
    </div>
  );
}
