// What a CAR would do: its killing and its growth along each antigen it reads, over the cells of the patch, and in words and numbers.
import { line } from 'd3-shape';
import type { DesignGroup, DesignPanel, DesignReport } from '../../workers/simApi';
import { formatClock, formatCount, formatNumber, formatPercent, formatPower, formatQuantity } from '../app/format';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { SaveTable } from './SaveTable';

const t = texts.carBench, WIDTH = 1000, HEIGHT = 100;
/** Decades of the axis; a narrow place on the left is for cells with less than one molecule. */
const DECADES = 6, ROOM = 0.25;
/** Share killed in one synapse below which a tumour clone counts as passed by. */
const PASSED_BY = 0.05;

const across = (decade: number): number => (WIDTH * (decade + ROOM)) / (DECADES + ROOM);

export function BenchView({ report, before }: { readonly report: DesignReport; readonly before: DesignReport }) {
  const { store } = useLab();
  return (
    <div class="bench-view" data-testid="bench-view">
      <p class="caps-label">{t.cells(formatClock(store.minutes.value))}</p>
      {report.panels.map((panel) => <Panel key={panel.antigen} panel={panel} before={before.panels.find(({ antigen, forbids }) => antigen === panel.antigen && forbids === panel.forbids)} report={report} />)}
      <Verdict report={report} />
      <Numbers groups={report.groups} />
      <p class="note">{t.about}</p>
    </div>
  );
}

function Panel({ panel, before, report }: { readonly panel: DesignPanel; readonly before: DesignPanel | undefined; readonly report: DesignReport }) {
  const { store } = useLab(), { antigens } = store.info.value!, { antigen, other, forbids } = panel, name = antigens[antigen], otherName = antigens[antigen === 'A' ? 'B' : 'A'];
  const path = (values: readonly number[]): string => line<number>((_, n) => across(Math.log10(report.densities[n])), (value) => HEIGHT * (1 - value))(values as number[]) ?? '';
  const kills = path(panel.kills), context = [forbids ? t.forbids(name) : '', other === null ? '' : other === 0 ? t.without(otherName) : t.other(otherName, formatCount(other))].filter((words) => words !== '').join(', ');
  return (
    <figure class="bench-panel" data-antigen={antigen}>
      <figcaption>
        <span class="key kills">{t.kills}</span><span class="key grows">{t.grows}</span>{before !== undefined && <span class="key before">{t.before}</span>}
        {context !== '' && <small>{context}</small>}
      </figcaption>
      <div class="bench-plot curves">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="half" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
          {before !== undefined && <path class="before" d={path(before.kills)} />}
          {before !== undefined && <path class="before" d={path(before.grows)} />}
          <path class="grows" d={path(panel.grows)} />
          <path class="kills" data-testid={`curve-${antigen}`} d={kills} />
        </svg>
        <small class="top">{formatPercent(1)}</small>
      </div>
      {report.groups.map((group, n) => <Histogram key={n} group={group} antigen={antigen} name={name} curve={kills} binsPerDecade={report.binsPerDecade} />)}
      <div class="bench-axis" aria-hidden="true">
        <span style={{ left: '0' }}>{t.none}</span>
        {Array.from({ length: DECADES }, (_, n) => <span key={n} style={{ left: `${across(n + 1) / (WIDTH / 100)}%` }}>{n < 3 ? formatCount(10 ** (n + 1)) : formatPower(10 ** (n + 1))}</span>)}
      </div>
      <p class="note">{t.axis(name)}</p>
    </figure>
  );
}

/** Cells of one group by their antigen, as bars against the fullest, with the killing over them. */
function Histogram({ group, antigen, name, curve, binsPerDecade }: { readonly group: DesignGroup; readonly antigen: 'A' | 'B'; readonly name: string; readonly curve: string; readonly binsPerDecade: number }) {
  const bins = group.histogram[antigen], most = Math.max(1, ...bins);
  const bars = bins.map((cells, n) => {
    const left = n === 0 ? 0 : across((n - 1) / binsPerDecade), right = across(n / binsPerDecade);
    return cells === 0 ? '' : `M${left.toFixed(1)} ${HEIGHT}V${(HEIGHT * (1 - cells / most)).toFixed(1)}H${(right - 1).toFixed(1)}V${HEIGHT}Z`;
  }).join('');
  return (
    <div class={`bench-row ${group.kind}`}>
      <p><span>{t.group(group.label, group.cells)}</span><b>{t.outcome(formatPercent(group.killed), formatPercent(group.feeding))}</b></p>
      <div class="bench-plot">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={t.histogram(group.label, name)}>
          <path class="bars" d={bars} />
          <path class="kills" d={curve} />
        </svg>
      </div>
    </div>
  );
}

function Verdict({ report: { groups, bCells, divisionsPerDay, divisions } }: { readonly report: DesignReport }) {
  // Whom a resting cell does not kill it may kill once it is activated: then nobody is passed by.
  const v = t.verdict, waits = useLab().store.paramValues.value['kill.restingShare'] === 0, tumor = groups.filter(({ kind }) => kind === 'tumor'), cells = tumor.reduce((sum, one) => sum + one.cells, 0);
  const mean = (of: (group: DesignGroup) => number): string => formatPercent(tumor.reduce((sum, one) => sum + of(one) * one.cells, 0) / cells), passed = tumor.filter(({ killed }) => killed < PASSED_BY);
  const sentences = [
    cells === 0 ? v.noTumor : v.tumor(mean(({ killed }) => killed), mean(({ feeding }) => feeding)), waits ? v.waits : passed.length > 0 ? v.spared(passed.map(({ label }) => label).join(', ')) : '',
    ...groups.filter(({ kind }) => kind === 'healthy').map(({ label, killed }) => v.healthy(label, formatPercent(killed))), bCells === null || bCells < 0.005 ? '' : v.bCells(formatPercent(bCells)), v.growth(formatNumber(divisionsPerDay), divisions),
  ];
  return <p class="bench-verdict" role="status" data-testid="bench-verdict">{sentences.filter((words) => words !== '').join(' ')}</p>;
}

function Numbers({ groups }: { readonly groups: readonly DesignGroup[] }) {
  const n = t.table;
  return (
    <details class="chart-table">
      <summary>{n.title}</summary>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={n.title}>
        <SaveTable name="bench" title={n.title} table={() => ({
          columns: [n.group, n.count, n.holds, n.killed, n.feeding, n.pace].map((name, at) => ({ name, unit: at === 2 ? 'min' : '' })),
          rows: groups.map(({ label, cells, killed, feeding, pace, holdRate }) => [label, cells, holdRate > 0 ? 1 / holdRate : NaN, killed, feeding, pace]),
        })} />
        <table>
          <thead><tr>{[n.group, n.count, n.holds, n.killed, n.feeding, n.pace].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
          <tbody>{groups.map(({ label, cells, killed, feeding, pace, holdRate }, row) => <tr key={row}><th scope="row">{label}</th><td>{formatCount(cells)}</td><td>{holdRate > 0 ? formatQuantity(1 / holdRate, 'min') : t.never}</td><td>{formatPercent(killed)}</td><td>{formatPercent(feeding)}</td><td>{formatPercent(pace)}</td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}
