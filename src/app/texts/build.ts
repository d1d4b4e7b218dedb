// What the scenario builder says.
import { counted } from '../../../schema/plural';

export const BUILD_TEXTS = {
  title: 'Scenario builder', label: 'Scenario builder', form: 'The scenario', preview: 'Preview: the cells before the first step',
  loading: 'Opening the scenario builder …', failed: 'The scenario builder could not be loaded. Reload the page to try again.',
  intro: 'Choose a part, change it, and see it in the picture. What you leave empty keeps its usual value, which stands there in grey.',
  begin: 'Begin with', beginWith: {
    choose: 'Begin with …', empty: 'Empty', run: 'The open run', file: 'A file …', presets: 'Presets',
  },
  began: (title: string) => `The draft is now “${title}”. Undo brings back the one before.`,
  undo: 'Undo', redo: 'Redo', save: 'Save', tryIt: 'Try it', close: 'Back to the run', open: 'Open',
  saved: (file: string) => `Saved as ${file}.`, savedFaulty: (file: string, n: number) => `Saved as ${file}, with ${counted(n, 'problem')}: it will not run before they are solved.`,
  notTried: 'The draft cannot run yet. Its problems stand below.',
  tooLarge: 'This draft is too large for the browser to keep: save it before you reload or leave.',
  resumed: 'This is the draft you were working on in this window.',
  changed: 'changed', unchanged: 'as in its file', file: (name: string) => (name === '' ? 'not saved yet' : name),
  standing: { checking: 'Checking …', sound: 'No problems', faulty: '' }, problems: (n: number) => counted(n, 'problem'), goTo: (place: string) => `Go to ${place}`,
  wholeDocument: 'whole document', toFirst: 'Go to the first problem',
  found: (value: string, expected: string) => `${value}; expected ${expected}.`, meant: (suggestion: string) => `Did you mean ${suggestion}?`, use: (suggestion: string) => `Use ${suggestion}`,
  sections: {
    about: 'About', patch: 'Patch, fields and vessels', populations: 'Cells', products: 'CAR-T products', schedule: 'Schedule', patient: 'Patient, drugs and standing orders',
    run: 'Time, seed and recording', parameters: 'Parameters and rules', reader: 'Story and sources', more: 'More',
  } as Readonly<Record<string, string>>,
  labels: {
    $schema: 'Address of the schema', domain: 'Patch', body: 'Patient', medium: 'Medium of a dish', protocols: 'Standing orders', record: 'Recording', clock: 'Clocks', cd4Fraction: 'Share of CD4 cells', antigenA: 'Antigen A', antigenB: 'Antigen B',
    il2: 'IL-2', il6: 'IL-6', ifng: 'IFN-γ', tnf: 'TNF', csv: 'Table of cells', logSd: 'Spread (log)', sd: 'Standard deviation', byHand: 'Done by hand', knobs: 'Parameters shown first', watch: 'What to watch', experiments: 'What to try', claim: 'What it shows',
    references: 'Sources', populations: 'Populations', products: 'Products', drugs: 'Drugs of this scenario', at: 'When', give: 'Drug', infuse: 'Infusion', 'schedule.set': 'Parameter changes', 'schedule.place': 'Cells placed', 'schedule.remove': 'Cells erased', 'schedule.alter': 'Antigen altered', 'schedule.move': 'Cells moved', 'schedule.inject': 'Injection', 'schedule.vessel': 'New vessel', name: 'Short name',
  } as Readonly<Record<string, string>>,
  axes: ['x', 'y', 'z'], sizes: ['Width', 'Height', 'Depth'],
  unsaid: 'not said', usually: (value: string) => `usually ${value}`, none: 'none', noneOf: (label: string) => `${label}: none`, yes: 'yes', no: 'no',
  add: (label: string) => `Add ${label}`, addEntry: 'Add', remove: 'Remove', removeOf: (label: string) => `Remove ${label}`, up: (label: string) => `Move ${label} up`, down: (label: string) => `Move ${label} down`,
  more: 'More', entries: (n: number) => (n === 0 ? 'none' : String(n)), entry: (n: number) => `No. ${n}`, kindOf: (label: string) => `${label}: kind`, name: 'Name', nameTaken: (name: string) => `${name} is taken.`,
  types: { number: 'a number', text: 'a text', list: 'a list', object: 'more than a number' } as Readonly<Record<string, string>>, objectBesideText: 'with something to do',
  unknown: (key: string) => `${key} is not known here.`, search: 'Name or key', addNamed: 'Add', noSuch: (name: string) => `Nothing is called ${name}.`,
  of: (label: string, key: string) => `${label} (${key})`, cellsOf: (n: string) => `${n} cells`, badValue: 'not a value of JSON',
  picture: {
    busy: 'Placing the cells …', cells: (n: string) => counted(Number(n.replace(/\D/g, '')), 'cell'), waiting: 'The picture is renewed as soon as the problems are solved.', show: 'Show the preview', hide: 'Hide the preview',
  },
  place: {
    shape: 'Shape of the population', move: (label: string) => `Place of ${label}: drag to move, arrow keys move it by 10 µm`, size: (label: string) => `Radius of ${label}: drag, or use the arrow keys`,
    inner: (label: string) => `Inner radius of ${label}: drag, or use the arrow keys`, hint: 'Drag the shapes on the picture to place the populations.',
    vessel: (n: number) => `Vessel ${n}: drag to move, arrow keys move it by 10 µm`, at: (x: string, y: string) => `${x}, ${y} µm`, um: (r: string) => `${r} µm`,
  },
  strip: { label: 'The schedule along the days of the run', days: 'days', mark: (name: string) => `${name}: open it; drag or arrow keys move it by an hour, with Shift by a day` },
  antigen: {
    plot: (label: string, words: string) => `${label} on the cells of this population: ${words}`, same: (n: string) => `${n} molecules on every cell`, lognormal: (median: string, low: string, high: string) => `half of the cells have more than ${median}, nine of ten between ${low} and ${high}`,
    normal: (mean: string, low: string, high: string) => `${mean} on average, nine of ten between ${low} and ${high}`, axis: 'molecules per cell',
  },
  table: {
    title: 'A table of cells', drop: 'Drop a table of cells here (CSV, also PhysiCell’s cells.csv), or', choose: 'Choose a table', replace: 'Another table', holds: (cells: string, name: string) => `${name}: ${cells}`, cells: (n: number) => counted(n, 'cell'),
    first: (n: number) => `The first ${counted(n, 'row')}`, roles: { x: 'x, µm', y: 'y, µm', z: 'z, µm', type: 'type' } as Readonly<Record<string, string>>, unused: 'not used', column: (n: number) => `column ${n}`,
    bounds: (x: string, y: string) => `x from ${x} µm, y from ${y} µm`, span: (from: string, to: string) => `${from} to ${to}`, types: 'Types of cells', allTypes: 'all rows', into: 'Put into', newPopulation: 'a new population', eachType: 'a population for each type',
    go: 'Use this table', cancel: 'Cancel', fit: 'Make the patch large enough', kind: 'Kind of cell', otherKind: 'Kind, where its name does not tell', cannot: 'This is no table of cells', lines: (n: number) => `a table of ${counted(n, 'line')}`,
  },
};
