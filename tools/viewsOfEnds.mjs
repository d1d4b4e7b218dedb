// Views of how a run has come out or has stopped, of a newer version that is ready, and of less of the page: a part of the list in views.mjs.
import { PATCH, PATIENT, goTo, gone, isShown, packed, press, shown, until } from './viewKit.mjs';

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
const BLASTS = SHORT.populations[0], DAB = { along: [[0, 0]], radius: 40 };
/** So few that they say nothing of a tumour. */
const OVER = { ...SHORT, name: 'over', title: 'A dozen cells', populations: [{ ...BLASTS, count: 12 }], schedule: [] };
/** Two thirds of them are taken away … */
const HELD = { ...SHORT, name: 'held', title: 'A smaller tumour', schedule: [{ at: 10, remove: DAB }] };
/** … and some of them come back, when the CAR-T cells are gone. */
const RELAPSED = {
  ...HELD, name: 'relapse', title: 'A relapse', duration: '4h', products: ESCAPED.products,
  schedule: [...ESCAPED.schedule, ...HELD.schedule, { at: '2h', remove: { ...DAB, radius: 300, kind: 'cart' } }, { at: '2h', place: { ...DAB, clone: 'blasts' } }],
};
/** Nobody holds them up. */
const GROWN = { ...SHORT, name: 'grown', title: 'A larger tumour', duration: '1d', schedule: [] };
/** As many cells as a document may ask for, and then some. */
const CROWDED = {
  ...SHORT, name: 'crowd', title: 'A crowd', duration: '1h', domain: { dimensions: 2, size: [4000, 4000] }, schedule: [{ at: 1, place: { ...DAB, radius: 60, clone: 'blasts' } }],
  populations: [BLASTS, { kind: 'healthy', label: 'healthy', count: 199_940, radius: 3, placement: { shape: 'random' } }],
};
/** As many CAR-T cells at once as tumour cells, in the midst of macrophages: a storm within hours. */
const STORM = [
  { set: 'protocols', to: [] }, { set: 'domain.size', to: [300, 300] }, { set: 'vessels.count', to: 2 }, { set: 'populations[kind=tumor].count', to: 300 }, { set: 'populations[kind=macrophage].count', to: 30 },
  { set: 'body.scale', to: 200_000_000 }, { set: 'schedule[infuse].infuse.cells', to: 60_000_000_000 }, { set: 'schedule[infuse].infuse.entry', to: 'random' }, { set: 'schedule[infuse].at', to: 0 }, { set: 'duration', to: '16h' },
];

const at = (kind) => `[data-testid=ending][data-ending=${kind}]`;
const ending = (name, path, kind, time, clock) => ({
  name, path, root: at(kind),
  async open(page) {
    await goTo(page, time, clock);
    await shown(page, at(kind));
  },
  close: async () => undefined,
});

/** What the program says of itself when it breaks. */
const BROKEN = 'A cell was lost', SPILLED = 'Uncaught Error: spilled';

/** What runs the model in the page. */
const simulation = (page) => page.workers()[0];

/** Takes long to open: two hundred thousand cells. */
export const CROWD = `#doc=${packed(CROWDED)}`;
/** The run holds too many cells after its first minute: what was asked for is not reached, and a report says why. */
const tooMany = {
  name: 'too many cells', path: CROWD, root: at('limit'),
  async open(page) {
    await page.locator('#jump-field').fill('1h');
    await page.locator('#jump-field').press('Enter');
    await shown(page, '[data-testid=problem-dialog]');
    await page.keyboard.press('Escape');
    await shown(page, at('limit'));
  },
  close: async () => undefined,
};

/** The model breaks in the midst of a step, as it would by a fault of the program. */
const broken = {
  name: 'a fault in the model', path: `#doc=${packed({ ...GROWN, name: 'fault', title: 'A fault' })}`, root: at('fault'), technical: [BROKEN, 'repel'],
  async open(page) {
    await goTo(page, '20min', '00:20');
    await simulation(page).evaluate((words) => {
      const { floor } = Math;
      Error.stackTraceLimit = 100;
      Math.floor = (number) => {
        if (!/\.step \(/.test(new Error().stack)) return floor(number); // whoever draws or measures meanwhile
        Math.floor = floor;
        throw new Error(words);
      };
    }, BROKEN);
    await press(page, '.');
    await shown(page, '[data-testid=problem-dialog]');
    await page.keyboard.press('Escape');
    await shown(page, at('fault'));
  },
  close: async () => undefined,
};

/** The simulation is gone, and with it the run: what is to be done about it is said, and done. */
const lost = {
  name: 'a lost simulation', path: '#preset=antigen-negative-relapse&seed=lost', root: '[data-testid=problem-dialog]', isFault: true, technical: [SPILLED],
  async open(page) {
    await until(page, isShown);
    await goTo(page, '20min', '00:20'); // so that there is a choice where to go on
    await simulation(page).evaluate(() => void setTimeout(() => { throw new Error('spilled'); }));
    await shown(page, '[data-testid=reload-at-start]');
  },
  async close(page) {
    await page.getByTestId('reload-simulation').click();
    await gone(page, 'dialog');
    await until(page, isShown);
  },
};

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
  ending('the end of the plan', `#doc=${packed(OVER)}`, 'over', '2h', '02:00'),
  ending('shrunk', `#doc=${packed(HELD)}`, 'held', '2h', '02:00'),
  ending('grown', `#doc=${packed(GROWN)}`, 'grown', '1d', '00:00'),
  ending('come back', `#doc=${packed(RELAPSED)}`, 'relapsed', '4h', '04:00'),
  tooMany, broken, lost,
  { name: 'a newer version', path: '#preset=antigen-negative-relapse&seed=newer', root: '[data-testid=notice-newVersion]', prepare: newer, open: (page) => shown(page, '[data-testid=notice-newVersion]'), close: async () => undefined },
  less('story'), less('picture'), less('none'),
];
