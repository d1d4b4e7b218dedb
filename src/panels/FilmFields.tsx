// What a film is to be: format, size, length and what is drawn besides the cells, and what that comes to.
import { spanWords } from '../../schema/numberWords';
import { formatBytes, formatNumber } from '../app/format';
import type { Offers } from '../app/film/offers';
import { FILM_KINDS, FRAMES, LENGTH, PARTS, RATES, WIDTHS, framesOf, heightOf } from '../app/film/plan';
import type { FilmChoice, FilmKind, Plan, Sides } from '../app/film/plan';
import { bytesOf } from '../app/film/size';
import { texts } from '../app/texts';
import { NumberField } from './NumberField';

const t = texts.film;

interface Props {
  readonly choice: FilmChoice;
  readonly sides: Sides;
  /** What is made of it here. */
  readonly kind: FilmKind;
  /** Null: the browser is being asked. */
  readonly offers: Offers | null;
  readonly plan: Plan;
  /** Of the picture as one frame of a GIF. */
  readonly frameBytes: number;
  readonly disabled: boolean;
  readonly onChange: (more: Partial<FilmChoice>) => void;
}

export function FilmFields({ choice, sides, kind, offers, plan, frameBytes, disabled, onChange }: Props) {
  const { frames, rate, parts } = choice, { width } = plan, obstacles = [...new Set(offers === null ? [] : FILM_KINDS.map((one) => offers[one].why).filter((why) => why !== ''))], size = bytesOf(kind, plan, frameBytes);
  return (
    <fieldset class="film-fields" disabled={disabled}>
      <legend class="hidden">{t.title}</legend>
      <fieldset>
        <legend class="caps-label">{t.kind}</legend>
        {FILM_KINDS.map((one) => (
          <label key={one} class="switch">
            <input type="radio" name="film-kind" data-testid={`film-${one}`} checked={one === kind} disabled={offers === null || offers[one].why !== ''} onChange={() => onChange({ kind: one })} />
            <span>{t.kinds[one]}</span>
          </label>
        ))}
        {obstacles.map((why) => <p key={why} class="note" data-testid="film-obstacle">{why}</p>)}
      </fieldset>
      <div class="film-numbers">
        <label>
          <span class="caps-label">{t.width}</span>
          <select class="field" data-testid="film-width" value={width} onChange={(event) => onChange({ width: Number(event.currentTarget.value) })}>
            {WIDTHS[sides].map((one) => <option key={one} value={one} dir="ltr">{one} × {heightOf(one, sides)}</option>)}
          </select>
        </label>
        <label>
          <span class="caps-label">{t.rate}</span>
          <select class="field" data-testid="film-rate" value={rate} onChange={(event) => onChange({ rate: Number(event.currentTarget.value), frames: framesOf(frames / rate, Number(event.currentTarget.value)) })}>
            {RATES.map((one) => <option key={one} value={one}>{one}</option>)}
          </select>
        </label>
        <label for="film-length">
          <span class="caps-label">{t.length}</span>
          <NumberField id="film-length" value={frames / rate} unit="s" {...LENGTH} integer={false} onCommit={(seconds) => onChange({ frames: framesOf(seconds, rate) })} />
        </label>
        <label for="film-frames">
          <span class="caps-label">{t.frames}</span>
          <NumberField id="film-frames" value={frames} unit="" {...FRAMES} integer onCommit={(next) => onChange({ frames: next })} />
        </label>
      </div>
      <fieldset>
        <legend class="caps-label">{t.drawn}</legend>
        {PARTS.map((part) => (
          <label key={part} class="switch">
            <input type="checkbox" data-testid={`film-${part}`} checked={parts[part]} onChange={(event) => onChange({ parts: { ...parts, [part]: event.currentTarget.checked } })} />
            <span>{t.parts[part]}</span>
          </label>
        ))}
      </fieldset>
      <p data-testid="film-plan" data-frames={plan.ticks.length} data-seconds={plan.seconds}>{t.plan(plan.ticks.length, spanWords(plan.gap), size === null ? '…' : (kind === 'gif' ? t.atMost : t.about)(formatBytes(size)))}</p>
      {plan.isShort && <p class="note">{t.short(plan.ticks.length, formatNumber(plan.seconds))}</p>}
    </fieldset>
  );
}
