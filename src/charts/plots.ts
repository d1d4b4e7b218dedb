// Which measurements belong together in a chart, and how each line looks.
import type { RunInfo } from '../../workers/simApi';
import { chartColours } from '../render/palette';
import type { Theme } from '../render/palette';
import { texts } from '../app/texts';

export interface Line {
  readonly column: string;
  readonly label: string;
  readonly colour: string;
  readonly dashed: boolean;
  /** The right-hand axis, for a second unit. */
  readonly right: boolean;
  /** The column that must not be 0 for a mean to mean anything. */
  readonly per: string | null;
}

export interface Plot {
  readonly id: keyof typeof texts.charts.titles;
  readonly title: string;
  readonly lines: readonly Line[];
  /** Units of the left and the right axis. */
  readonly units: readonly [string, string];
  /** Where the linear right-hand axis begins; 0 if left out. */
  readonly rightFrom?: number;
}

const t = texts.charts.titles;

/** The charts of a run; a line whose column the run does not have is left out, and so is a chart without lines. */
export function plotsOf(info: RunInfo, theme: Theme, custom: string): readonly Plot[] {
  const colours = chartColours(theme);
  const { A, B } = info.antigens;
  const names = new Set(info.columns.map(({ name }) => name));
  const line: MakeLine = (column, label, colour, more = {}) => ({
    column, label, colour: colours[colour] ?? colours['ink'], dashed: false, right: false, per: null, ...more,
  });
  const fields = new Set(info.fields.map(({ name }) => name));
  const seesB = info.products.some(({ targets }) => targets.includes(B));
  const plots: Plot[] = [
    { id: 'populations', title: t.populations, units: ['cells', ''], lines: [
      line('tumor_alive', texts.charts.lines.tumor, 'tumor'),
      line('tumor_antigen_negative', texts.charts.lines.negative(A), 'tumorNegative'),
      line('cart_alive', texts.charts.lines.cart, 'cart'),
      line('cart_exhausted', texts.charts.lines.exhausted, 'cartExhausted', { dashed: true }),
      line('cart_memory', texts.charts.lines.memory, 'cartMemory', { dashed: true }),
      line('healthy_alive', texts.charts.lines.healthy, 'healthy'),
    ] },
    { id: 'kills', title: t.kills, units: ['cells', ''], lines: [
      line('kills_total', texts.charts.lines.kills, 'kill'),
      line('cart_bound', texts.charts.lines.bound, 'cart'),
    ] },
    { id: 'antigen', title: t.antigen, units: [info.model.antigen.unit, ''], lines: [
      line('mean_antigen', A, 'tumor', { per: 'tumor_alive' }),
      ...(seesB ? [line('mean_antigen_b', B, 'division', { per: 'tumor_alive' })] : []),
    ] },
    { id: 'environment', title: t.environment, units: ['mmHg', 'pg/mL'], lines: [
      ...(fields.has('oxygen') ? [line('mean_oxygen_tumor', texts.charts.lines.oxygen, 'memory', { per: 'tumor_alive', colour: fieldInk[theme].oxygen })] : []),
      ...(fields.has('ifng') ? [line('mean_ifng', 'IFN-γ', 'kill', { right: true, colour: fieldInk[theme].ifng })] : []),
      ...(fields.has('il2') ? [line('mean_il2', 'IL-2', 'kill', { right: true, colour: fieldInk[theme].il2 })] : []),
    ] },
    { id: 'size', title: t.size, units: ['µm', ''], lines: [line('tumor_radius_um', texts.charts.lines.radius, 'tumor', { per: 'tumor_alive' })] },
    ...(info.patientScale > 0 ? patientPlots(line) : []),
    { id: 'custom', title: t.custom, units: [info.columns.find(({ name }) => name === custom)?.unit ?? '', ''], lines: [
      line(custom, info.columns.find(({ name }) => name === custom)?.doc ?? custom, 'ink'),
    ] },
  ];
  return plots
    .map((plot) => ({ ...plot, lines: plot.lines.filter(({ column }) => names.has(column)) }))
    .filter(({ lines }) => lines.length > 0);
}

type MakeLine = (column: string, label: string, colour: string, more?: Partial<Line>) => Line;

/** Charts of the body around the patch. */
function patientPlots(line: MakeLine): Plot[] {
  const names = texts.charts.lines;
  return [
    { id: 'fever', title: t.fever, units: ['grade', '°C'], rightFrom: 36, lines: [
      line('crs_grade', names.grade, 'tumor'),
      line('temperature_c', names.temperature, 'kill', { right: true }),
    ] },
    { id: 'cytokines', title: t.cytokines, units: ['pg/mL', ''], lines: [
      line('serum_il6', names.il6, 'kill'),
      line('serum_ifng', names.serumIfng, 'vessel', { dashed: true }),
      line('il6_signal', names.signal, 'tumor', { right: true }),
      line('neurotoxicity', names.neurotoxicity, 'division', { right: true, dashed: true }),
    ] },
    { id: 'blood', title: t.blood, units: ['cells', 'cells/µL'], lines: [
      line('blood_cart', names.bloodCart, 'cart'),
      line('blood_cart_memory', names.bloodMemory, 'cartMemory', { dashed: true }),
      line('b_cells', names.bCells, 'healthy', { right: true }),
      line('normal_t', names.normalT, 'division', { right: true, dashed: true }),
    ] },
    { id: 'drugs', title: t.drugs, units: ['doses', ''], lines: [
      line('tocilizumab', 'tocilizumab', 'cart'), line('anakinra', 'anakinra', 'division'), line('corticosteroid', 'corticosteroid', 'kill'),
      line('anti_pd1', 'anti-PD-1', 'healthy'), line('suicide_switch', 'rimiducid', 'tumor'),
    ] },
  ];
}

/** Lines of the substances: dark enough on paper, bright enough on ink. */
const fieldInk = {
  dark: { oxygen: '#7db7ff', ifng: '#ffb46b', il2: '#8fe3a1' },
  light: { oxygen: '#1f5fc4', ifng: '#a35c00', il2: '#2c7a3f' },
} as const;
