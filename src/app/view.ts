// What the viewer has chosen to see, and the picture that shows it once its code has arrived.
import { computed, effect, signal, untracked } from '@preact/signals';
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import type { Heading } from '../render/beside';
import { Kind, Life } from '../render/codes';
import type { Shot } from '../render/filmSet';
import type { DrawnFigure, FigureWish } from '../render/screenshot';
import { BY_KIND, SLAB } from '../render/settings';
import type { ColorBy } from '../render/settings';
import type { Pose } from '../render/camera';
import type { BrushListener, Insets, Stage } from '../render/stageTypes';
import { UNTURNED, turnOf } from '../render/turn';
import type { StepThrough } from './selection';
import type { Picture } from './feed';
import type { Source } from './source';
import { dismiss, notify } from './store';
import type { Store } from './store';
import { texts } from './texts';
import type { Theme } from './theme';
import { described } from './voice';
import type { Plane } from './whereabouts';
import type { Signal } from '@preact/signals';

const FOLLOW_ZOOM = 6;
const MOST_PLACES = 160;

/** What is looked at and how: two pictures side by side share it. */
export type Look = ReturnType<typeof createLook>;

function createLook() {
  return {
    colorBy: signal<ColorBy>(BY_KIND),
    hidden: signal<ReadonlySet<string>>(new Set()),
    /** The heat-map asked for, or null. */
    field: signal<string | null>(null),
    mode3d: signal<'slice' | 'projection'>('projection'),
    /** A patch with depth opens cut through the middle: what is in front would hide what matters. */
    cutOpen: signal(true),
    /** µm */
    sliceZ: signal(0),
    legendOpen: signal(true),
  };
}

export class View implements Picture {
  readonly colorBy: Look['colorBy'];
  readonly hidden: Look['hidden'];
  readonly field: Look['field'];
  readonly mode3d: Look['mode3d'];
  readonly cutOpen: Look['cutOpen'];
  readonly sliceZ: Look['sliceZ'];
  readonly legendOpen: Look['legendOpen'];
  /** The picture is looked at from elsewhere now. */
  onCamera: (() => void) | null = null;
  /** Another frame is shown. */
  onFrame: ((frame: Frame) => void) | null = null;
  /** The frame whose numbers are shown: what legend and colour bar count. Valid until the next frame but one. */
  readonly counted = signal<Frame | null>(null);
  readonly colourings = computed((): readonly ColorBy[] => [BY_KIND, ...(this.store.info.value?.colourings.map(({ name }) => name) ?? [])]);
  /** The last places of the chosen cell at which something happened to it, up to where it is. */
  readonly path = computed((): readonly number[] => {
    const report = this.store.report.value;
    return report === null ? [] : [...report.life.path.slice(-3 * MOST_PLACES), ...(report.present ? [report.x, report.y, report.z] : [])];
  });
  /** Counts the moves of the camera. */
  readonly moves = signal(0);
  private brush: BrushListener | null = null;
  private stage: Stage | null = null;
  private frame: Frame | null = null;
  private undo: (() => void)[] = [];
  private insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

  constructor(
    private readonly store: Store,
    private readonly theme: Signal<Theme>,
    private readonly source: () => Source,
    readonly look: Look = createLook(),
  ) {
    ({ colorBy: this.colorBy, hidden: this.hidden, field: this.field, mode3d: this.mode3d, cutOpen: this.cutOpen, sliceZ: this.sliceZ, legendOpen: this.legendOpen } = look);
  }

  attach(stage: Stage): void {
    const { store } = this;
    this.stage = stage;
    stage.onPick((_x, _y, _radius, id) => this.pick(id));
    stage.onFollow((id) => void (store.following.value = id !== null));
    stage.onNotice(({ kind, message }) => {
      if (kind === 'restored') dismiss(store, 'picture');
      else notify(store, 'picture', message);
    });
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const motion = (): void => stage.setView({ reducedMotion: still.matches });
    still.addEventListener('change', motion);
    this.undo = [() => still.removeEventListener('change', motion), stage.camera.onChange(() => {
      this.moves.value = this.moves.peek() + 1; // it may be an effect that has moved it
      this.onCamera?.();
    })];
    motion();
    stage.setView({ showClock: false });
    stage.camera.setInsets(this.insets);
    stage.hold(this.brush);
    this.undo.push(effect(() => stage.setView({ theme: this.theme.value, colorBy: this.colorBy.value, hidden: this.hidden.value })));
    this.undo.push(effect(() => stage.setView({ field: this.field.value !== null, mode3d: this.mode3d.value, cutOpen: this.cutOpen.value, sliceZ: this.sliceZ.value })));
    this.undo.push(effect(() => stage.showPath(this.path.value)));
    this.undo.push(effect(() => stage.describe(store.summary.value === '' ? texts.picture.label : described({ store, view: this }))));
    this.undo.push(effect(() => {
      void [this.field.value, this.mode3d.value, this.sliceZ.value, this.colorBy.value];
      untracked(() => this.source().refresh()); // by itself, not whenever something changes that it looks at
    }));
    store.picture.value = 'shown';
    this.source().attach(this);
  }

  /** What is held over the picture; null: nothing. */
  hold(brush: BrushListener | null): void {
    this.brush = brush;
    this.stage?.hold(brush);
  }

  /** Window coordinates of a place in the plane of the picture, and CSS pixels per µm; null while there is no picture. */
  placeOf(x: number, y: number, z: number): { readonly at: readonly [number, number]; readonly zoom: number } | null {
    return this.stage && { at: this.stage.toScreen(x, y, z), zoom: this.stage.camera.zoom };
  }

  /** There is no picture any more. */
  detach(): void {
    for (const take of this.undo.splice(0)) take();
    this.stage?.destroy();
    this.stage = null;
    this.store.picture.value = 'coming';
  }

  /** The frame that the picture shows. */
  get shown(): Frame | null {
    return this.frame;
  }

  /** How the picture stands in the patch. */
  get plane(): Plane {
    const { size = [1, 1, 1], dimensions = 2 } = this.store.info.peek() ?? {}, pose = this.stage?.camera.pose, isSlice = dimensions === 3 && this.mode3d.peek() === 'slice', z = this.sliceZ.peek();
    const [a, b, c, d, e, f] = dimensions === 3 && !isSlice && pose ? turnOf(pose.yaw, pose.pitch) : UNTURNED, reach = (...axis: readonly number[]): number => axis.reduce((sum, one, n) => sum + (Math.abs(one) * size[n]!) / 2, 0);
    return { right: [a, b, c], up: [d, e, f], half: [reach(a, b, c), reach(d, e, f)], slice: isSlice ? [z - SLAB, z + SLAB] : null };
  }

  /** Null while there is no picture. */
  get pose(): Pose | null {
    return this.stage?.camera.pose ?? null;
  }

  /** How the picture is looked at, for another one that shows the same; null while there is none. */
  get shot(): Shot | null {
    return this.stage && { settings: this.stage.view, pose: this.stage.camera.pose, closeness: this.stage.camera.closeness };
  }

  /** µm → window coordinates; null while there is no picture. */
  toScreen(x: number, y: number, z = 0): [number, number] | null {
    return this.stage?.toScreen(x, y, z) ?? null;
  }

  take(pose: Pose): void {
    this.stage?.camera.take(pose);
  }

  showRun(info: RunInfo): void {
    this.sliceZ.value = 0;
    if (this.field.value !== null && !info.fields.some(({ name }) => name === this.field.value)) this.field.value = null;
    if (!info.colourings.some(({ name }) => name === this.colorBy.value)) this.colorBy.value = BY_KIND;
    this.stage?.showRun(info);
  }

  renewRun(info: RunInfo): void {
    this.stage?.renewRun(info);
  }

  showFrame(frame: Frame, count: boolean): void {
    this.frame = frame;
    this.stage?.showFrame(frame);
    this.onFrame?.(frame);
    if (count) this.counted.value = frame;
  }

  wanted(): { field: string | null; sliceZ: number; drawn: string | null } {
    const colorBy = this.colorBy.value;
    return { field: this.field.value, sliceZ: this.sliceZ.value, drawn: colorBy === BY_KIND ? null : colorBy };
  }

  setInsets(insets: Insets): void {
    this.insets = insets;
    this.stage?.camera.setInsets(insets);
  }

  fit(): void { this.stage?.camera.fit(); }
  zoomBy(factor: number): void { this.stage?.camera.zoomBy(factor); }
  panBy(dx: number, dy: number): void { this.stage?.camera.panBy(dx, dy); }

  nextColouring(): void {
    this.colorBy.value = after(this.colourings.value, this.colorBy.value);
  }

  nextField(): void {
    const names = this.store.info.value?.fields.map(({ name }) => name) ?? [];
    this.field.value = after([null, ...names], this.field.value);
  }

  toggleSlice(): void {
    this.mode3d.value = this.mode3d.value === 'slice' ? 'projection' : 'slice';
  }

  toggleCut(): void {
    this.cutOpen.value = !this.cutOpen.value;
  }

  toggleHidden(group: string): void {
    const next = new Set(this.hidden.value);
    if (!next.delete(group)) next.add(group);
    this.hidden.value = next;
  }

  /** @param bring whether it is brought into sight */
  select(id: number | null, bring = true): void {
    const { store } = this;
    store.selected.value = id;
    store.report.value = null;
    if (store.following.value || id === null) this.stage?.follow(null);
    this.stage?.select(id);
    if (id !== null && bring) this.show(id);
    this.source().refresh();
  }

  /** The cell drawn next to the chosen one, or with none chosen the one in the middle of the picture; null: there is none. */
  beside(heading: Heading): number | null {
    return this.stage?.cellBeside(heading) ?? null;
  }

  toggleFollow(): void {
    const { store, stage } = this;
    stage?.follow(store.following.value ? null : store.selected.value);
    if (store.following.value) return;
    stage?.select(store.selected.value);
  }

  /** Living cells of a kind in the picture, by id. */
  idsOf(which: Exclude<StepThrough, 'blood'>): readonly number[] {
    const { frame } = this;
    if (frame === null) return [];
    const ids: number[] = [];
    const kind = which === 'cart' ? Kind.Cart : Kind.Tumor;
    for (let i = 0; i < frame.count; i++)
      if (frame.life[i] <= Life.Quiescent && (which === 'all' || frame.kind[i] === kind)) ids.push(frame.id[i]);
    return ids;
  }

  /** The picture of this moment, drawn for a figure; null while there is no picture. */
  figure(wish: FigureWish): DrawnFigure | null {
    return this.stage?.figure(wish) ?? null;
  }

  private pick(id: number | null): void {
    if (this.store.parts.locks('cell')) return;
    this.select(id);
    if (id === null) return;
    this.store.panel.value = 'cell';
  }

  /** Brings a cell into sight when it is far too small to be seen, or outside. */
  private show(id: number): void {
    const { frame, stage } = this;
    const row = frame?.id.indexOf(id) ?? -1;
    if (frame === null || stage === null || row < 0) return;
    if (this.isOutside(frame.x[row], frame.y[row], frame.z[row])) stage.camera.centerOn(frame.x[row], frame.y[row], frame.z[row], Math.max(stage.camera.zoom, FOLLOW_ZOOM / 2));
  }

  /** Brings a place into sight where it is outside. */
  bring(x: number, y: number, z: number): void {
    if (this.isOutside(x, y, z)) this.stage?.camera.centerOn(x, y, z);
  }

  private isOutside(x: number, y: number, z: number): boolean {
    const [px, py] = this.stage?.toScreen(x, y, z) ?? [0, 0], { top, right, bottom, left } = this.insets;
    return this.stage !== null && (px < left || px > innerWidth - right || py < top || py > innerHeight - bottom);
  }
}

function after<T>(list: readonly T[], present: T): T {
  return list[(list.indexOf(present) + 1) % list.length]!;
}
