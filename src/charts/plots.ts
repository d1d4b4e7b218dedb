// The charts of a run: every column says itself in which chart its line is drawn, and how.
import type { ChartInfo, ColumnInfo, RunInfo } from '../../workers/simApi';
import type { Theme } from '../render/palette';
import { unitTitle } from '../app/format';
import { texts } from '../app/texts';
import { lineColour } from './colours';

export interface Line {
  readonly column: string;
  readonly label: string;
  readonly unit: string;
  readonly colour: string;
  readonly dashed: boolean;
  /** The right-hand axis, for a second unit. */
  readonly right: boolean;
  /** The column of the sum, where it is the line of one product or clone. */
  readonly partOf: string | null;
}

export interface Plot {
  readonly id: string;
  readonly title: string;
  /** Something will be drawn in it by and by; otherwise only if somebody gives the run what its scenario has not. */
  readonly expected: boolean;
  readonly lines: readonly Line[];
  /** Titles of the left and the right axis: what is drawn on it and in which unit; '' for an axis without lines. */
  readonly units: readonly [string, string];
  /** Where the linear left-hand and right-hand axes begin; 0 if left out. */
  readonly leftFrom?: number;
  readonly rightFrom?: number;
}

/** The chart of the column that the user chooses. */
export const CUSTOM = 'custom';

/** The chart of the tumour’s clones, which is drawn as a fish plot besides. */
export const BY_CLONE = 'clones';

/** The chart of the mean antigen, which shows how it is spread besides. */
export const BY_ANTIGEN = 'antigen';

/** The charts of a run, in their order; a chart nobody draws a line in is left out. */
export function plotsOf(info: Pick<RunInfo, 'columns'>, theme: Theme, custom: string): readonly Plot[] {
  const charts = new Map<string, { readonly chart: ChartInfo; expected: boolean; readonly lines: Line[] }>();
  for (const { name, of, part, unit, line } of info.columns) {
    if (line === null) continue;
    const known = charts.get(line.chart.id) ?? charts.set(line.chart.id, { chart: line.chart, expected: false, lines: [] }).get(line.chart.id)!;
    known.expected ||= line.expected;
    known.lines.push({ column: name, label: line.label, unit, colour: lineColour(theme, line.colour), dashed: line.dashed, right: line.right, partOf: part === null ? null : of });
  }
  const known = [...charts.values()]
    .sort((a, b) => a.chart.rank - b.chart.rank)
    .map(({ chart, expected, lines }) => withLines({ id: chart.id, title: chart.title, expected, leftFrom: chart.leftFrom, rightFrom: chart.rightFrom }, lines));
  const chosen = info.columns.find(({ name }) => name === custom);
  return chosen ? [...known, customPlot(chosen, theme)] : known;
}

function customPlot({ name, title, unit, line }: ColumnInfo, theme: Theme): Plot {
  const colour = lineColour(theme, line?.colour ?? 'ink');
  return withLines({ id: CUSTOM, title: texts.charts.custom, expected: true }, [{ column: name, label: title, unit, colour, dashed: false, right: false, partOf: null }]);
}

/** A chart with these lines, and the titles of axes that suit them. */
export function withLines(plot: Omit<Plot, 'lines' | 'units'>, lines: readonly Line[]): Plot {
  return { ...plot, lines, units: [axisTitle(lines, false), axisTitle(lines, true)] };
}

/** What can be chosen for that chart, by section; a column that this run has nothing for is left out. */
export function choicesOf(info: Pick<RunInfo, 'columns'>): ReadonlyMap<string, readonly ColumnInfo[]> {
  const groups = new Map<string, ColumnInfo[]>();
  for (const column of info.columns) {
    if (column.name === 'time_min' || !column.available) continue;
    groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  }
  return groups;
}

/** Shown where nobody has chosen: what most want to follow, if it is to be followed here. */
const USUAL = 'mean_exhaustion';

/** The column of that chart: the user's choice, or one that this run will fill. */
export function chosenOf(choices: readonly ColumnInfo[], wanted: string): string {
  const known = choices.find(({ name }) => name === wanted) ?? choices.find(({ name, line }) => name === USUAL && line?.expected === true) ?? choices[0];
  return known?.name ?? '';
}

/** Letters that stand along the height of a chart. */
const LONGEST_TITLE = 24;

/** Title of an axis: the name of its only line, or what its lines are measured in; '' for an axis without lines. A unit that the name says is not said twice. */
function axisTitle(lines: readonly Line[], right: boolean): string {
  const own = lines.filter((line) => line.right === right);
  if (own.length === 0) return '';
  const unit = unitTitle(own[0].unit);
  if (own.length > 1) return unit;
  const title = own[0].label.split(' ').includes(unit) ? own[0].label : `${own[0].label}, ${unit}`;
  return title.length > LONGEST_TITLE ? unit : title;
}

/** Lines on both sides: then each has to say whose axis it follows. */
export function hasTwoAxes(lines: readonly Line[]): boolean {
  return lines.some((line) => line.right) && lines.some((line) => !line.right);
}
