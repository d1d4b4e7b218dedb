// The scenarios to choose from under their headings, each with one line that says what it shows.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { grouped } from '../../schema/presetGroups';
import type { PresetInfo } from '../../workers/simApi';

export function PresetList({ close }: { readonly close: () => void }) {
  const { store, source } = useLab();
  const list = useRef<HTMLDivElement>(null), present = store.info.value?.name;
  // Whoever opens the list before the first run is known comes to its card as soon as it is.
  useLayoutEffect(() => {
    if (list.current?.contains(document.activeElement) === false) list.current.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [present]);
  const choose = (name: string): void => {
    close();
    void source.load({ preset: name, file: name });
  };
  return (
    <div class="presets" ref={list} onKeyDown={(event) => list.current !== null && walk(event, list.current)}>
      <p class="note">{texts.top.presetsIntro}</p>
      <div class="preset-deeds">
        {!store.parts.locks('builder') && (
          <button type="button" class="button outline" data-testid="build-own" onClick={() => {
            close();
            store.building.value = true;
          }}>
            {texts.building.own}
          </button>
        )}
        {!store.parts.hides('lessons') && <button type="button" class="button outline" data-testid="to-lessons" onClick={() => void (store.dialog.value = { kind: 'lessons' })}>{texts.commands.lessons}</button>}
      </div>
      {grouped(store.presets.value).map(({ title, items }, n) => (
        <section key={title} aria-labelledby={`presets-${n}`}>
          <h3 id={`presets-${n}`}>{texts.presetGroups[title] ?? title}</h3>
          <ul>
            {items.map((preset) => (
              <PresetCard key={preset.name} preset={preset} present={preset.name === present} choose={choose} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface CardProps {
  readonly preset: PresetInfo;
  readonly present: boolean;
  readonly choose: (name: string) => void;
}

function PresetCard({ preset, present, choose }: CardProps) {
  return (
    <li>
      <button
        type="button"
        data-testid={`preset-${preset.name}`}
        aria-current={present ? 'true' : undefined}
        autofocus={present}
        onClick={() => choose(preset.name)}
      >
        <strong>{preset.title}</strong>
        {preset.dimensions === 3 && <span class="badge">{texts.top.threeD}</span>}
        <span>{preset.summary}</span>
      </button>
    </li>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** Arrow keys move the focus from card to card, across headings. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const by = STEPS[event.key];
  if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const cards = [...list.querySelectorAll<HTMLElement>('li button')];
  const at = cards.findIndex((card) => card === document.activeElement);
  cards[Math.max(0, Math.min(cards.length - 1, at + by))]?.focus();
  event.preventDefault();
}
