// A figure as SVG: published values as marks with their spread, ours as a line with a band; colours that colour-blind people tell apart.
import { area, line } from 'd3-shape';
import { rulerOf } from './axes';
import type { Ruler } from './axes';
import { deviation, mean } from '../ensemble/statistics';
import type { Curve, Figure } from './experiment';

const WIDTH = 760, HEIGHT = 430;
const PLOT = { left: 74, right: 520, top: 48, bottom: 372 };
/** Okabe and Ito (2008), the yellow left out: it cannot be seen on white. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000'];
const DASHES = ['', '7 4', '2 3', '9 3 2 3', '1 4', '5 2', '3 5'];
const MARK = 4;

export function plot(figure: Figure): string {
  const groups = [...new Set(figure.curves.map(groupOf))];
  const x = rulerOf(figure.x, figure.curves.flatMap((curve) => curve.x), PLOT.left, PLOT.right);
  const y = rulerOf(figure.y, figure.curves.flatMap(extentOf), PLOT.bottom, PLOT.top);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="#222222">`,
    `<title>${text(figure.title)}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${PLOT.left}" y="26" font-size="15" font-weight="600">${text(figure.title)}</text>`,
    ...frame(figure, x, y),
    ...figure.curves.flatMap((curve) => draw(curve, groups.indexOf(groupOf(curve)), x, y)),
    ...figure.curves.flatMap((curve, n) => legend(curve, n, groups.indexOf(groupOf(curve)))),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

const groupOf = (curve: Curve) => curve.group ?? curve.label;
const text = (raw: string) => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const place = (value: number) => String(Number(value.toFixed(1)));

/** Low and high end of what is drawn at each x. */
function boundsOf(curve: Curve): { readonly middle: readonly number[]; readonly low: readonly number[]; readonly high: readonly number[] } {
  if (curve.kind === 'ours') {
    const columns = curve.x.map((_, n) => curve.runs.map((run) => run[n]));
    const middle = columns.map(mean), spread = columns.map(deviation);
    return { middle, low: middle.map((m, n) => m - spread[n]), high: middle.map((m, n) => m + spread[n]) };
  }
  const { y, spread, range } = curve;
  return { middle: y, low: range?.low ?? y.map((m, n) => m - (spread?.[n] ?? 0)), high: range?.high ?? y.map((m, n) => m + (spread?.[n] ?? 0)) };
}

function extentOf(curve: Curve): number[] {
  const { middle, low, high } = boundsOf(curve);
  return [...middle, ...low, ...high];
}

function frame({ x: xAxis, y: yAxis }: Figure, x: Ruler, y: Ruler): string[] {
  const { left, right, top, bottom } = PLOT;
  return [
    ...y.ticks.map(({ at, text: label }) => `<path d="M${left} ${place(at)}H${right}" stroke="#e4e4e4"/><text x="${left - 8}" y="${place(at + 4)}" text-anchor="end">${label}</text>`),
    ...x.ticks.map(({ at, text: label }) => `<path d="M${place(at)} ${bottom}v5" stroke="#222222"/><text x="${place(at)}" y="${bottom + 20}" text-anchor="middle">${label}</text>`),
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="#222222"/>`,
    `<text x="${(left + right) / 2}" y="${bottom + 44}" text-anchor="middle">${text(xAxis.label)}</text>`,
    `<text transform="translate(18 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${text(yAxis.label)}</text>`,
  ];
}

function draw(curve: Curve, group: number, x: Ruler, y: Ruler): string[] {
  const colour = COLOURS[group % COLOURS.length];
  const { middle, low, high } = boundsOf(curve);
  const seen = curve.x.map((_, n) => n).filter((n) => Number.isFinite(middle[n]));
  const acrossAt = (n: number) => x.at(curve.x[n]);
  if (curve.kind === 'published') return seen.map((n) => mark(group, acrossAt(n), y.at(middle[n]), y.at(low[n]), y.at(high[n])));
  if (seen.length === 0) return [];
  const band = area<number>().digits(1).x(acrossAt).y0((n) => y.at(low[n])).y1((n) => y.at(high[n]))(seen);
  const path = line<number>().digits(1).x(acrossAt).y((n) => y.at(middle[n]))(seen);
  return [
    `<path d="${band}" fill="${colour}" fill-opacity="0.18"/>`,
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[group % DASHES.length]}"/>`,
  ];
}

/** A mark whose shape goes with its colour, and its bar. */
function mark(group: number, x: number, y: number, low: number, high: number): string {
  const colour = COLOURS[group % COLOURS.length];
  const bar = Math.abs(high - low) > 0.5 ? `<path d="M${place(x)} ${place(low)}V${place(high)}M${place(x - 3)} ${place(low)}h6M${place(x - 3)} ${place(high)}h6" stroke="${colour}" fill="none"/>` : '';
  const at = `${place(x)} ${place(y)}`;
  const shapes = [
    `<circle cx="${place(x)}" cy="${place(y)}" r="${MARK}" fill="#ffffff" stroke="${colour}" stroke-width="1.8"/>`,
    `<path d="M${at}m-${MARK} -${MARK}h${2 * MARK}v${2 * MARK}h-${2 * MARK}Z" fill="#ffffff" stroke="${colour}" stroke-width="1.8"/>`,
    `<path d="M${at}m0 -5l5 9h-10Z" fill="#ffffff" stroke="${colour}" stroke-width="1.8"/>`,
    `<path d="M${at}m0 -5l5 5l-5 5l-5 -5Z" fill="#ffffff" stroke="${colour}" stroke-width="1.8"/>`,
  ];
  return bar + shapes[group % shapes.length];
}

function legend(curve: Curve, n: number, group: number): string[] {
  const x = PLOT.right + 18, y = PLOT.top + 12 + 21 * n;
  const colour = COLOURS[group % COLOURS.length];
  const sample = curve.kind === 'published'
    ? mark(group, x + 12, y, y, y)
    : `<path d="M${x} ${y}h24" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES[group % DASHES.length]}"/>`;
  return [sample, `<text x="${x + 32}" y="${y + 4}" font-size="12">${text(curve.label)}</text>`];
}
