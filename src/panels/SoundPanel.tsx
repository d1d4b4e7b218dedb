// The sound of the run: how loud, which cytokine, and what stands for what.
import '../styles/sound.css';
import { formatCount, formatPercent, withUnit } from '../app/format';
import { useLab } from '../app/lab';
import { sliderProps } from '../app/slider';
import { TONE_FROM, TONE_TO } from '../app/sound/mapping';
import { chosenColumn, cytokinesOf, heardColumn, volume } from '../app/sound/sound';
import { texts } from '../app/texts';
import { CommandButton } from './CommandButton';

const t = texts.sound;
const UNIT = 'pg/mL';

export function SoundPanel() {
  const { store } = useLab(), info = store.info.value;
  if (info === null) return null;
  const there = cytokinesOf(info), heard = heardColumn(info, chosenColumn.value);
  return (
    <section class="sound" aria-label={t.title} data-testid="sound">
      <header><span class="caps-label">{t.title}</span><CommandButton id="sound" text={t.off} class="outline tiny text" /></header>
      <label class="choice">
        <span class="caps-label">{t.volume}: {formatPercent(volume.value)}</span>
        <input type="range" data-testid="sound-volume" {...sliderProps(100 * volume.value, { min: 0, max: 100, step: 5 })} onInput={(event) => void (volume.value = Number(event.currentTarget.value) / 100)} />
      </label>
      {there.length > 0 && (
        <label class="choice">
          <span class="caps-label">{t.tone}</span>
          <select class="field" data-testid="sound-tone" value={heard?.name ?? ''} onChange={(event) => void (chosenColumn.value = event.currentTarget.value)}>
            <option value="">{t.none}</option>
            {there.map(({ name, title }) => <option key={name} value={name}>{title}</option>)}
          </select>
        </label>
      )}
      <p class="note">{t.kills}</p>
      {heard !== null && <p class="note">{t.toneWords(heard.title, withUnit(formatCount(TONE_FROM), UNIT), withUnit(formatCount(TONE_TO), UNIT))}</p>}
      <p class="note">{t.rest}</p>
    </section>
  );
}
