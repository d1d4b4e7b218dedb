// All charts of the run, one under the other with one time cursor.
import { signal } from '@preact/signals';
import { unitTitle } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { chartsView, hasPatient } from '../app/ward';
import { CommandButton } from '../panels/CommandButton';
import { PatientBox } from '../panels/PatientBox';
import { SMALL } from '../app/windows';
import { Growing } from '../panels/useGrowing';
import { useMedia } from '../panels/useMedia';
import { Chart } from './Chart';
import { CompareCharts } from './CompareCharts';
import { shownPlots } from './data';
import { CUSTOM, choicesOf, chosenOf, plotsOf } from './plots';
import { WardPanel } from './WardPanel';

const t = texts.charts;
/** Charts that are made at once. */
const PIECE = 2;
const logarithmic = signal(false);
/** What the user has chosen; '' until then. */
const custom = signal('');

/** Curves, or the strip chart of the ward where there is a patient. */
export function ChartsPanel() {
  const lab = useLab();
  if (lab.store.info.value === null) return <p class="note">{texts.busy.loading}</p>;
  if (!hasPatient(lab) || lab.store.parts.hides('ward')) return <Curves />;
  const view = chartsView.value;
  return (
    <div class="charts">
      <div class="segments" role="group" aria-label={texts.ward.views}>
        {(['curves', 'ward'] as const).map((name) => <button key={name} type="button" class="button tiny outline" aria-pressed={view === name} onClick={() => void (chartsView.value = name)}>{texts.ward[name]}</button>)}
      </div>
      {view === 'ward' ? <WardPanel /> : <Curves />}
    </div>
  );
}

function Curves() {
  const lab = useLab();
  const { store, theme } = lab;
  const small = useMedia(SMALL);
  const info = store.info.value;
  if (info === null) return <p class="note">{texts.busy.loading}</p>;
  if (lab.compare.twin.value !== null) return <CompareCharts />;
  const groups = [...choicesOf(info)], choices = groups.flatMap(([, columns]) => columns);
  const chosen = chosenOf(choices, custom.value);
  const all = plotsOf(info, theme.theme.value, chosen), plots = store.historyVersion.value < 0 ? all : shownPlots(store.history, all);
  const patient = info.patientScale > 0 && <PatientBox scale={info.patientScale} />;
  return (
    <div class="charts">
      <div class="charts-bar">
        <label class="switch">
          <input type="checkbox" checked={logarithmic.value} onChange={(event) => void (logarithmic.value = event.currentTarget.checked)} />
          <span>{t.log}</span>
        </label>
        <CommandButton id="saveCsv" text={t.csv} class="outline" />
      </div>
      {!small && patient}
      {store.historyVersion.value >= 0 && store.history.rows < 2 && <p class="note">{t.empty}</p>}
      <Growing name={`${info.run}`} piece={PIECE}>{plots.map((plot, i) => (
        <div key={`${info.name} ${plot.id} ${plot.id === CUSTOM ? chosen : ''}`}>
          {plot.id === CUSTOM && (
            <label class="choose">
              <span class="caps-label">{t.choose}</span>
              <select class="field" value={chosen} onChange={(event) => void (custom.value = event.currentTarget.value)}>
                {groups.map(([group, columns]) => (
                  <optgroup key={group} label={group}>
                    {columns.map(({ name, title, doc, unit }) => <option key={name} value={name} title={doc}>{title}{unit === '' ? '' : ` (${unitTitle(unit)})`}</option>)}
                  </optgroup>
                ))}
              </select>
            </label>
          )}
          <Chart plot={plot} logarithmic={logarithmic.value} />
          {/* On a phone the first thing in sight is a chart. */}
          {small && i === 0 && patient}
        </div>
      ))}</Growing>
    </div>
  );
}
