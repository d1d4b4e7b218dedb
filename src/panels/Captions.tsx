// The sentence of the moment, and the list of all of them so far.
import { useEffect } from 'preact/hooks';
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { Icon } from './Icon';
import { Terms, Tied } from './Terms';

const t = texts.captions;
/** Over a picture at rest no further moment takes its place: it goes when it has been read. */
const REST_MS = 12_000;

export function Captions() {
  const { store } = useLab();
  const caption = store.caption.value, moving = store.moving.value;
  useEffect(() => {
    if (caption === null || moving) return;
    const timer = setTimeout(() => {
      if (store.caption.value === caption) store.caption.value = null;
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [caption, moving]);
  return (
    <div class="captions" role="status" aria-label={t.label}>
      {caption && (
        <p key={`${caption.id} ${caption.minutes}`} class="caption card" data-testid="caption" data-caption={caption.id}>
          <span>
            <time class="caps-label">{formatClock(caption.minutes)}</time>
            <Tied text={caption.text} />
          </span>
          <button type="button" class="button tiny" aria-label={t.dismiss} onClick={() => void (store.caption.value = null)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}

/** What has happened so far; each time is a way back to it. */
export function SoFar() {
  const { store, source } = useLab();
  const happened = store.happened.value;
  if (happened.length === 0) return null;
  return (
    <section data-testid="so-far">
      <h3>{t.soFar}</h3>
      <ol class="history">
        {happened.map(({ id, minutes, text }) => (
          <li key={`${id} ${minutes} ${text}`}>
            <button type="button" class="inline-link" disabled={store.parts.locks('time')} title={t.goTo(formatClock(minutes))} onClick={() => void source.jumpTo(minutes)}>
              <time>{formatClock(minutes)}</time>
            </button>
            <span><Terms text={text} /></span>
          </li>
        ))}
      </ol>
    </section>
  );
}
