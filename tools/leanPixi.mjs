// A plugin of the build: leaves out what Pixi would fetch by itself, and what this page tells it not to fetch (src/render/surface.ts).
//
// Its events, accessibility tree, filters and DOM layer lie behind imports for later. In one file with the rest they would be
// run with it whenever the page opens, and be asked for their part in every picture.
const FETCHED_LATER = /[\\/]pixi\.js[\\/]lib[\\/]environment-(browser|webworker)[\\/](browser|webworker)All\.mjs$/;

/** @returns {import('vite').Plugin} */
export function leanPixi() {
  return { name: 'cart-lab:lean-pixi', apply: 'build', load: (id) => (FETCHED_LATER.test(id) ? { code: 'export {};', map: null, moduleSideEffects: false } : null) };
}
