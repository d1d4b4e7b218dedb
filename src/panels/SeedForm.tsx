// The seed by name: the same scenario with the same seed is the same run, here and on any other machine.
import { useState } from 'preact/hooks';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { isSeed, MOST_SEED } from '../app/url';

const t = texts.seed;

export function SeedForm({ close }: { readonly close: () => void }) {
  const { store, source } = useLab();
  const [text, setText] = useState(store.info.value?.seed ?? '');
  const seed = text.trim();
  const faulty = !isSeed(seed);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (faulty) return;
    close();
    void source.reset({ seed });
  };

  return (
    <form class="infuse" onSubmit={submit} noValidate>
      <label>
        <span>{t.label}</span>
        <input class="field" data-testid="seed-field" autofocus autocomplete="off" value={text} aria-invalid={faulty} aria-describedby="seed-fault" onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p id="seed-fault" class="fault" role="status">{faulty ? texts.link.seed(MOST_SEED) : ''}</p>
      <p class="note">{t.note}</p>
      <footer>
        <button type="submit" class="button accent" disabled={faulty}>{t.go}</button>
        <button type="button" class="button outline" onClick={close}>{texts.infuse.cancel}</button>
      </footer>
    </form>
  );
}
