// Every sentence of the page in one place, so that a second language is a second file.
import type { Milestone, MilestoneId } from '../../workers/simApi';
import { countWords } from '../../schema/numberWords';
import { wordFor, counted } from '../../schema/plural';
import { Kind } from '../render/codes';

/** Kind of cell that something happened to, and its population where that says more. */
/** Which product, where its name says more than what it is. */
const productIn = ({ who }: Milestone): string => (/^CAR-T cells?$/i.test(who) ? '' : ` (${who})`);

function victim({ kind, who }: Milestone): string {
  const word = kind === Kind.Healthy ? 'healthy cell' : kind === Kind.Tumor ? 'tumour cell' : 'cell';
  return kind === Kind.Healthy && !/healthy/i.test(who) && who !== '' ? `${word} (${who})` : word;
}

export const texts = {
  product: 'CAR-T Lab',
  invitation: {
    play: 'Play',
    hint: 'Every dot is one cell. Press play and watch.',
    loading: 'Preparing the cells …',
  },
  busy: { starting: 'Starting the simulation …', loading: 'Placing the cells …', jumping: 'Calculating …' },
  ended: {
    duration: 'The run has reached its planned end. Play starts it again.',
    'cell-limit': 'The run has stopped: there are more cells than the simulation can hold.',
    fault: 'The run has stopped because of a fault in the model.',
  },
  replay: {
    replaying: 'A record is being replayed to the moment at which it was saved.',
    agrees: 'The record was replayed to the moment at which it was saved, and the state is the same to the last bit.',
    differs: 'The record was replayed, but the state is not the one that was saved: it comes from another version of the program, or was edited.',
    unproven: 'The record was replayed to the moment at which it was saved. It holds no fingerprint to compare the state with.',
  },
  notices: {
    lost: 'The simulation has stopped. The run can be brought back to where it was.',
    silent: 'The simulation does not answer. It goes on if it comes back by itself; otherwise reload it.',
    pictureFailed: 'This browser cannot draw the picture (WebGL 2 is missing or switched off). Numbers, charts and the inspector still work.',
    engine: 'This browser does not keep the promise that a run is the same everywhere: a test run ended differently, so results may differ from those of other machines. An update of the browser, or another one, may help.',
    dismiss: 'Dismiss this notice',
  },
  problems: {
    cannotOpen: 'This could not be opened',
    link: 'This link is faulty',
    failed: 'That did not work',
    lost: 'The simulation has stopped',
    value: 'found', expected: 'expected', suggestion: 'perhaps',
    document: 'whole document',
    reload: 'Reload simulation', reloadAtStart: 'Reload from the start',
    close: 'Close',
    count: (n: number) => counted(n, 'problem'),
    more: (n: number) => `and ${n} more`,
    tooLarge: (limit: string) => `The file is larger than ${limit}. Scenario and record files are much smaller.`,
    unreadable: 'The file could not be read as text.',
    linkFault: 'The address holds something that cannot be understood.',
    unchanged: 'The run that was open is unchanged.',
    openedInstead: (title: string) => `The usual scenario, “${title}”, was opened instead.`,
  },
  link: {
    knownNames: (names: string) => `one of: ${names}`,
    once: 'to be named only once',
    encoding: 'percent-encoded text',
    preset: 'the name of a preset, such as b-all-niche',
    seed: (most: number) => `1 to ${most} printable characters`,
    time: 'a time such as 3d4h or 90min, of at most 3 472 days',
    timeUnit: 'a time with its unit',
    damaged: 'This link is not as it was written: it was cut off, damaged or edited. What it says now was opened, which may not be the run that was meant.',
    mended: (seed: string) => `A sign at the end of the link was taken for punctuation: the seed is ${seed}.`,
    document: 'a packed scenario or record; the link may have been cut off',
    documentSize: 'a shorter document; long ones travel better as a file',
    mostChanges: (most: number) => `at most ${counted(most, 'change')}`,
    changes: 'packed changes of the scenario; the link may have been cut off',
    change: 'changes such as kill.hitRate:0.1, separated by commas',
    number: 'a plain number, such as 0.05 or 2e-3',
    eitherOr: 'either a preset or a document, not both',
  },
  share: {
    title: 'Share this run',
    exact: 'Whoever opens this address sees this run at this moment: same scenario, same seed, same changes.',
    noServer: 'Everything is in the address itself; nothing is uploaded.',
    tooLong: 'This run carries too much for an address. Save it as a record file and send that: it replays just the same.',
    address: 'Address',
    copy: 'Copy', copied: 'The link is on the clipboard.', notCopied: 'The browser does not allow copying. Select the address and copy it yourself.',
    saveRecord: 'Save the record instead',
  },
  summary: (n: { clock: string; tumor: number; negative: number; cart: number; bound: number; kills: number }) =>
    `${n.clock[0].toUpperCase()}${n.clock.slice(1)}: ${counted(n.tumor, 'tumour cell')}${n.negative > 0 ? `, ${countWords(n.negative)} antigen-negative` : ''}, ${
      counted(n.cart, 'CAR-T cell')}${n.cart > 0 ? ` of which ${countWords(n.bound)} bound` : ''}, ${counted(n.kills, 'kill')}.`,
  captions: {
    label: 'What just happened',
    dismiss: 'Hide this caption',
    soFar: 'So far in this run', goTo: (clock: string) => `Go to ${clock}`,
    tell: {
      infusion: (m) => (m.inBlood
        ? `The first CAR-T cells are in the blood${productIn(m)}. From there they come into this patch one by one.`
        : `The first CAR-T cells arrive${productIn(m)}. They wander until they touch a cell that carries ${m.antigen}.`),
      arrival: (m) => `A CAR-T cell has come from the blood into this patch. It wanders until it touches a cell that carries ${m.antigen}.`,
      binding: (m) => `A CAR-T cell has found a ${victim(m)} and holds on: a synapse forms between the two cells.`,
      kill: (m) => (m.isFirst ? 'The first kill. The tumour cell was hit through the synapse and now dies.' : 'The first tumour cell dies.'),
      killHealthy: (m) => `${m.isFirst ? 'The first kill' : 'A kill on target, off tumour'}: a ${victim(m)}. It carries the antigen, too, and is attacked like a tumour cell.`,
      trogocytosis: () => 'A CAR-T cell tears antigen out of its target as it lets go: trogocytosis.',
      bystander: (m) => `A ${victim(m)} dies beside a killed one, though no CAR-T cell holds it: bystander killing.`,
      loss: (m) => `A tumour cell is born without ${m.antigen}. CAR-T cells that need it to see their target pass it by.`,
      lineageSwitch: () => 'Lineage switch: a tumour cell is born that has turned from lymphoid to myeloid. It carries neither antigen, so two targets are no better than one.',
      memory: () => 'A CAR-T cell has become a memory cell: it rests, lives long and can wake again.',
      drug: (m) => `A drug is given: ${m.who}.`,
      switch: () => 'The suicide switch works: CAR-T cells that carry it die within the hour.',
      fever: () => 'The patient has a fever: cytokines of inflamed macrophages reach the blood.',
      syndrome: (m) => `Blood pressure falls: cytokine release syndrome of grade ${m.count}.`,
      relief: () => 'Grade 0: fever and low blood pressure are gone.',
      serial: (m) => `Serial killing: ${counted(m.count, 'kill')} so far – one CAR-T cell kills again and again.`,
      expansion: () => 'CAR-T cells that have met their antigen divide. This is the expansion.',
      inflamed: () => 'Macrophages beside active CAR-T cells become inflamed: they begin to make IL-6 and IL-1.',
      checkpoint: () => 'The tumour answers IFN-γ with PD-L1, which brakes the CAR-T cells that hold it.',
      half: () => 'Half of the tumour is gone.',
      harm: () => 'A tenth of the healthy cells is gone.',
      exhausted: () => 'A quarter of the CAR-T cells are exhausted: they still bind, but kill less and less.',
      necrosis: () => 'Oxygen no longer reaches the core of the tumour. Cells there starve and die.',
      escaped: (m) => `Most of the tumour cells that are left do not carry ${m.antigen}. The CAR-T cells pass them by.`,
      cleared: () => 'No tumour cell is left in this patch of tissue.',
      contraction: () => 'With little antigen left the CAR-T cells become fewer.',
      relapse: () => 'The tumour grows back.',
      escapedRelapse: (m) => `Relapse: the tumour grows back from cells that do not carry ${m.antigen}. The CAR-T cells cannot see them.`,
      lost: () => 'The last CAR-T cell of this patch is gone.',
      growth: () => 'Without treatment the tumour has doubled.',
    } satisfies Readonly<Record<MilestoneId, (milestone: Milestone) => string>>,
  },
  commandGroups: { run: 'Run', picture: 'Picture', cell: 'Cell', document: 'Scenario and files', page: 'Page' },
  commands: {
    play: 'Play or pause', step: 'One step of 10 minutes', slower: 'Slower', faster: 'Faster',
    reset: 'Back to the start, same seed', newSeed: 'Back to the start, new seed', seed: 'Choose the seed', jump: 'Go to a time', original: 'Back to the original', reload: 'Reload the simulation', infuse: 'Infuse CAR-T cells now', give: 'Give a drug now',
    zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Show everything',
    panLeft: 'Look left', panRight: 'Look right', panUp: 'Look up', panDown: 'Look down',
    colourBy: 'Next colouring', heatMap: 'Next heat-map', projection: 'Slice or whole volume', cutOpen: 'Cut the volume open or close it', legend: 'Show or hide the legend',
    nextCell: 'Next cell', previousCell: 'Previous cell', follow: 'Follow the chosen cell', deselect: 'Let go of the chosen cell',
    presets: 'Choose a scenario', open: 'Open a scenario or record file', share: 'Share a link',
    saveScenario: 'Save the scenario', saveRecord: 'Save the record (replays exactly)', print: 'Print a report of the run', saveCsv: 'Save the numbers (CSV)', saveCsvForExcel: 'Save the numbers for Excel (CSV)', savePicture: 'Save the picture (PNG)', savePictureOnPaper: 'Save the picture on white (PNG)',
    story: 'Story', parameters: 'Parameters', charts: 'Charts', cell: 'Cell', panel: 'Show or hide the side panel',
    theme: 'Dark or light theme', commands: 'Find a command', help: 'Keys and help',
  },
  top: {
    scenario: 'Scenario', save: 'Save', more: 'More', skip: 'Skip to the controls', changedRun: 'changed', seed: 'seed', linkFile: 'The link', linkFar: (asked: string) => `The link asks for the state after ${asked}; the run does not last so long.`,
    toLight: 'Light theme', toDark: 'Dark theme', presetsIntro: 'Each scenario is one idea. All of them can be changed, saved and shared. Arrow keys move through the list.', threeD: '3-D',
  },
  transport: {
    label: 'Run controls', play: 'Play', pause: 'Pause', replay: 'Play again', step: 'Step', reset: 'Reset', newSeed: 'New seed', speed: 'Speed', timeline: 'Time',
    jump: 'Go to', jumpHint: '3d 4h', jumpButton: 'Go', jumpFaults: {
      words: () => 'Write a time such as 3d 4h or 90 min.',
      unit: (text: string) => `${text} of what? Write ${text} d, ${text} h or ${text} min.`,
      ambiguous: (text: string) => `${text}: is it a decimal sign or does it part thousands? Write it without.`,
    },
    jumpFar: (end: string) => `The run ends after ${end}.`,
    perSecond: 'simulated time per second', reached: (speed: string) => `reaches ${speed}`,
    going: (clock: string) => `Calculating up to ${clock}`, stop: 'Stop here', tumor: 'tumour cells', cart: 'CAR-T cells',
  },
  picture: {
    label: 'Picture of the tissue patch', legend: 'Legend', colourBy: 'Colour by', heatMap: 'Heat-map', none: 'none', slice: 'Height of the slice',
    byKind: 'kind of cell',
    sliced: 'Slice', filterHint: 'click a sign to hide', cut: 'Cut open', sliceAt: (z: string) => `slice at z = ${z} µm`, cutThrough: 'cut open through the middle', wholeVolume: 'whole volume',
    axes: 'Drag to turn', axesHint: 'Drag these axes to turn the picture, or drag it anywhere with Shift or the right button held.',
  },
  print: { changed: 'Changed in this run', unchanged: 'Nothing: this is the scenario as it is written.' },
  provenance: {
    scenario: (name: string) => `Scenario ${name}`, seed: (seed: string) => `seed ${seed}`, state: (hash: string) => `state ${hash}`,
    changed: (changes: string) => `Changed: ${changes}`, instead: (name: string, now: string, before: string) => `${name} ${now} instead of ${before}`, deed: (label: string, clock: string) => `${label} (${clock})`,
  },
  panels: { label: 'Panels', close: 'Close the panel', legend: 'Legend' },
  story: { watch: 'What to watch', experiments: 'Try this', tryOut: 'Do it', goThere: 'Show it', tryOutOf: (what: string, text: string) => `${what}: ${text}`,
    changed: 'This run is changed', changedTo: (from: string, to: string) => `${from} → ${to}`, original: 'Back to the original',
    announced: (differences: string) => `Changed, from the start with the same seed: ${differences}.`, returned: 'This is the original again, from the start with the same seed.',
    references: 'Sources', leavesOut: 'What this model leaves out', model: 'This is a model for learning and research. It does not predict the course of any patient.', empty: 'This scenario tells no story of its own.' },
  parameters: {
    knobs: 'What this story is about', all: 'All parameters',
    search: 'Search parameters', changed: 'Changed', reset: 'Reset', resetAll: 'Reset all', 
    live: 'A change while the run is under way becomes part of its record.', atStart: 'At the start, changes hold from the beginning.',
    found: (n: number) => counted(n, 'parameter'), nothing: 'No parameter matches.',
    evidenceLabel: 'evidence', key: 'name', about: (name: string) => `About ${name}`, range: 'range', standard: 'standard', document: 'scenario', source: 'source',
    resetOne: (name: string) => `Reset ${name}`,
  },
  charts: {
    log: 'Logarithmic', table: 'Table and words', svg: 'SVG', csv: 'CSV', saveSvg: (title: string) => `Save “${title}” as SVG`, empty: 'The charts fill as the run goes on.', days: 'days', time: 'time',
    custom: 'Any measurement', none: 'none', nothing: 'Nothing to show yet.', leftAxis: 'left', rightAxis: 'right', axisSides: { left: 'left axis', right: 'right axis' }, event: (what: string, when: string) => `${when}: ${what}`, eventDays: (days: string) => `days ${days}`,
    choose: 'Measurement', unitless: 'share', relative: 'mean at start = 1', loading: 'Loading the charts …', failed: 'The charts could not be loaded. Reload the page to try again.',
    trend: (n: { label: string; first: string; last: string; peak: string; peakAt: string }) => `${n.label}: ${n.first} at first, ${n.last} now, highest ${n.peak} on ${n.peakAt}.`,
  },
  cell: {
    empty: 'Click a cell in the picture, or step through the cells here.', follow: 'Follow', following: 'Following', through: 'Step through',
    kinds: { cart: 'CAR-T cells', tumor: 'tumour cells', all: 'all cells' }, history: 'History', place: 'Place', gone: 'This cell is no longer there.', release: 'Let go', noHistory: 'Nothing has happened to it yet.',
  },
  infuse: { title: 'Infuse CAR-T cells', product: 'Product', count: 'Cells', over: 'Over', hours: 'h', entry: 'Enter through', entries: { vessels: 'vessels', edge: 'edge', random: 'anywhere', ring: 'ring around the tumour', outside: 'anywhere outside the tumour' }, go: 'Infuse', cancel: 'Cancel', note: 'The infusion becomes part of the run’s record.',
    stands: (cells: string, count: number, patients: string) => `${cells} here ${wordFor(count, 'stands', 'stand')} for ${patients} in the patient.` },
  number: {
    ambiguous: (text: string, small: string, large: string) => `${text} can mean ${small} or ${large}: write one of the two.`,
    words: (text: string) => `“${text}” is not a number.`,
    inUse: (value: string) => `${value} is still in use.`,
    kept: (value: string) => `Nothing was written: ${value} stays.`,
    most: (text: string, value: string) => `${text} is too much: ${value}, the highest possible, is used.`,
    least: (text: string, value: string) => `${text} is too little: ${value}, the lowest possible, is used.`,
    rounded: (text: string, value: string) => `${text} is no whole number: ${value} is used.`,
  },
  seed: { title: 'Choose the seed', label: 'Seed', go: 'Start with this seed', note: 'The seed decides every chance event. The run starts again; changed parameters are kept.' },
  give: {
    title: 'Give a drug', medium: 'Add a drug to the medium', doses: 'Standard doses', note: 'The dose becomes part of the run’s record and acts from the next moment on.', one: (dose: string, concentration: string) => `One dose: ${dose}${concentration === '' ? '' : `; in the medium ${concentration}, as in the blood after it`}`, go: 'Give',
    acts: (places: string, halfLife: string) => `Acts on: ${places}. ${halfLife === '' ? 'It stays in the medium.' : `Half-life: ${halfLife}.`}`, besides: (effects: string) => `Not modelled: ${effects}.`,
    goOf: (drug: string) => `Give ${drug}`,
    waits: (drug: string, doses: string) => `${drug}, ${doses}: given, and acts as soon as the run goes on.`,
  },
  patient: {
    title: 'The patient', cart: 'CAR-T cells in the whole body', scale: (cells: string) => `1 cell here = ${cells} in the patient`, give: 'Give a drug …', before: 'Before the start',
  },
  glossary: { title: 'Glossary', words: 'Words explained:' },
  help: {
    days: 'Days are counted from 0, as on a clock: day 0 is the first one, and “day 2, 06:00” is 54 hours after the start. “Days 3–5” in a story means from day 3 to day 5 of this clock.',
    turn: 'In a scenario in 3-D, drag with Shift or with the right mouse button to turn the picture. “Slice” in the legend cuts it open.',
    title: 'Keys and help', singleKeys: 'Single-key shortcuts', find: 'Find a command', nothing: 'No command matches.',
    mouse: 'Drag to move the picture, turn the wheel to zoom, click a cell to read it. A volume is turned by its axes, or with Shift or the right button held. Drop a scenario or record file anywhere.',
    about: 'A run is its scenario, its seed and what was done to it. The same three give the same numbers on every machine.',
  },
} as const;
