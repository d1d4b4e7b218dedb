// Every action of the user is one record: buttons, shortcuts, the command palette and the sheet of keys derive from it.
import type { Lab } from './lab';
import { CANNOT, PANELS, SPEEDS, dismiss, notify } from './store';
import { openFile, saveCsv, saveCsvForExcel, savePicture, saveRecord, saveScenario, saveSpan } from './files';
import { printReport } from './printing';
import { openShare } from './share';
import { enterNext, restoreCourse } from './courses';
import { backToOriginal } from './experiments';
import { BUILD_COMMANDS } from './buildCommands';
import { openDesk } from './building';
import { handOf, redoStroke, undoStroke } from './strokes';
import { isChosen, openLife, selectBeside, selectNext, sideInFocus } from './selection';
import { filmedSpan, markSpan, playOn } from './span';
import { canSound, toggleSound } from './sound/sound';
import { texts } from './texts';
import { describeAloud } from './voice';
import { hasPatient, openWard } from './ward';

export type CommandGroup = keyof typeof texts.commandGroups;

export type CommandId = keyof typeof texts.commands;

export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** Names of keys as the browser gives them; `Ctrl+` stands for the command key of a Mac too. */
  readonly keys: readonly string[];
  readonly run: (lab: Lab) => unknown;
  readonly enabled?: (lab: Lab) => boolean;
  /** Where it can be had: beside the run if nothing is said. */
  readonly view?: 'build' | 'any';
}

/** How a command is called, in the language of this moment. */
export const labelOf = ({ id }: Pick<Command, 'id'>): string => texts.commands[id];

const PAN_PX = 80;
const ZOOM = 1.3;
export const STEP_MINUTES = 10;

const loaded = ({ store }: Lab): boolean => store.info.value !== null && store.phase.value !== 'starting';
/** There, or wanted as soon as it is there. */
const playable = (lab: Lab): boolean => loaded(lab) || (lab.store.awaited.value && lab.store.info.value === null && lab.store.phase.value !== 'lost');
const chosen = ({ store }: Lab): boolean => store.selected.value !== null;
const branched = ({ store }: Lab): boolean => store.courses.value.length > 1;
const paired = ({ compare }: Lab): boolean => compare.twin.value !== null;
const pictured = ({ store }: Lab): boolean => store.picture.value === 'shown';

function command(id: CommandId, group: CommandGroup, keys: readonly string[], run: Command['run'], enabled: Command['enabled'] = loaded): Command {
  return { id, group, keys, run, enabled };
}

const everywhere = (one: Command): Command => ({ ...one, view: 'any' });

const always = (): boolean => true;

const transport: readonly Command[] = [
  command('play', 'run', [' '], (lab) => (lab.store.moving.value ? lab.source.pause() : playOn(lab)), playable),
  command('step', 'run', ['.'], ({ source }) => source.stepBy(STEP_MINUTES)),
  command('slower', 'run', ['['], ({ store, source }) => source.setSpeed(store.speedIndex.value - 1), (lab) => lab.store.speedIndex.value > 0),
  command('faster', 'run', [']'], ({ store, source }) => source.setSpeed(store.speedIndex.value + 1), (lab) => lab.store.speedIndex.value < SPEEDS.length - 1),
  command('reset', 'run', ['r'], ({ source }) => source.reset({})),
  command('spanFrom', 'run', ['<'], (lab) => markSpan(lab, 'from')),
  command('spanTo', 'run', ['>'], (lab) => markSpan(lab, 'to')),
  command('clearSpan', 'run', ['|'], ({ store }) => void (store.span.value = null), ({ store }) => store.span.value !== null),
  command('saveSpan', 'document', [], (lab) => saveSpan(lab), ({ store }) => store.span.value !== null),
  command('nextCourse', 'run', ['b'], (lab) => enterNext(lab, 1), branched),
  command('previousCourse', 'run', ['B'], (lab) => enterNext(lab, -1), branched),
  command('restoreCourse', 'run', [], restoreCourse, ({ store }) => store.courseRemoved.value),
  command('compare', 'run', ['w'], ({ store }) => void (store.dialog.value = { kind: 'compare' })),
  command('endCompare', 'run', ['W'], ({ compare }) => compare.leave(), paired),
  command('swap', 'run', ['y'], ({ compare }) => compare.swap(), paired),
  command('keep', 'run', [], ({ compare }) => compare.keep(), paired),
  command('manySeeds', 'run', ['m'], ({ store }) => void (store.dialog.value = { kind: 'manySeeds' }), paired),
  command('bringBack', 'run', [], ({ source }) => source.bringBack(), ({ store }) => store.left.value !== null),
  command('goOn', 'run', [], (lab) => void import('./keptRun').then(({ goOn }) => goOn(lab)), ({ store }) => store.kept.value !== null),
  command('newSeed', 'run', ['n'], ({ source }) => source.newSeed()),
  command('seed', 'run', ['N'], ({ store }) => void (store.dialog.value = { kind: 'seed' })),
  command('jump', 'run', ['j'], () => document.getElementById('jump-field')?.focus()),
  command('original', 'run', [], (lab) => backToOriginal(lab), ({ store }) => (store.info.value?.changed ?? null) !== null),
  command('reload', 'run', [], ({ source }) => source.revive(), ({ store }) => store.phase.value !== 'starting'),
  command('infuse', 'run', ['i'], ({ store }) => void (store.dialog.value = { kind: 'infuse' }), (lab) => loaded(lab) && lab.store.info.value!.products.length > 0),
  command('give', 'run', ['d'], ({ store }) => void (store.dialog.value = { kind: 'give' })),
  command('brush', 'run', ['e'], ({ store }) => void (store.brushing.value = !store.brushing.value), (lab) => loaded(lab) && pictured(lab)),
  command('undoStroke', 'run', ['Ctrl+z'], undoStroke, (lab) => loaded(lab) && (lab.store.courseRemoved.value || handOf(lab).store.hands.value.undo !== '')),
  command('redoStroke', 'run', ['Ctrl+Shift+z', 'Ctrl+y'], redoStroke, (lab) => loaded(lab) && handOf(lab).store.hands.value.redo !== ''),
  command('carBench', 'run', ['a'], ({ store }) => void (store.dialog.value = { kind: 'carBench' }), (lab) => loaded(lab) && lab.store.info.value!.products.length > 0 && lab.store.info.value!.model.readsDesign),
];

const picture: readonly Command[] = [
  command('zoomIn', 'picture', ['+', '='], ({ view }) => view.zoomBy(ZOOM), pictured),
  command('zoomOut', 'picture', ['-'], ({ view }) => view.zoomBy(1 / ZOOM), pictured),
  command('fit', 'picture', ['0'], ({ view }) => view.fit(), pictured),
  command('panLeft', 'picture', ['ArrowLeft'], ({ view }) => view.panBy(PAN_PX, 0), pictured),
  command('panRight', 'picture', ['ArrowRight'], ({ view }) => view.panBy(-PAN_PX, 0), pictured),
  command('panUp', 'picture', ['ArrowUp'], ({ view }) => view.panBy(0, PAN_PX), pictured),
  command('panDown', 'picture', ['ArrowDown'], ({ view }) => view.panBy(0, -PAN_PX), pictured),
  command('colourBy', 'picture', ['c'], ({ view }) => view.nextColouring()),
  command('heatMap', 'picture', ['h'], ({ view }) => view.nextField()),
  command('projection', 'picture', ['v'], ({ view }) => view.toggleSlice(), (lab) => lab.store.info.value?.dimensions === 3),
  command('cutOpen', 'picture', ['x'], ({ view }) => view.toggleCut(), (lab) => lab.store.info.value?.dimensions === 3 && lab.view.mode3d.value === 'projection'),
  command('sound', 'picture', ['S'], toggleSound, (lab) => loaded(lab) && canSound()),
  command('legend', 'picture', ['l'], ({ view }) => void (view.legendOpen.value = !view.legendOpen.value), always),
  command('describe', 'picture', ['q'], (lab) => describeAloud(sideInFocus(lab))),
];

const cell: readonly Command[] = [
  command('cellLeft', 'cell', ['Shift+ArrowLeft'], (lab) => selectBeside(lab, [-1, 0]), pictured),
  command('cellRight', 'cell', ['Shift+ArrowRight'], (lab) => selectBeside(lab, [1, 0]), pictured),
  command('cellUp', 'cell', ['Shift+ArrowUp'], (lab) => selectBeside(lab, [0, 1]), pictured),
  command('cellDown', 'cell', ['Shift+ArrowDown'], (lab) => selectBeside(lab, [0, -1]), pictured),
  command('openLife', 'cell', ['Enter'], openLife, isChosen),
  command('nextCell', 'cell', ['z'], (lab) => void selectNext(lab, 1)),
  command('previousCell', 'cell', ['Z'], (lab) => void selectNext(lab, -1)),
  command('follow', 'cell', ['f'], ({ view }) => view.toggleFollow(), chosen),
  command('deselect', 'cell', ['Escape'], ({ view }) => view.select(null), chosen),
];

const documents: readonly Command[] = [
  command('presets', 'document', ['o'], ({ store }) => void (store.dialog.value = { kind: 'presets' }), ({ store }) => store.presets.value.length > 0),
  command('lessons', 'document', ['g'], ({ store }) => void (store.dialog.value = { kind: 'lessons' }), always),
  command('desk', 'document', ['D'], ({ store }) => void (store.dialog.value = { kind: 'desk' })),
  everywhere(command('open', 'document', ['Ctrl+o'], (lab) => (openDesk(lab) ? openDesk(lab)?.open() : openFile(lab)))),
  command('share', 'document', ['s'], (lab) => openShare(lab)),
  command('receipt', 'document', ['R'], ({ store }) => void (store.dialog.value = { kind: 'receipt' })),
  everywhere(command('saveScenario', 'document', ['Ctrl+s'], (lab) => (openDesk(lab) ? openDesk(lab)?.save() : saveScenario(lab)))),
  command('saveRecord', 'document', [], (lab) => saveRecord(lab)),
  command('saveCsv', 'document', [], (lab) => saveCsv(lab)),
  command('saveCsvForExcel', 'document', [], (lab) => saveCsvForExcel(lab)),
  command('savePicture', 'document', ['p'], (lab) => savePicture(lab), pictured),
  command('savePictureOnPaper', 'document', ['P'], (lab) => savePicture(lab, true), pictured),
  command('figure', 'document', ['G'], ({ store }) => void (store.dialog.value = { kind: 'figure' }), pictured),
  command('poster', 'document', [], ({ store }) => void (store.dialog.value = { kind: 'poster' }), pictured),
  command('film', 'document', ['F'], ({ store }) => void (store.dialog.value = { kind: 'film' }), (lab) => loaded(lab) && pictured(lab) && filmedSpan(lab.store) !== null),
  command('print', 'document', ['Ctrl+p'], (lab) => printReport(lab)),
];

const page: readonly Command[] = [
  ...PANELS.map((name, i) => command(name, 'page', [String(i + 1)], ({ store }) => {
    store.panel.value = name;
    store.panelOpen.value = true;
  }, always)),
  command('ward', 'page', ['k'], openWard, hasPatient),
  command('panel', 'page', ['\\'], ({ store }) => void (store.panelOpen.value = !store.panelOpen.value), always),
  everywhere(command('theme', 'page', ['t'], ({ theme }) => theme.toggle(), always)),
  everywhere(command('language', 'page', ['L'], ({ store }) => void (store.dialog.value = { kind: 'language' }), always)),
  command('tour', 'page', [], ({ store }) => void (store.touring.value = true), always),
  everywhere(command('newVersion', 'page', [], ({ store }) => store.newVersion.value?.(), ({ store }) => store.newVersion.value !== null)),
  everywhere(command('commands', 'page', ['Ctrl+k'], ({ store }) => void (store.dialog.value = { kind: 'commands' }), always)),
  everywhere(command('help', 'page', ['?'], ({ store }) => void (store.dialog.value = { kind: 'help' }), always)),
];

const building: readonly Command[] = BUILD_COMMANDS.map((one) => ({ view: 'build', ...command(one.id, 'build', one.keys, one.run, one.enabled ?? loaded), ...(one.view ? { view: one.view } : {}) }));

export const COMMANDS: readonly Command[] = [...transport, ...picture, ...cell, ...documents, ...building, ...page];

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((one) => [one.id, one]));

export function commandOf(id: CommandId): Command {
  return BY_ID.get(id)!;
}

export function isEnabled(one: Command, lab: Lab): boolean {
  return isHere(one, lab) && lab.store.parts.stop(one.id) === null && (one.enabled?.(lab) ?? true);
}

/** Whether it belongs to what is shown now: the run or the scenario builder. */
function isHere({ view }: Command, { store }: Lab): boolean {
  return view === 'any' || (view === 'build') === store.building.value;
}

/** The commands of the run, or those of the scenario builder: a key means one thing in each, and nothing where its part of the page is not there. */
export function commandsOf(lab: Lab): readonly Command[] {
  return COMMANDS.filter((one) => isHere(one, lab) && !lab.store.parts.leavesOut(one.id));
}

/** Does it, or says why not. */
export function runCommand(id: CommandId, lab: Lab): void {
  const one = commandOf(id), why = whyNot(one, lab);
  dismiss(lab.store, CANNOT);
  if (isEnabled(one, lab)) void one.run(lab);
  else if (why !== '') notify(lab.store, CANNOT, why);
}

/** Why it cannot be done in this run, or on this page; '' where it can, or where that needs no words. */
export function whyNot(one: Command, lab: Lab): string {
  const why: Partial<Record<string, string>> = texts.why, stop = lab.store.parts.stop(one.id);
  if (stop !== null && isHere(one, lab)) return texts.parts[stop.is](texts.parts.names[stop.part]);
  return loaded(lab) && isHere(one, lab) && !isEnabled(one, lab) ? why[one.id] ?? '' : '';
}
