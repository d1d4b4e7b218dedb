// The scenarios to choose from, each with one line that says what it shows.
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

export function PresetList({ close }: { readonly close: () => void }) {
  const { store, source } = useLab();
  const present = store.info.value?.name;
  return (
    <div class="presets">
      <p class="note">{texts.top.presetsIntro}</p>
      <ul>
        {store.presets.value.map((preset) => (
          <li key={preset.name}>
            <button
              type="button"
              data-testid={`preset-${preset.name}`}
              aria-current={preset.name === present ? 'true' : undefined}
              autofocus={preset.name === present}
              onClick={() => {
                close();
                void source.load({ preset: preset.name, file: preset.name });
              }}
            >
              <strong>{preset.title}</strong>
              {preset.dimensions === 3 && <span class="badge">{texts.top.threeD}</span>}
              <span>{preset.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
