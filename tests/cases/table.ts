// Inputs that once went wrong, by file, each with what must happen to it now: one row an input.
import { accounts, also, badLink, begins, leavesWords, noAccount, noPlaces, places, printsPlainly, refused, refusedAsTissue, runs, runsOnWholeTicks } from './verdicts';
import type { Demand } from './verdicts';

const tooWide = (path: string, radius: number, most: number) => `${path}: ${radius}; expected a radius of at most ${most} µm, so that the cell fits between the walls of the patch.`;
const tooMany = (path: string, count: number, most: number) => `${path}: ${count}; expected at most ${most} cells: more do not fit into this patch, even if it were empty.`;
const betweenTicks = (path: string, value: number | string) => `${path}: ${JSON.stringify(value)}; expected a whole number of ticks…`;
const secondAntigen = (path: string) => `${path}: …the organoid model knows one antigen, A…`;
/** 60 tumour cells, 20 CAR-T cells: wiped out within two days. */
const TINY = { tumor_alive: 0, cart_alive: [10, 40] } as const;

export const CASES: Readonly<Record<string, Demand>> = {
  // Measured values: nobody has no mean, one colony has one radius.
  'extinct.json': runs('3d', { tumor_alive: 0, mean_antigen: null, mean_oxygen_tumor: null, tumor_radius_um: null }),
  'periodic-centre.json': runs('4d', { tumor_radius_um: [132, 145] }),
  'periodic-edge.json': runs('4d', { tumor_radius_um: [132, 145] }),
  'antigen-comma.json': runs('1h', { tumor_alive: [19, 24] }), // its table of readings: tests/cli/cases.test.ts
  'late-dose.json': runs('49h', { cart_alive: [10, 14] }), // its branches: tests/cli/cases.test.ts
  'every04.json': refused(betweenTicks('record.every', '0.4min'), betweenTicks('schedule[0].at', '2.5min')),

  // Files of events.
  'two-kills.ndjson': accounts({
    killMinutes: [32.5, 55, 77.5], timeToKillMinutes: [10, 10, 100], synapses: { all: 2, killed: 2, givenUp: 0, targetLost: 0, cartLost: 0, open: 0 },
  }),
  'attack/cyc.ndjson': noAccount('line 1: 1; expected a new cell as the daughter of cell 1'),

  // Tables of cells.
  'positions/bom_crlf.csv': places([[10, 20]]),
  'positions/extra_type.csv': places([[10.5, 20]]),
  'positions/order.csv': places([[20, 10.5]]),
  'positions/semicolon_comma.csv': places([[10.5, 20.25], [40, 20]]),
  'positions/physicell_v1_headerless.csv': also(noPlaces('line 1, column 4: …; expected rows of one type…'), places([[40, 20]], { type: '1' })),
  'positions/physicell_v2.csv': also(places([[10, 20]]), places([[40, 20]], { type: 'cart' })),
  'positions/on_wall.csv': places([[150, 0], [-150, 0], [150.0000001, 0]]), // a place may be off by rounding; the cells stand inside
  'positions/z_in_2d.csv': noPlaces('line 2, column 3: "3.7"; expected z = 0 in a 2-D patch'),
  'attack/nan.csv': noPlaces('line 1: …; expected the header x_um,y_um …'),
  'attack/pos.json': refused('populations[0].placement.file: "pos.csv"; expected a file beside the document that can be read.'),

  // Several parameters at their extremes.
  'extremes/29.json': refused(
    tooWide('populations[0].radius', 8.41, 5), tooWide('populations[1].radius', 12, 5),
    tooMany('schedule[0].infuse.count', 150, 19), tooMany('schedule[1].infuse.count', 60, 19), tooMany('schedule[4].infuse.count', 60, 19),
  ),
  'extremes/89.json': refused(betweenTicks('schedule[5].at', 3.3), tooMany('schedule[1].infuse.count', 60, 39), tooMany('schedule[4].infuse.count', 150, 39)),
  'extremes/117.json': refused(betweenTicks('schedule[6].at', 3.3), tooWide('populations[1].radius', 12, 10), tooMany('schedule[1].infuse.count', 150, 15)),
  'extremes/168.json': refused(betweenTicks('schedule[0].at', 3.3), tooWide('populations[0].radius', 12, 10)),
  'extremes/173.json': refused(betweenTicks('schedule[2].at', 3.3), tooWide('populations[0].radius', 12, 5)),
  'extremes/276.json': also(refused(betweenTicks('schedule[2].at', 3.3)), runsOnWholeTicks('180min')),
  'extremes/478.json': also(
    refused(secondAntigen('populations[0].antigenB'), secondAntigen('populations[1].antigenB'), secondAntigen('products.car1.gate'), secondAntigen('products.car2.gate')),
    refusedAsTissue(tooWide('populations[0].radius', 8.41, 5), tooMany('schedule[3].infuse.count', 150, 1)),
  ),
  'extremes/525.json': refused(tooWide('parameters.infuse.cartRadius', 9, 7.5)),
  'extremes/561.json': runs('180min'),
  'extremes/720.json': refused(tooWide('populations[0].radius', 30, 15)),

  // Documents and links made to hurt.
  'attack/esc.json': printsPlainly(),
  'attack/inf200k.json': refused(tooMany('schedule[0].infuse.count', 200_000, 795)),
  'attack/monolayer-nan.json': refused(tooWide('populations[0].radius', 8.41, 5)),
  'attack/thin-slab.json': refused(tooWide('populations[0].radius', 8.41, 5)),
  'attack/slab20.json': runs('2h', { tumor_alive: [100, 110] }),
  'attack/periodic-jump.json': runs('2d'),
  'attack/redos-csv.json': refused('populations[0].placement.csv: line 2, column 1: "111…; expected x in µm, a number.'),
  'attack/redos-duration.json': refused('duration: "1 …; expected a time between 1 min and 3650 d…', tooWide('populations[0].radius', 8.41, 5)),
  'attack/redos-main.link': badLink('set.kill.hitRate; expected a plain number, such as 0.05 or 2e-3'),
  'attack/redos-worker.link': badLink('duration; expected a time between 1 min and 3650 d…'),
  'attack/t46.json': runs('2d', TINY),
  'attack/tiny.json': runs('2d', TINY),
  'attack/tiny6.json': runs('2d', TINY),
  'attack/vox2.json': begins(),

  // Other engines.
  'engines/firefox-fill.html': leavesWords('all calls agree'), // our own code in Firefox: tests/browser/engines.test.ts
};
