// What one sees first: the cells at rest, one sentence, one big button.
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
  // A lesson says itself what to press, and the summary of its scenario would give its answers away.
  if (store.phase.value === 'lost') return null;
  if (info === null || (store.busy.value !== '' && store.untouched.value)) return <p class="waiting card" role="status">{store.busy.value || t.loading}</p>;
  if (store.lesson.value !== null || store.parts.locks('transport') || !store.untouched.value || store.running.value || store.minutes.value > 0) return null;
  return (
    <div class="invitation" data-testid="invitation">
      <button type="button" class="big-play" data-testid="big-play" aria-label={t.play} onClick={() => void commandOf('play').run(lab)}>
        <Icon name="play" />
      </button>
      {/* A notice stands at the same place, and is more urgent. */}
      {store.notices.value.length === 0 && (
        <p class="invitation-text card">
          {info.summary} <span>{t.hint}</span>
          {isNewcomer() && !store.touring.value && isEnabled(commandOf('tour'), lab) && <button type="button" class="text-button" data-testid="tour-invite" onClick={() => void (store.touring.value = true)}>{texts.tour.invite}</button>}
        </p>
      )}
    </div>
  );
}
