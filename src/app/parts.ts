// The parts of the page that whoever sets it up can leave out, or show without letting them be operated. No lock in the sense of a safe: whoever changes the address has them all again.
import { computed, signal } from '@preact/signals';
import type { CommandId } from './commands';
import type { PARTS_TEXTS } from './texts/parts';

export type PartName = keyof typeof PARTS_TEXTS.names;
/** How much of the page is shown. */
export type UiMode = keyof typeof PARTS_TEXTS.modes;

interface Part {
  /** What is done with it: not to be had where it is hidden or locked. */
  readonly does?: readonly CommandId[];
  /** What leads to it: not to be had where it is hidden. */
  readonly opens?: readonly CommandId[];
  /** The part in which it stands, and with which it is hidden and locked. */
  readonly within?: PartName;
  /** There is nothing about it that could be locked. */
  readonly hideOnly?: true;
}

/** In the order in which a form lists them; their names are `texts.parts.names`. */
const PARTS: Readonly<Record<PartName, Part>> = {
  top: { hideOnly: true },
  scenarios: { does: ['presets', 'open', 'bringBack', 'goOn'] },
  lessons: { opens: ['lessons'], hideOnly: true },
  desk: { does: ['desk'] },
  seed: { does: ['newSeed', 'seed'] },
  panel: { opens: ['panel'], hideOnly: true },
  story: { opens: ['story'], within: 'panel', hideOnly: true },
  experiments: { does: ['original'], within: 'story' },
  parameters: { opens: ['parameters'], within: 'panel' },
  parameterList: { within: 'parameters' },
  charts: { opens: ['charts'], within: 'panel', hideOnly: true },
  ward: { opens: ['ward'], within: 'charts', hideOnly: true },
  cell: { does: ['nextCell', 'previousCell', 'cellLeft', 'cellRight', 'cellUp', 'cellDown', 'openLife', 'follow', 'deselect'], opens: ['cell'], within: 'panel' },
  legend: { does: ['colourBy', 'heatMap', 'projection', 'cutOpen'], opens: ['legend'] },
  sound: { does: ['sound'] },
  zoom: { opens: ['zoomIn', 'zoomOut', 'fit', 'panLeft', 'panRight', 'panUp', 'panDown'], hideOnly: true },
  captions: { opens: ['describe'], hideOnly: true },
  transport: { does: ['play', 'step'] },
  time: { does: ['jump', 'reset'], within: 'transport' },
  speed: { does: ['slower', 'faster'], within: 'transport' },
  span: { does: ['spanFrom', 'spanTo', 'clearSpan', 'saveSpan'], within: 'transport' },
  courses: { does: ['nextCourse', 'previousCourse', 'restoreCourse'], within: 'transport' },
  doses: { does: ['infuse', 'undoStroke', 'redoStroke'] },
  drugs: { does: ['give', 'undoStroke', 'redoStroke'] },
  brush: { does: ['brush', 'undoStroke', 'redoStroke'] },
  bench: { does: ['carBench'] },
  compare: { does: ['compare', 'endCompare', 'swap', 'keep', 'manySeeds'] },
  builder: { does: ['build', 'undo', 'redo', 'tryIt', 'buildEmpty', 'buildRun'] },
  save: { does: ['receipt', 'figure', 'poster', 'saveScenario', 'saveRecord', 'saveCsv', 'saveCsvForExcel', 'savePicture', 'savePictureOnPaper', 'film', 'print'] },
  share: { does: ['share'] },
  theme: { does: ['theme'] },
  language: { does: ['language'] },
  palette: { does: ['commands'] },
  help: { does: ['help', 'tour'] },
};

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** Whether there is such a part. */
export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);

/** Whether it can be shown without being operated. */
export const isLockable = (part: PartName): boolean => PARTS[part].hideOnly !== true;

/** The part in which it stands; null: it stands for itself. */
export const homeOf = (part: PartName): PartName | null => PARTS[part].within ?? null;

/** What each of them leaves out before anything is left out by name. */
export const UI_MODES: Readonly<Record<UiMode, readonly PartName[]>> = {
  full: [],
  /** To be read and watched. */
  story: ['scenarios', 'lessons', 'desk', 'seed', 'parameters', 'charts', 'cell', 'span', 'courses', 'doses', 'drugs', 'brush', 'bench', 'compare', 'builder', 'save', 'share', 'palette'],
  /** Cells and time. */
  picture: PART_NAMES.filter((part) => !['legend', 'zoom', 'captions', 'transport', 'time', 'speed'].includes(part)),
  /** Cells alone: whoever embeds the page moves them. */
  none: PART_NAMES,
};

/** What somebody wants left out or locked, as a link says it. */
export interface Limits {
  readonly ui: UiMode;
  readonly hide: readonly PartName[];
  /** Parts, keys of parameters, and with a minus before them those that are free although their panel is locked. */
  readonly lock: readonly string[];
}

export const NO_LIMITS: Limits = { ui: 'full', hide: [], lock: [] };

/** Whether they leave the page as it is. */
export const isLimitless = ({ ui, hide, lock }: Limits): boolean => ui === 'full' && hide.length === 0 && lock.length === 0;

/** Why something cannot be done: which part is hidden or locked. */
export interface Stop {
  readonly part: PartName;
  readonly is: 'hidden' | 'locked';
}

/** Each command under all the parts that have it. */
const PARTS_OF = new Map<CommandId, { readonly part: PartName; readonly opens: boolean }[]>();
for (const part of PART_NAMES) {
  const { does = [], opens = [] } = PARTS[part];
  for (const id of [...does, ...opens]) PARTS_OF.set(id, [...(PARTS_OF.get(id) ?? []), { part, opens: opens.includes(id) }]);
}

/** Whether a command belongs to a part at all; the few others can always be had. */
export const isBound = (id: CommandId): boolean => PARTS_OF.has(id);

export class Parts {
  /** Limits by who has set them: the link, a lesson, whoever tries them out. Together they hold. */
  readonly by = signal<Readonly<Record<string, Limits>>>({});
  private readonly all = computed(() => together(Object.values(this.by.value)));

  /** From now on somebody wants these; null: none any more. */
  limit(who: string, limits: Limits | null): void {
    const { [who]: _before, ...others } = this.by.peek();
    this.by.value = limits === null || isLimitless(limits) ? others : { ...others, [who]: limits };
  }

  /** It is not there. */
  hides(part: PartName): boolean {
    return this.all.value.hidden.has(part);
  }

  /** It cannot be operated, be it there or not. */
  locks(part: PartName): boolean {
    return this.hides(part) || this.all.value.locked.has(part);
  }

  /** @param isKnob the story is about it: it stands above the list of all */
  locksParameter(key: string, isKnob: boolean): boolean {
    const { keys, free } = this.all.value;
    return keys.has(key) || (!free.has(key) && this.locks(isKnob ? 'parameters' : 'parameterList'));
  }

  /** What stops a command; null: nothing. One that several parts have is stopped only by all of them. */
  stop(id: CommandId): Stop | null {
    const parts = PARTS_OF.get(id) ?? [];
    if (parts.length === 0 || !parts.every(({ part, opens }) => (opens ? this.hides(part) : this.locks(part)))) return null;
    const { part } = parts.find((one) => !this.hides(one.part)) ?? parts[0];
    return { part, is: this.hides(part) ? 'hidden' : 'locked' };
  }

  /** There is no button of it. */
  leavesOut(id: CommandId): boolean {
    return this.stop(id)?.is === 'hidden';
  }
}

function together(limits: readonly Limits[]) {
  const hidden = new Set<PartName>(limits.flatMap(({ ui, hide }) => [...UI_MODES[ui], ...hide]));
  const named = limits.flatMap(({ lock }) => lock), locked = new Set<PartName>(named.filter(isPart).filter(isLockable));
  for (const set of [hidden, locked]) for (const part of PART_NAMES) if (isIn(part, set)) set.add(part);
  const keys = named.filter((name) => !isPart(name));
  return { hidden, locked, keys: new Set(keys.filter((key) => !key.startsWith('-'))), free: new Set(keys.filter((key) => key.startsWith('-')).map((key) => key.slice(1))) };
}

/** Itself, or what it stands in. */
function isIn(part: PartName, set: ReadonlySet<PartName>): boolean {
  for (let at: PartName | null = part; at !== null; at = homeOf(at)) if (set.has(at)) return true;
  return false;
}
