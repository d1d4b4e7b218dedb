// The span of the run: its two handles, what is done with it, and how it is got rid of.
import { formatClock } from '../app/format';
import { useLab } from '../app/lab';
import { sliderProps } from '../app/slider';
import { moveEdge } from '../app/span';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';

const t = texts.span;

export function SpanBar() {
  const { store } = useLab(), span = store.span.value, end = store.info.value?.durationMinutes ?? 1;
  if (span === null) return null;
  const handle = (edge: 'from' | 'to', minutes: number) => (
    <input
      type="range" class="span-handle" data-testid={`span-${edge}`} aria-label={t[edge]} aria-valuetext={formatClock(minutes)} {...sliderProps(minutes, { min: 0, max: end, step: 60 })}
      onInput={(event) => {
        moveEdge(store, edge, Number(event.currentTarget.value));
        event.currentTarget.value = String(store.span.value![edge === 'from' ? 0 : 1]);
      }}
    />
  );
  return (
    <div class="span-bar" role="group" aria-label={t.label} data-testid="span">
      <div class="span-handles">{handle('from', span[0])}{handle('to', span[1])}</div>
      <p>{t.words(formatClock(span[0]), formatClock(span[1]))}</p>
      <CommandButton id="film" text={t.film} class="outline tiny wide-only" />
      <CommandButton id="saveSpan" text={t.save} class="outline tiny" />
      <CommandButton id="clearSpan" icon="close" label={t.clear} class="quiet tiny" />
    </div>
  );
}
