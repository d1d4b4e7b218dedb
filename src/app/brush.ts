// The brush: what it does and how large it is, where it is, and what it has gone over since it was set down.
import { computed, signal } from '@preact/signals';
import type { StrokeDocument } from '../../schema';
import { Kind } from '../render/codes';
import type { RunInfo } from '../../workers/simApi';
import type { BrushListener } from '../render/stageTypes';
import type { Lab } from './lab';
import { stroke } from './strokes';
import { texts } from './texts';

const t = texts.brush;
export const TOOLS = ['place', 'remove', 'alter', 'move', 'inject', 'vessel'] as const;
export type Tool = (typeof TOOLS)[number];

type Place = readonly [number, number];
/** What is added or meant, as the chooser has it: part of a stroke, with the words for it. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly part: Readonly<Record<string, string | number>>;
}

export const SIZES = { min: 2, max: 200 } as const;
const USUAL = { size: 40, share: 1, density: 0.8 };
const KIND_NAMES = ['tumor', 'cart', 'healthy', 'stroma', 'macrophage'] as const;
/** Substances that the run does not follow in time. */
const STEADY: ReadonlySet<string> = new Set(['oxygen']);
/** CSS pixels of a step of the arrow keys, and how many steps a long one has. */
const STEP_PX = 12, LONG_STEP = 6;
/** Most points of one stroke, as documents have them. */
const MOST_POINTS = 200;

export class Brush {
  readonly tool = signal<Tool>('place');
  readonly size = signal(USUAL.size);
  readonly density = signal(USUAL.density);
  readonly share = signal(USUAL.share);
  readonly instead = signal(true);
  readonly what = signal('');
  readonly whom = signal('');
  readonly antigen = signal<'A' | 'B'>('A');
  readonly change = signal<keyof typeof t.changes>('0');
  readonly field = signal('');
  /** Null: what is usual for the substance. */
  readonly amount = signal<number | null>(null);
  /** Where a pointer or the arrow keys hold it, on which side; null: nowhere. */
  readonly held = signal<{ readonly lab: Lab; readonly at: Place; readonly byKey: boolean } | null>(null);
  /** What it has gone over since it was set down. */
  readonly way = signal<readonly Place[]>([]);
  /** Said to those who cannot see it. */
  readonly said = signal('');
  /** The side on which it last was. */
  private readonly last = signal<Lab | null>(null);
  /** In a comparison, which of the two runs is painted; '' where there is one only. */
  readonly side = computed(() => {
    const twin = this.lab.compare.twin.value, at = this.sides.findIndex((one) => one === this.last.value), names = [texts.compare.sideA, texts.compare.sideB];
    return twin === null ? '' : at < 0 ? t.anySide(names[0], names[1]) : t.side(names[at], twin.names[at]);
  });
  readonly choices = computed(() => placeable(this.lab.store.info.value));
  readonly everyone = computed(() => meant(this.lab.store.info.value, this.tool.value === 'alter'));
  readonly fields = computed(() => this.lab.store.info.value?.fields.filter(({ name }) => !STEADY.has(name)) ?? []);

  constructor(private readonly lab: Lab) {}

  /** Both sides of a comparison, or the only one. */
  get sides(): readonly Lab[] {
    const twin = this.lab.compare.twin.value;
    return twin === null ? [this.lab] : [this.lab, twin.lab];
  }

  /** Hears the pointer over the picture of one side. */
  listener(lab: Lab): BrushListener {
    return {
      hover: (at) => {
        if (this.way.value.length === 0) this.hold(lab, at, false);
      },
      begin: (x, y) => {
        this.hold(lab, [x, y], false);
        this.way.value = [inside(lab, [x, y])];
      },
      go: (x, y) => {
        this.hold(lab, [x, y], false);
        this.way.value = longer(this.way.value, inside(lab, [x, y]), this.size.value);
      },
      end: () => void this.letGo(lab),
      cancel: () => void (this.way.value = []),
    };
  }

  /** Moves it by the arrow keys, in a picture where somebody is. */
  step(lab: Lab, dx: number, dy: number, isLong: boolean): void {
    const { held: { value: held } } = this, from = held?.lab === lab ? held.at : ([0, 0] as const), px = (lab.view.placeOf(0, 0, 0)?.zoom ?? 1);
    const by = Math.max(1, Math.round((STEP_PX / px) * (isLong ? LONG_STEP : 1))), at = inside(lab, [from[0] + dx * by, from[1] + dy * by]);
    this.hold(lab, at, true);
    lab.view.bring(at[0], at[1], heightOf(lab));
    this.said.value = t.at(String(Math.round(at[0])), String(Math.round(at[1])));
  }

  /** Does where it is what it does; cells that are to be moved are taken up first. */
  stamp(lab: Lab): void {
    const held = this.held.value?.lab === lab ? this.held.value.at : ([0, 0] as const), at = inside(lab, held);
    this.hold(lab, at, true);
    if (this.tool.value === 'move' && this.way.value.length === 0) {
      this.way.value = [at];
      this.said.value = t.taken;
      return;
    }
    this.way.value = [...this.way.value.slice(0, 1), at].slice(this.tool.value === 'move' ? 0 : -1);
    void this.letGo(lab);
  }

  private hold(lab: Lab, at: Place | null, byKey: boolean): void {
    this.held.value = at && { lab, at, byKey };
    if (at) this.last.value = lab;
  }

  private async letGo(lab: Lab): Promise<void> {
    const request = this.strokeOf(lab, this.way.value);
    this.way.value = [];
    if (request === null) return;
    const done = await stroke(lab, request);
    if (done !== null) this.said.value = this.sides.length < 2 ? t.done(done.undo) : t.sideSaid(lab === this.lab ? texts.compare.sideA : texts.compare.sideB, t.done(done.undo));
  }

  /** The stroke that would be done by this way; null: none. */
  strokeOf(lab: Lab, way: readonly Place[]): StrokeDocument | null {
    const info = lab.store.info.value, last = way.at(-1);
    if (info === null || last === undefined || lab.store.meta.value.headingFor !== null) return null;
    const z = heightOf(lab), point = ([x, y]: Place): number[] => (info.dimensions === 3 ? [round(x), round(y), round(z)] : [round(x), round(y)]);
    const track = { along: simplified(way).map(point), radius: round(this.size.value) }, whom = partOf(this.everyone.value, this.whom.value), share = this.share.value < 1 ? { share: this.share.value } : {};
    switch (this.tool.value) {
      case 'place': return { place: { ...track, ...partOf(this.choices.value, this.what.value), density: this.density.value, ...(this.instead.value ? { instead: true } : {}) } };
      case 'remove': return { remove: { ...track, ...whom, ...share } };
      case 'alter': return { alter: { ...track, ...whom, antigen: this.antigen.value, times: Number(this.change.value), ...share } };
      case 'vessel': return { vessel: { at: point(last) } };
      case 'move': return way.length < 2 ? null : { move: { from: point(way[0]!), to: point(last), radius: track.radius, ...whom } };
      case 'inject': {
        const field = this.fields.value.find(({ name }) => name === this.field.value) ?? this.fields.value[0];
        return field === undefined ? null : { inject: { ...track, field: field.name as NonNullable<StrokeDocument['inject']>['field'], amount: this.amount.value ?? usualAmount(field.unit) } };
      }
    }
  }
}

const brushes = new WeakMap<Lab['store'], Brush>();

/** One for a page: what was chosen stays chosen while it is put away. */
export function brushOf(lab: Lab): Brush {
  const known = brushes.get(lab.store) ?? new Brush(lab);
  brushes.set(lab.store, known);
  return known;
}

/** Several may be called alike: a stroke means the first. */
const onlyOnce = (clones: RunInfo['clones']): RunInfo['clones'] => clones.filter(({ clone }, n) => clones.findIndex((other) => other.clone === clone) === n);

/** What can be added: clones, tumour cells without what the CAR-T cells look for, products, and a wall of stroma where there is none. */
export function placeable(info: RunInfo | null): readonly Choice[] {
  if (info === null) return [];
  const { a, b } = info.targeting, sought = [...(a ? ['A'] as const : []), ...(b ? ['B'] as const : [])], none = Object.fromEntries(sought.map((name) => [`antigen${name}`, 0]));
  const clones = onlyOnce(info.clones);
  const negative = clones.filter(({ kind }) => kind === Kind.Tumor).map(({ clone, label }): Choice => ({ id: `negative ${clone}`, label: t.without(label, sought.map((name) => info.antigens[name]).join(', ')), part: { clone, ...none } }));
  return [
    ...clones.map(({ clone, label }): Choice => ({ id: `clone ${clone}`, label, part: { clone } })),
    ...(sought.length === 0 ? [] : negative.slice(0, 1)),
    ...info.products.map(({ name, label }): Choice => ({ id: `product ${name}`, label, part: { product: name } })),
    ...(info.clones.some(({ kind }) => kind === Kind.Stroma) ? [] : [{ id: 'wall', label: t.wall, part: { kind: 'stroma' } }]),
  ];
}

/** Whom a stroke may mean: all, those of a kind, of a clone, of a product. @param targets only cells that carry antigen */
export function meant(info: RunInfo | null, targets: boolean): readonly Choice[] {
  if (info === null) return [];
  const clones = info.clones.filter(({ kind }) => !targets || kind === Kind.Tumor || kind === Kind.Healthy), carts = info.products.length > 0 && !targets;
  const kinds = KIND_NAMES.filter((_, kind) => clones.some((clone) => clone.kind === kind) || (kind === Kind.Cart && carts));
  return [
    { id: '', label: t.everyone, part: {} },
    ...kinds.map((kind): Choice => ({ id: `kind ${kind}`, label: t.kinds[kind], part: { kind } })),
    ...onlyOnce(clones).map(({ clone, label }): Choice => ({ id: `clone ${clone}`, label, part: { clone } })),
    ...(carts ? info.products.map(({ name, label }): Choice => ({ id: `product ${name}`, label, part: { product: name } })) : []),
  ];
}

function partOf(choices: readonly Choice[], id: string): Choice['part'] {
  return (choices.find((choice) => choice.id === id) ?? choices[0])?.part ?? {};
}

/** µm; in a volume the height of the slice. */
export function heightOf({ store, view }: Lab): number {
  const info = store.info.value;
  return info?.dimensions === 3 ? Math.max(-info.size[2] / 2, Math.min(info.size[2] / 2, view.sliceZ.value)) : 0;
}

/** The brush goes on at the wall where the pointer has left the patch. */
function inside({ store }: Lab, [x, y]: Place): Place {
  const [width, height] = store.info.value?.size ?? [0, 0], within = (at: number, half: number): number => Math.max(-half, Math.min(half, at));
  return [within(x, width / 2), within(y, height / 2)];
}

/** Near what half the cells answer to: of a cytokine ten nanograms per millilitre, of what counts up to saturation all. */
export const usualAmount = (unit: string): number => (unit === 'a.u.' ? 1 : 10_000);

/** Tenths of a µm: no hand is finer, and the record stays short. */
const round = (u: number): number => Math.round(u * 10) / 10;

/** A way that ends at one more point; points that are much closer than the brush is wide give way to the next one. */
export function longer(way: readonly Place[], to: Place, size: number): readonly Place[] {
  const last = way.at(-1), before = way.at(-2), isClose = last !== undefined && before !== undefined && Math.hypot(last[0] - before[0], last[1] - before[1]) < Math.max(1, size / 6);
  return [...(isClose ? way.slice(0, -1) : way), to];
}

/** As many points as a document takes. */
export function simplified(way: readonly Place[]): readonly Place[] {
  const every = Math.ceil((way.length - 1) / (MOST_POINTS - 1));
  return every <= 1 ? way : way.filter((_, n) => n % every === 0 || n === way.length - 1);
}
