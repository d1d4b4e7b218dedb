// Everything the page shows, as signals: written by the source and the commands, read by the panels.
import { computed, signal } from '@preact/signals';
import type { CellReport, CourseInfo, Failure, HandsInfo, ParamInfo, PresetInfo, RunInfo, TimelineMark } from '../../workers/simApi';
import type { FrameMeta } from '../../workers/frameTypes';
import type { SelfCheckState } from '../../workers/selfCheck';
import type { Caption } from './captions';
import type { Desk } from './build/desk';
import type { LessonRoom } from './lesson/room';
import { History } from './history';
import type { Span } from './span';
import type { KeptBefore } from './keptRun';
import type { Left } from './leaving';
import { Parts } from './parts';
import { told } from './told';

export const PANELS = ['story', 'parameters', 'charts', 'cell'] as const;
/** `legend` is a tab of its own on a small screen only, `lesson` while one is open. */
export type PanelName = (typeof PANELS)[number] | 'legend' | 'lesson';

export type DialogState =
  | { readonly kind: 'problems'; readonly title: string; readonly failure: Failure; readonly reload: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'language' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'presets' }
  | { readonly kind: 'lessons' }
  | { readonly kind: 'desk' }
  /** Who opens the link of a class says who they are. */
  | { readonly kind: 'enrol'; readonly group: string; readonly begin: (pupil: string) => void }
  /** `others`: courses besides the present one, and whether the address holds them. */
  | { readonly kind: 'share'; readonly address: string | null; readonly others: number; readonly holdsThem: boolean }
  | { readonly kind: 'receipt' | 'figure' | 'poster' }
  | { readonly kind: 'seed' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'manySeeds' }
  | { readonly kind: 'infuse' }
  | { readonly kind: 'carBench' }
  | { readonly kind: 'give' }
  | { readonly kind: 'film' };

export interface Notice {
  readonly id: string;
  readonly text: string;
  /** A command that helps, offered as a button. */
  readonly command: 'reload' | 'original' | 'bringBack' | 'undoStroke' | 'restoreCourse' | 'goOn' | 'newVersion' | null;
}

/** What the user has asked for and no frame has told the outcome of yet. */
export interface Intent {
  readonly running: boolean;
  readonly moving: boolean;
}

export const AT_REST: Intent = { running: false, moving: false }, ON_ITS_WAY: Intent = { running: false, moving: true }, PLAYING: Intent = { running: true, moving: true };

/** Simulated minutes per second of wall time. */
export const SPEEDS = [10, 30, 60, 240, 720, Infinity] as const;
export const USUAL_SPEED = 3;

export const AT_START: FrameMeta = {
  tick: 0, minutes: 0, running: false, targetSpeed: 0, reachedSpeed: 0, load: 0, headingFor: null, ended: '', message: '', replay: '', run: 0, course: 0, courses: 0, seriesRows: 0, milestones: [], field: null, drawn: null,
};

export const NO_STROKES: HandsInfo = { undo: '', redo: '', minutes: 0 };

export type Store = ReturnType<typeof createStore>;

/** The minute at which something takes effect that is done now: here, or where the run is on its way to. */
export const momentOfDeeds = ({ meta, minutes }: Pick<Store, 'meta' | 'minutes'>): number => meta.value.headingFor ?? minutes.value;

/** What the page itself offers beside the run. */
const aroundRun = () => ({
  /** A run is on its way: it can be told to play before it is there. */
  awaited: signal(false),
  /** The page opens with a lesson that is not there yet: its place is kept. */
  lessonAwaited: signal(false),
  /** Version of the program that wrote the receipt by whose link the run was opened; null: it was opened otherwise. */
  receiptOf: signal<string | null>(null),
  /** A run that was left for another one: what leads back to it. */
  left: signal<Left | null>(null),
  /** The run of an earlier visit with which one can go on. */
  kept: signal<KeptBefore | null>(null),
  /** The page opens without a network, too. */
  onDevice: signal(false),
  /** The tour of the page is going on. */
  touring: signal(false),
  /** Changes over to the newer version of the page that is ready; null while there is none. */
  newVersion: signal<(() => Promise<void>) | null>(null),
});

/** @param parts what is left out of the page and locked: two runs side by side share it */
export function createStore(parts = new Parts()) {
  const info = told<RunInfo | null>(null);
  const values = signal<Float64Array>(new Float64Array(0));
  const paramValues = signal<Readonly<Record<string, number>>>({});
  const meta = signal<FrameMeta>(AT_START);
  const intent = signal<Intent | null>(null);
  const preview = signal<number | null>(null);
  return {
    parts, info, meta, intent,
    /** The minute that is looked for along the time line; null when nobody does. */
    looking: signal<number | null>(null),
    /** The minute of the still that the picture shows; null: it shows the state that the run is in. */
    preview,
    values,
    paramValues,
    version: signal(''),
    presets: told<readonly PresetInfo[]>([]),
    phase: signal<'starting' | 'ready' | 'lost'>('starting'),
    /** What the page is waiting for, or ''. */
    busy: signal(''),
    picture: signal<'coming' | 'shown' | 'failed'>('coming'),
    /** Whether this browser computes what all others compute; known some seconds after the first picture. */
    engine: signal<SelfCheckState>('going'),
    /** Nobody has pressed play since the run was loaded. */
    untouched: signal(true),
    speedIndex: signal<number>(USUAL_SPEED),
    marks: told<readonly TimelineMark[]>([]),
    /** The courses of the run, in the order in which they began. */
    courses: told<readonly CourseInfo[]>([]),
    /** Played in a loop, minutes from the start; null: there is none. */
    span: signal<Span | null>(null),
    /** The beginning of the span, while the run is on its way back to it: nothing of the way is shown, and who pauses is left there. */
    returning: signal<number | null>(null),
    /** A course was removed, and nothing has been done since that stands in the way of bringing it back. */
    courseRemoved: signal(false),
    /** The run is taken through the moments of a film: the page shows where it stands until it is back. */
    filming: signal<{ readonly cancel: () => void } | null>(null),
    ...aroundRun(),
    history: new History(),
    /** Counts up whenever `history` has grown. */
    historyVersion: signal(0),
    selected: signal<number | null>(null),
    report: signal<CellReport | null>(null),
    following: signal(false),
    panel: signal<PanelName>('story'),
    panelOpen: signal(true),
    dialog: signal<DialogState | null>(null),
    /** The scenario builder is open in place of the run. */
    building: signal(false),
    /** Where scenarios are built, once its code has arrived; the draft stays there while the run is shown. */
    desk: signal<Desk | null>(null),
    /** The lesson that is open. */
    lesson: signal<LessonRoom | null>(null),
    /** The brush is held over the picture. */
    brushing: signal(false),
    /** What can be undone and done again of the strokes of this run. */
    hands: signal<HandsInfo>(NO_STROKES),
    notices: signal<readonly Notice[]>([]),
    caption: signal<Caption | null>(null),
    /** Everything that has first happened up to the present moment. */
    happened: signal<readonly Caption[]>([]),
    /** The picture in words, renewed every few seconds: its description, which nobody hears who does not ask for it. */
    summary: signal(''),
    /** What was last said to those who listen; see voice.ts. */
    said: signal(''),
    minutes: computed(() => meta.value.minutes),
    /** What clock and time line show. */
    shownMinutes: computed(() => preview.value ?? meta.value.minutes),
    running: computed(() => intent.value?.running ?? meta.value.running),
    /** Time passes: the run plays or is on its way to a time. */
    moving: computed(() => intent.value?.moving ?? (meta.value.running || meta.value.headingFor !== null)),
    /** Origin of the page around this one that may speak to it; '' where there is none. */
    embedder: signal(''),
    /** Who the learning platform around this page says that its reader is; '' where there is none. */
    learner: signal(''),
    /** Name of the file the run came from, or null for a preset. */
    file: signal<string | null>(null),
    changed: computed(() => changedParams(info.value, paramValues.value)),
  };
}

/** Parameters whose present value is not the document's. */
function changedParams(info: RunInfo | null, values: Readonly<Record<string, number>>): readonly ParamInfo[] {
  return info === null ? [] : info.params.filter((param) => (values[param.key] ?? param.value) !== param.document);
}

/** Whether whoever set up the page wants a parameter to stay as it is. */
export function isParameterLocked({ parts, info }: Pick<Store, 'parts' | 'info'>, key: string): boolean {
  return parts.locksParameter(key, info.value?.knobs.some((knob) => knob.key === key) ?? false);
}

/** The notice that says why what was asked for cannot be done. */
export const CANNOT = 'cannot';

export function notify(store: Store, id: string, text: string, command: Notice['command'] = null): void {
  store.notices.value = [...store.notices.value.filter((notice) => notice.id !== id), { id, text, command }];
}

export function dismiss(store: Store, id: string): void {
  store.notices.value = store.notices.value.filter((notice) => notice.id !== id);
}
