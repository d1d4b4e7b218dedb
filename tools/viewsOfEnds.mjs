// Views of how a run has come out, of a newer version that is ready, and of less of the page: a part of the list in views.mjs.
import { PATCH, PATIENT, goTo, packed, shown } from './viewKit.mjs';

/** Sixty tumour cells that a stroke takes away after ten minutes. */
const SHORT = {
  format: 'cart-lab/scenario', version: 1, name: 'short', title: 'A short run', seed: 5, duration: '2h', domain: { dimensions: 2, size: [400, 400] },
  populations: [{ kind: 'tumor', label: 'blasts', count: 60, antigenA: 20_000, radius: 6, placement: { shape: 'disc', center: [0, 0] } }],
  schedule: [{ at: 10, remove: { along: [[0, 0]], radius: 200 } }],
};
/** Most of them cannot be seen, and some of the others are killed. */
const ESCAPED = {
  ...SHORT, name: 'escape', title: 'An escape', duration: '12h', parameters: { 'kill.hitRate': 0.5 }, schedule: [{ at: 0, infuse: { product: 'cart19', count: 20, entry: 'random' } }],
  products: { cart19: { label: 'CD19 CAR', costimulation: 'CD28', gate: { kind: 'single', antigen: 'A' } } },
  populations: [{ ...SHORT.populations[0], count: 120, clones: [{ label: 'negative', fraction: 0.6, antigenA: 0 }] }],
};
/** As many CAR-T cells at once as tumour cells, in the midst of macrophages: a storm within hours. */
const STORM = [
  { set: 'protocols', to: [] }, { set: 'domain.size', to: [300, 300] }, { set: 'vessels.count', to: 2 }, { set: 'populations[kind=tumor].count', to: 300 }, { set: 'populations[kind=macrophage].count', to: 30 },
  { set: 'body.scale', to: 200_000_000 }, { set: 'schedule[infuse].infuse.cells', to: 60_000_000_000 }, { set: 'schedule[infuse].infuse.entry', to: 'random' }, { set: 'schedule[infuse].at', to: 0 }, { set: 'duration', to: '16h' },
];

const ending = (name, path, kind, time, clock) => ({
  name, path, root: '[data-testid=ending]',
  async open(page) {
    await goTo(page, time, clock);
    await shown(page, `[data-testid=ending][data-ending=${kind}]`);
  },
  close: async () => undefined,
});

/** As if a newer build had been fetched meanwhile: the page keeps the run, and says that it can be had. */
const newer = (page) => page.addInitScript(() => {
  if (!location.hash.includes('newer')) return;
  const registration = Object.assign(new EventTarget(), { active: {}, installing: null, waiting: { postMessage: () => undefined }, update: () => Promise.resolve() });
  const container = Object.assign(new EventTarget(), { controller: {}, register: () => Promise.resolve(registration) });
  Object.defineProperty(navigator, 'serviceWorker', { value: container });
});

/** Less of the page, as a page around it asks for it. */
const less = (mode) => ({ name: `only ${mode}`, path: `${PATCH}&ui=${mode}`, root: 'body', open: async () => undefined, close: async () => undefined });

export const ENDS = [
  ending('nothing left to do', `#doc=${packed(SHORT)}`, 'idle', '1h', '01:00'),
  ending('cleared', `#doc=${packed(SHORT)}`, 'cleared', '2h', '02:00'),
  ending('escaped', `#doc=${packed(ESCAPED)}`, 'escaped', '12h', '12:00'),
  ending('a storm behind it', `${PATIENT}&change=${packed(STORM)}`, 'cleared', '16h', '16:00'),
  { name: 'a newer version', path: '#preset=antigen-negative-relapse&seed=newer', root: '[data-testid=notice-newVersion]', prepare: newer, open: (page) => shown(page, '[data-testid=notice-newVersion]'), close: async () => undefined },
  less('story'), less('picture'), less('none'),
];
