// What one sees first: the cells at rest, one sentence, one big button.
import type { ComponentChildren } from 'preact';
import { commandOf, isEnabled } from '../app/commands';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { isNewcomer } from '../app/tour';
import { Icon } from './Icon';

const t = texts.invitation;

export function Invitation() {
  const lab = useLab();
  const { store } = lab;
  const info = store.info.value;
  if (store.phase.value === 'lost') return null;
  // Whoever presses before the cells are there sees that it was heard; the run then begins by itself.
  if (info === null && isEnabled(commandOf('play'), lab)) {
    const isAwaited = store.running.value;
    return <PlayAnd isAwaited={isAwaited}><Coming class="invitation-text" words={isAwaited ? t.heard : t.loading} /></PlayAnd>;
  }
  if (info === null || (store.busy.value !== '' && store.untouched.value)) return <Coming class="waiting" words={info === null ? t.loading : store.busy.value || t.loading} />;
  // A lesson says itself what to press, and the summary of its scenario would give its answers away.
  if (store.lesson.value !== null || store.lessonAwaited.value || store.parts.locks('transport') || !store.untouched.value || store.running.value || store.minutes.value > 0) return null;
  return (
    <PlayAnd>
      {/* A notice stands at the same place, and is more urgent. */}
      {store.notices.value.length === 0 && (
        <p key="there" class="invitation-text card">
          {info.summary} <span>{t.hint}</span>
          {isNewcomer() && !store.touring.value && isEnabled(commandOf('tour'), lab) && <button type="button" class="text-button" data-testid="tour-invite" onClick={() => void (store.touring.value = true)}>{texts.tour.invite}</button>}
        </p>
      )}
    </PlayAnd>
  );
}

/** Other words are another card: one that grew and shrank around them would look restless. */
function Coming({ class: look, words }: { readonly class: string; readonly words: string }) {
  return <div class="coming" role="status"><p key={words} class={`${look} card`}>{words}</p></div>;
}

/** The button stays the same one, so that whoever has found it by keyboard does not lose it when the cells are there. */
function PlayAnd({ isAwaited = false, children }: { readonly isAwaited?: boolean; readonly children: ComponentChildren }) {
  const lab = useLab();
  return (
    <div class="invitation" data-testid="invitation">
      <button type="button" class="big-play" data-testid="big-play" aria-label={t.play} aria-busy={isAwaited} onClick={() => void commandOf('play').run(lab)}>
        <Icon name="play" />
      </button>
      {children}
    </div>
  );
}
