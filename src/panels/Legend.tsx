// What the picture shows, how many of each, and what to hide; how to colour; which substance to lay under it.
import { useMemo } from 'preact/hooks';
import { formatCount, unitTitle } from '../app/format';
import { useLab } from '../app/lab';
import { countGroups } from '../app/legendCounts';
import { sliderProps } from '../app/slider';
import { texts } from '../app/texts';
import { fieldLegend } from '../render/fieldPalette';
import { legendOf } from '../render/legend';
import type { LegendEntry, LegendScale } from '../render/legend';
import { BY_KIND } from '../render/settings';
import { soundOn } from '../app/sound/sound';
import { Glyph } from './Glyph';
import { Lazy } from './Lazy';
import { Part } from './Part';
import { SaveTable } from './SaveTable';
import { Terms } from './Terms';
import { useNextTask } from './useNextTask';

const t = texts.picture;
const loadSound = () => import('./SoundPanel').then(({ SoundPanel }) => SoundPanel);
const SLICE_STEP_UM = 5;
const NO_COUNTS: ReadonlyMap<string, number> = new Map();

/** Over the picture. Where it comes to stand is free from the beginning. */
export function LegendCard() {
  const isThere = useNextTask(useLab().store.info.value !== null);
  return <aside class={`legend-card card ${isThere ? '' : 'empty'}`} aria-label={t.legend}><Part of="legend">{isThere && <Legend />}</Part></aside>;
}

export function Legend() {
  const { store, view, theme, compare } = useLab();
  const info = store.info.value;
  const frame = view.counted.value;
  // Before there is a picture, and where there can be none, the run's own numbers tell as much.
  const values = frame?.values ?? store.values.value;
  const counts = useMemo(() => (info && values.length === info.columns.length ? countGroups(info, { values }) : NO_COUNTS), [info, values]);
  const other = compare.twin.value?.lab, otherInfo = other?.store.info.value ?? null, otherFrame = other?.view.counted.value ?? null;
  const there = useMemo(() => (otherInfo && otherFrame ? countGroups(otherInfo, otherFrame) : null), [otherInfo, otherFrame]);
  if (info === null) return null;
  const legend = legendOf(info, theme.theme.value, view.colorBy.value, frame?.meta.drawn ?? null);
  return (
    <div class="legend">
      <fieldset>
        <legend><span class="caps-label">{t.legend}</span> <span class="note">{t.filterHint}</span> <SaveTable name="legend" title={texts.csv.counts} table={() => ({ columns: [{ name: texts.csv.group, unit: '' }, { name: texts.csv.count, unit: '' }], rows: [...legend.cells, ...legend.extras].map(({ group, label }) => [label, counts.get(group) ?? NaN]) })} /></legend>
        <div class="legend-list">
          {[...legend.cells, ...legend.extras].map((entry) => <Entry key={entry.group} entry={entry} count={counts.get(entry.group)} there={there === null ? undefined : there.get(entry.group) ?? 0} />)}
        </div>
      </fieldset>
      <label class="choice">
        <span class="caps-label">{t.colourBy}</span>
        <select class="field" data-testid="colour-by" value={view.colorBy.value} onChange={(event) => void (view.colorBy.value = event.currentTarget.value)}>
          <option value={BY_KIND}>{t.byKind}</option>
          {info.colourings.map(({ name, label, doc }) => <option key={name} value={name} title={doc}>{label}</option>)}
        </select>
      </label>
      {legend.scale && <Bar scale={legend.scale} />}
      {legend.names.length > 0 && (
        <ul class="clones">
          {legend.names.map(({ label, colour }, n) => <li key={n}><i style={{ background: colour }} />{label}</li>)}
        </ul>
      )}
      <HeatMap />
      {info.dimensions === 3 && <Depth />}
      {soundOn.value && <Lazy load={loadSound} waiting={null} failed={<p class="note">{texts.film.failed}</p>} />}
    </div>
  );
}

/** @param there how many the other one of two runs has */
function Entry({ entry, count, there }: { readonly entry: LegendEntry; readonly count: number | undefined; readonly there: number | undefined }) {
  const { view } = useLab();
  const shown = !view.hidden.value.has(entry.group);
  return (
    <label class={`legend-entry ${shown ? '' : 'off'}`} title={entry.detail}>
      <input type="checkbox" checked={shown} data-testid={`legend-${entry.group}`} onChange={() => view.toggleHidden(entry.group)} />
      <Glyph shape={entry.shape} colour={entry.colour} ring={entry.ring} />
      <span class="legend-label"><Terms text={entry.label} most={1} /></span>
      <span class="legend-count">{count === undefined ? '' : formatCount(count)}{there === undefined ? '' : ` | ${formatCount(there)}`}</span>
    </label>
  );
}

function Bar({ scale }: { readonly scale: LegendScale }) {
  return (
    <div class="bar" role="img" aria-label={`${scale.label}: ${scale.low} – ${scale.high}`}>
      <div class="bar-colours" style={{ backgroundImage: `linear-gradient(to right, ${scale.stops.join(', ')})` }} />
      <div class="bar-ends"><span>{scale.low}</span><span>{scale.label}</span><span>{scale.high}</span></div>
    </div>
  );
}

function HeatMap() {
  const { store, view, theme } = useLab();
  const info = store.info.value!;
  const frame = view.counted.value;
  if (info.fields.length === 0) return null;
  const scale = frame && view.field.value === frame.meta.field?.name ? fieldLegend(info, frame, theme.theme.value) : null;
  return (
    <>
      <label class="choice">
        <span class="caps-label">{t.heatMap}</span>
        <select class="field" data-testid="heat-map" value={view.field.value ?? ''} onChange={(event) => void (view.field.value = event.currentTarget.value || null)}>
          <option value="">{t.none}</option>
          {info.fields.map(({ name, label, unit, doc }) => <option key={name} value={name} title={doc}>{label} ({unitTitle(unit)})</option>)}
        </select>
      </label>
      {scale && (
        <div class="bar" data-testid="colour-bar" role="img" aria-label={`${scale.label}: ${scale.ticks.map(({ text }) => text).join(', ')} ${unitTitle(scale.unit)}`}>
          <div class="bar-colours" style={{ backgroundImage: `linear-gradient(to right, ${scale.stops.join(', ')})` }} />
          <div class="bar-ticks">
            {scale.ticks.map(({ value, at, text }) => <span key={value} style={{ left: `${Math.min(97, Math.max(3, at * 100))}%` }}>{text}</span>)}
          </div>
          <div class="bar-unit">{scale.label}, {unitTitle(scale.unit)}</div>
        </div>
      )}
    </>
  );
}

/** Three dimensions: the whole volume in depth-shaded projection, or one slice of it. */
function Depth() {
  const { store, view } = useLab();
  // Whole steps from the middle, so that the middle itself is one of them.
  const half = Math.floor((store.info.value?.size[2] ?? 0) / 2 / SLICE_STEP_UM) * SLICE_STEP_UM;
  const sliced = view.mode3d.value === 'slice';
  return (
    <div class="depth">
      <label class="switch">
        <input type="checkbox" checked={sliced} onChange={() => view.toggleSlice()} />
        <span>{t.sliced}</span>
      </label>
      {!sliced && (
        <label class="switch">
          <input type="checkbox" data-testid="cut-open" checked={view.cutOpen.value} onChange={() => view.toggleCut()} />
          <span>{t.cut}</span>
        </label>
      )}
      {(sliced || view.field.value !== null) && (
        <label class="choice">
          <span class="caps-label">{t.slice}: {formatCount(view.sliceZ.value)} µm</span>
          <input type="range" {...sliderProps(view.sliceZ.value, { min: -half, max: half, step: SLICE_STEP_UM })} onInput={(event) => void (view.sliceZ.value = Number(event.currentTarget.value))} />
        </label>
      )}
    </div>
  );
}
