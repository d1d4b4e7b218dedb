// A figure of the moment for a journal or a slide: what it holds and says is ticked, and seen at once.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import { pngOf, receiptsNow, svgWith } from '../app/carry';
import { PARTS, canvasOf, chartsToShow, makeFigure, svgOf } from '../app/figureMaker';
import type { FigureChoices, MadeFigure, Part } from '../app/figureMaker';
import { endingOf, hashesOf } from '../app/figures';
import type { PairHashes } from '../app/figures';
import { baseName, download } from '../app/files';
import { useLab } from '../app/lab';
import { EXPORT_TEXTS } from '../app/texts/exports';
import type { Theme } from '../render/palette';
import { toggled } from './toggled';
import { useHeld } from './useHeld';

const t = EXPORT_TEXTS.figure;
/** Pixels to the unit of the page; a drawing holds its pictures as sharp as the larger of them. */
const FORMATS = { png2: 2, png4: 4, svg: 4 } as const;
type Format = keyof typeof FORMATS;
const PREVIEW_PIXELS = 1;

export const FigureDialog: FunctionComponent = () => {
  const lab = useLab(), { store, theme: pageTheme } = lab, held = useHeld();
  const [hashes, setHashes] = useState<PairHashes>(['', '']), [format, setFormat] = useState<Format>('png2'), [busy, setBusy] = useState(false), [said, setSaid] = useState('');
  const [choices, setChoices] = useState<FigureChoices>({ theme: pageTheme.theme.value, title: store.info.value?.title ?? '', parts: new Set<Part>(PARTS.filter((part) => part !== 'letters')), picture: true, charts: new Set() });
  const change = (next: Partial<FigureChoices>): void => setChoices({ ...choices, ...next });
  useEffect(() => {
    if (held) void hashesOf(lab).then(setHashes);
  }, [held]);
  const plots = useMemo(() => (held ? chartsToShow(lab, choices.theme) : []), [held, choices.theme]);
  const preview = useMemo(() => (held ? makeFigure(lab, choices, hashes, PREVIEW_PIXELS) : null), [held, choices, hashes, lab.compare.twin.value]);
  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid(t.saving);
    await new Promise((settle) => setTimeout(settle)); // what is said is seen first
    setSaid((await saveFigure(makeFigure(lab, choices, hashes, FORMATS[format]), format, `${baseName(lab)}${endingOf(lab)}-figure`, await receiptsNow(lab))) ? t.saved : t.failed);
    setBusy(false);
  };
  return (
    <form class="figure-form" onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <BothSides />
      <div class="figure-choose">
        <div class="figure-options">
          <FormFields format={format} formats={['png2', 'png4', 'svg']} onFormat={setFormat} theme={choices.theme} onTheme={(theme) => change({ theme })} />
          <fieldset>
            <legend class="caps-label">{t.panels}</legend>
            <div class="figure-charts">
              <Tick name="picture" label={t.picture} on={choices.picture} onChange={() => change({ picture: !choices.picture })} />
              {plots.map(({ id, title }) => <Tick key={id} name={`chart-${id}`} label={title} on={choices.charts.has(id)} onChange={() => change({ charts: toggled(choices.charts, id) })} />)}
            </div>
          </fieldset>
          <fieldset>
            <legend class="caps-label">{t.says}</legend>
            {PARTS.map((part) => <Tick key={part} name={part} label={t.parts[part]} on={choices.parts.has(part)} onChange={() => change({ parts: toggled(choices.parts, part) })} />)}
          </fieldset>
          <label class="figure-title"><span class="caps-label">{t.parts.title}</span><input class="field" data-testid="figure-title-text" maxLength={200} value={choices.title} disabled={!choices.parts.has('title')} onInput={(event) => change({ title: event.currentTarget.value })} /></label>
        </div>
        <Preview made={preview} />
      </div>
      <footer>
        <button type="submit" class="button accent" data-testid="figure-save" disabled={busy || preview === null}>{t.save}</button>
        <p class="note" role="status">{said}</p>
      </footer>
    </form>
  );
};

/** Says that two runs which are compared are both shown. */
export function BothSides() {
  const twin = useLab().compare.twin.value;
  return twin === null ? null : <p data-testid="both-sides">{EXPORT_TEXTS.both(...twin.names)}</p>;
}

function Tick({ name, label, on, onChange }: { readonly name: string; readonly label: string; readonly on: boolean; readonly onChange: () => void }) {
  return <label class="check"><input type="checkbox" data-testid={`figure-${name}`} checked={on} onChange={onChange} /><span>{label}</span></label>;
}

interface FormProps<F extends Format> {
  readonly format: F;
  readonly formats: readonly F[];
  readonly onFormat: (format: F) => void;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly disabled?: boolean;
}

/** As which file, and on which ground. */
export function FormFields<F extends Format>({ format, formats, onFormat, theme, onTheme, disabled = false }: FormProps<F>) {
  return (
    <div class="figure-row">
      <fieldset disabled={disabled}>
        <legend class="caps-label">{t.format}</legend>
        {formats.map((name) => <label key={name} class="check"><input type="radio" name="format" checked={format === name} onChange={() => onFormat(name)} /><span>{t.formats[name]}</span></label>)}
      </fieldset>
      <fieldset disabled={disabled}>
        <legend class="caps-label">{t.ground}</legend>
        {(['light', 'dark'] as const).map((name) => <label key={name} class="check"><input type="radio" name="ground" checked={theme === name} onChange={() => onTheme(name)} /><span>{t.grounds[name]}</span></label>)}
      </fieldset>
    </div>
  );
}

function Preview({ made }: { readonly made: MadeFigure | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const canvas = made && canvasOf(made, PREVIEW_PIXELS);
    place.current?.replaceChildren(...(canvas ? [canvas] : []));
  }, [made]);
  return (
    <figure class="figure-preview">
      <div ref={place} role="img" aria-label={t.preview} data-testid="figure-preview" />
      {made === null && <figcaption class="note">{t.nothing}</figcaption>}
    </figure>
  );
}

/** Whether it could be made. */
export async function saveFigure(made: MadeFigure | null, format: Format, name: string, receipts: readonly string[]): Promise<boolean> {
  if (made === null) return false;
  const file = format === 'svg' ? new Blob([svgWith(svgOf(made), receipts)], { type: 'image/svg+xml' }) : await pngOf(canvasOf(made, FORMATS[format]), receipts);
  if (file !== null) download(file, `${name}.${format === 'svg' ? 'svg' : 'png'}`);
  return file !== null;
}
