// Play, pause, step, speed, reset and the clock: how the viewer moves through time.
import { useLab } from '../app/lab';
import { formatClock, formatSpeed } from '../app/format';
import { SPEEDS } from '../app/store';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';
import { Courses } from './Courses';
import { JumpField } from './JumpField';
import { Part } from './Part';
import { SpanBar } from './SpanBar';
import { Timeline } from './Timeline';

const t = texts.transport;

export function Transport() {
  const { parts } = useLab().store;
  if (parts.hides('transport')) return null;
  return (
    <section class="transport card" id="transport" aria-label={t.label} tabIndex={-1}>
      <Part of="time"><Timeline /></Part>
      <Part of="span"><SpanBar /></Part>
      <Part of="courses"><Courses /></Part>
      <div class="transport-row">
        <div class="transport-buttons">
          <PlayButton />
          <CommandButton id="step" icon="step" class="quiet" />
          <CommandButton id="reset" icon="reset" class="quiet" />
          <CommandButton id="newSeed" icon="dice" class="quiet wide-only" />
          <CommandButton id="seed" icon="hash" class="quiet wide-only" />
          <CommandButton id="infuse" icon="drop" class="quiet wide-only" />
        </div>
        <Clock />
        <Part of="speed"><Speed /></Part>
        <Part of="time"><JumpField /></Part>
      </div>
    </section>
  );
}

function PlayButton() {
  const { store } = useLab();
  const moving = store.moving.value;
  const name = moving ? t.pause : store.meta.value.ended === 'duration' ? t.replay : t.play;
  return <CommandButton id="play" icon={moving ? 'pause' : 'play'} label={name} class="accent round" />;
}

function Clock() {
  const { store } = useLab();
  const [day, hour] = formatClock(store.shownMinutes.value).split(', ');
  return (
    <div class="clock">
      <div data-testid="clock"><strong>{day},</strong> <span>{hour}</span></div>
      {store.preview.value === null ? <ReachedSpeed /> : <span class="badge preview-chip" title={t.previewAbout}>{t.preview}</span>}
    </div>
  );
}

function Speed() {
  const { store, source } = useLab();
  return (
    <div class="speed">
      <CommandButton id="slower" icon="minus" class="quiet tight-only" />
      <fieldset class="segments" title={t.perSecond}>
        <legend class="hidden">
          {t.speed}, {t.perSecond}
        </legend>
        {SPEEDS.map((speed, i) => (
          <label key={speed} class={i === store.speedIndex.value ? 'on' : ''}>
            <input type="radio" name="speed" checked={i === store.speedIndex.value} onChange={() => void source.setSpeed(i)} />
            <span>{formatSpeed(speed)}</span>
          </label>
        ))}
      </fieldset>
      <CommandButton id="faster" icon="plus" class="quiet tight-only" />
    </div>
  );
}

/** Told only when the machine does not keep up, or at full speed. */
function ReachedSpeed() {
  const { store } = useLab();
  const { running, targetSpeed, reachedSpeed } = store.meta.value;
  const slow = running && reachedSpeed > 0 && (targetSpeed === Infinity || reachedSpeed < 0.85 * targetSpeed);
  return (
    <span class="reached" data-testid="reached-speed">
      {slow ? t.reached(formatSpeed(reachedSpeed)) : ''}
    </span>
  );
}
