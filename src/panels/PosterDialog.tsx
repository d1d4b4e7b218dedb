// A poster of chosen moments: which days, in which form; the run goes there by itself, and can be stopped.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import { MOST_MOMENTS, evenDays, makePoster, readDays } from '../app/poster';
import { formatNumber } from '../app/format';
import { endingOf } from '../app/figures';
import { baseName } from '../app/files';
import { useLab } from '../app/lab';
import type { Lab } from '../app/lab';
import { EXPORT_TEXTS } from '../app/texts/exports';
import { BothSides, FormFields, saveFigure } from './FigureDialog';
import { useHeld } from './useHeld';

const t = EXPORT_TEXTS.poster;
const USUAL = 6, COUNTS = [4, 6, 9, 12] as const, PIXELS = 2;

export const PosterDialog: FunctionComponent = () => {
  const lab = useLab(), { theme: pageTheme } = lab, held = useHeld(), end = lastMinuteOf(lab);
  const [text, setText] = useState(() => written(evenDays(USUAL, end))), [theme, setTheme] = useState(pageTheme.theme.value), [format, setFormat] = useState<'png2' | 'svg'>('png2');
  const [taken, setTaken] = useState<number | null>(null), [said, setSaid] = useState(''), cancelled = useRef(false);
  useEffect(() => () => void (cancelled.current = true), []);
  const days = readDays(text, end);
  const go = async (): Promise<void> => {
    if (days === null || !held) return;
    cancelled.current = false;
    setSaid('');
    const poster = await makePoster(lab, { days, theme, pixels: PIXELS, progress: setTaken, isCancelled: () => cancelled.current });
    setTaken(null);
    if (poster === null) setSaid(cancelled.current ? t.cancelled : t.failed);
    else setSaid((await saveFigure(poster.made, format, `${baseName(lab, poster.span)}${endingOf(lab)}-poster`, poster.receipts)) ? t.saved : t.failed);
  };
  const cancel = (): void => {
    cancelled.current = true;
    void lab.source.pause();
  };
  const going = taken !== null;
  return (
    <form class="figure-form poster" onSubmit={(event) => { event.preventDefault(); void go(); }}>
      <p>{t.lead}</p>
      <BothSides />
      <label class="figure-title">
        <span class="caps-label">{t.days}</span>
        <input class="field" data-testid="poster-days" value={text} disabled={going} aria-invalid={days === null} aria-describedby="poster-fault" onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p id="poster-fault" class={days === null ? 'fault' : 'note'}>{days === null ? t.fault(formatNumber(end / 1440), MOST_MOMENTS) : t.hint}</p>
      <div class="segments" role="group" aria-label={t.even}>
        {COUNTS.map((count) => <button key={count} type="button" class="button tiny outline" disabled={going} onClick={() => setText(written(evenDays(count, end)))}>{t.evenly(count)}</button>)}
      </div>
      <div class="figure-options"><FormFields format={format} formats={['png2', 'svg']} onFormat={setFormat} theme={theme} onTheme={setTheme} disabled={going} /></div>
      {going && <progress max={days?.length ?? 1} value={taken} aria-label={t.taking(taken + 1, days?.length ?? 1)} />}
      <footer>
        {/* Two buttons, not one that changes under a press that is still on its way. */}
        {going ? <button key="cancel" type="button" class="button outline" data-testid="poster-cancel" onClick={cancel}>{t.cancel}</button>
          : <button key="go" type="submit" class="button accent" data-testid="poster-go" disabled={days === null || !held}>{t.go}</button>}
        <p class="note" role="status" data-testid="poster-state">{going ? t.taking(taken + 1, days?.length ?? 1) : said}</p>
      </footer>
    </form>
  );
};

/** Of two runs that are compared both go there. */
const lastMinuteOf = ({ store, compare }: Lab): number => Math.min(store.info.value?.durationMinutes ?? 0, compare.twin.value === null ? Infinity : compare.lockstep.lastMinute);

const written = (days: readonly number[]): string => days.map((day) => formatNumber(day)).join('; ');
