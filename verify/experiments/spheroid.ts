// A ball of tumour cells in medium dies in its middle once it is large enough for oxygen not to get there.
import { CENTRE, DEAD_SHARE, HOURS, MEDIUM } from '../calculations/balls';
import type { Arm, Bar, Experiment, FigurePlan } from '../experiment';
import { value } from '../quantities';
import { valuesIn } from '../roles';
import type { Role, Tuning } from '../roles';
import { presetScenario } from '../scenario';

/** A cube of medium and the cells in it. */
interface Setting {
  readonly name: string;
  readonly doc: string;
  /** Side of the cube, µm. */
  readonly cube: number;
  /** Radius of a cell, µm. */
  readonly radius: number;
  /** Oxygen uptake, 1/min; null: the model’s own. */
  readonly uptake: number | null;
  readonly role: Role;
}

const PRESET = 'solid-spheroid', UPTAKE = 'secrete.oxygenUptakeTumor';
const TUNING: Tuning = {
  name: 'uptake', how: 'calibrated', parameters: valuesIn(PRESET, [UPTAKE]),
  to: 'The preset took the highest uptake of the stated range so that a ball of 560 µm has a core. It became a row here after both other settings had missed.', data: [], sources: ['hirschhaeuser2010'],
};
const PREDICTED: Role = {
  is: 'predicted', from: 'uptake, diffusion and death of the published organoid model', source: 'hirschhaeuser2010', limits: 'before the first stored result',
  known: 'A miss in the first stored comparison, too; uptake was not changed to meet it.',
};

/** Cube, cells and uptake of the preset solid-spheroid. */
function presetSetting(): Setting {
  const { domain, populations, parameters } = presetScenario(PRESET), cube = domain.size[0], uptake = parameters[UPTAKE];
  return { name: 'preset', doc: `cells and medium of the preset solid-spheroid (uptake ${uptake} 1/min, cube of ${cube} µm)`, cube, radius: populations[0].radius, uptake, role: { is: 'calibrated', by: TUNING.name } };
}

/** The published organoid model’s cube, one whose walls are far away as in a well, and the hungrier cells of the preset of a spheroid. */
const SETTINGS: readonly Setting[] = [
  { name: 'cube 1000', doc: 'walls of a cube of 1000 µm held', cube: 1000, radius: 8.41, uptake: null, role: PREDICTED },
  { name: 'cube 2000', doc: 'walls of a cube of 2000 µm held', cube: 2000, radius: 8.41, uptake: null, role: PREDICTED },
  presetSetting(),
];
const DIAMETERS = [300, 350, 400, 450, 500, 550, 600, 650, 700, 750, 800];
const QUICK_DIAMETERS = [400, 600, 800];

const armOf = ({ name, cube, radius, uptake }: Setting, quick: boolean): Arm => ({
  name, seeds: quick ? 1 : 'all', work: { calculation: 'balls', options: { cube, radius, uptake, diameters: quick ? QUICK_DIAMETERS : DIAMETERS } },
});

const barsOf = ({ name, doc, role }: Setting): Bar[] => [
  { what: `smallest diameter with a necrotic middle, ${doc}`, unit: 'µm', published: '400–600', value: value(name, 'critical'), from: 400, to: 600, role },
  { what: 'oxygen in the middle and …', unit: 'mmHg', value: value(name, 'centre') },
  { what: '… at the rim of that ball', unit: 'mmHg', value: value(name, 'rim') },
];

const figureOf = (settings: readonly Setting[]): FigurePlan => ({
  name: 'spheroid-oxygen', title: 'Oxygen in balls of tumour cells', x: { label: 'diameter (µm)' }, y: { label: 'oxygen (mmHg)', from: 0, to: MEDIUM },
  curves: settings.flatMap(({ name }) => [
    { kind: 'ours' as const, label: `rim, ${name}`, from: { curve: 'against' as const, arm: name, column: 'rim', x: 'diameter' } },
    { kind: 'ours' as const, label: `middle, ${name}`, from: { curve: 'against' as const, arm: name, column: 'centre', x: 'diameter' } },
  ]),
});

export function spheroid(quick: boolean): Experiment {
  const settings = quick ? SETTINGS.slice(0, 1) : SETTINGS;
  return {
    name: 'spheroid', title: 'Necrotic core of a spheroid',
    doc: `Balls of packed tumour cells of growing diameter lie in the middle of a cube of medium whose walls are held at ${MEDIUM} mmHg, for ${HOURS} hours; cells neither move nor divide. Three settings: the cube and uptake of the published organoid model, a cube twice as wide, and the cells and cube of the preset solid-spheroid, which take up twice as much. The critical diameter is that of the first ball in which at least ${100 * DEAD_SHARE} % of the cells within ${CENTRE} µm of the centre are necrotic. Published spheroids develop a necrotic core above 400–600 µm.`,
    sources: ['hirschhaeuser2010'], data: [], seeds: 5, tunings: [TUNING],
    arms: settings.map((setting) => armOf(setting, quick)), bars: settings.flatMap(barsOf), figures: [figureOf(settings)],
  };
}
