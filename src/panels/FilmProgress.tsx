// How far a film is, what has become of it, and the buttons that begin it and give it up.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatBytes, formatNumber } from '../app/format';
import type { Film } from '../app/film/film';
import { extrapolated } from '../app/film/size';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';

const t = texts.film;

interface Props {
  readonly film: Film;
  readonly canMake: boolean;
  readonly onMake: () => void;
}

export function FilmProgress({ film, canMake, onMake }: Props) {
  const { store } = useLab(), state = film.state.value, { isUnderWay } = film, told = useRef<HTMLParagraphElement>(null), before = useRef(isUnderWay);
  useLayoutEffect(() => {
    // The button that was pressed is gone: who goes by keys is led to what is said instead.
    if (before.current !== isUnderWay) told.current?.focus();
    before.current = isUnderWay;
  }, [isUnderWay]);
  const close = (): void => {
    if (store.dialog.value?.kind === 'film') store.dialog.value = null;
  };
  return (
    <div class="film-progress">
      {isUnderWay && <progress max={film.all.value} value={film.done.value} aria-label={t.title} />}
      <p ref={told} tabIndex={-1} data-testid="film-state" data-state={state} data-done={film.done.value}>{wordsOf(film)}</p>
      {/* Every frame would be too much to listen to: only what became of it is said. */}
      <p class="hidden" role="status">{isUnderWay ? '' : wordsOf(film)}</p>
      <footer>
        {isUnderWay ? <button type="button" class="button outline" data-testid="film-cancel" disabled={state === 'returning'} onClick={() => film.cancel()}>{t.cancel}</button> : (
          <>
            <button type="button" class="button accent" data-testid="film-go" disabled={!canMake || film.isAway.value} onClick={onMake}>{t.go}</button>
            {state === 'saved' && <button type="button" class="button outline" data-testid="film-again" onClick={() => film.save()}>{t.again}</button>}
            <button type="button" class="button outline" onClick={close}>{t.close}</button>
          </>
        )}
      </footer>
    </div>
  );
}

function wordsOf(film: Film): string {
  const done = film.done.value, all = film.all.value, bytes = film.bytes.value, saved = film.saved.value;
  switch (film.state.value) {
    case 'choosing': return t.note;
    case 'looking': return t.looking(done, all);
    case 'filming': return bytes === 0 ? t.frame(done, all) : t.filming(done, all, formatBytes(bytes), formatBytes(extrapolated(bytes, done, all)));
    case 'returning': return t.returning;
    case 'cancelled': return t.cancelled;
    case 'failed': return t.cannot(film.reason.value);
    case 'saved': return saved === null ? '' : t.saved(saved.name, saved.plan.ticks.length, formatNumber(saved.plan.seconds), formatBytes(saved.blob.size));
  }
}
