// A plugin of the build: leaves out what libraries do as soon as they are there, and nobody on this page asks for.
//
// Pixi would fetch its events, accessibility tree, filters and DOM layer by itself; the page tells it not to
// (src/render/surface.ts). In one file with the rest they would be run with it all the same, and be asked for their part in
// every picture. uPlot makes a formatter of numbers and asks for the time zone, for which a browser reads the rules of a
// language: one of the longest tasks of the page, for charts of days since the beginning that write their numbers otherwise
// (src/charts/drawing.ts). Both are made when they are asked.
const FETCHED_LATER = /[\\/]pixi\.js[\\/]lib[\\/]environment-(browser|webworker)[\\/](browser|webworker)All\.mjs$/;
const UPLOT = /[\\/]uplot[\\/]dist[\\/]uPlot\.esm\.js$/;
/** What stands there, and what takes its place. */
const ASKED_LATER = [
  [/^const numFormatter = (new Intl\.NumberFormat\([^;]*\));$/m, 'let madeFormatter; const numFormatter = { format: (number) => (madeFormatter ??= $1).format(number) };'],
  [/^const localTz = new Intl\.DateTimeFormat\(\)\.resolvedOptions\(\)\.timeZone;$/m, 'const localTz = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;'],
  [/\btz == localTz\b/, 'tz == localTz()'],
];

/** @returns {import('vite').Plugin} */
export function lean() {
  return {
    name: 'cart-lab:lean',
    apply: 'build',
    load: (id) => (FETCHED_LATER.test(id) ? { code: 'export {};', map: null, moduleSideEffects: false } : null),
    transform(code, id) {
      if (!UPLOT.test(id)) return null;
      if (!ASKED_LATER.every(([there]) => there.test(code))) this.error('uPlot asks for the rules of a language in another way than tools/lean.mjs looks for.');
      return { code: ASKED_LATER.reduce((text, [there, instead]) => text.replace(there, instead), code), map: null };
    },
  };
}
