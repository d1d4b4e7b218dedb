// The twin lab: another run beside the open one, moved with it, looked at with it, and where the two first differ.
import { effect, signal, untracked } from '@preact/signals';
import type { SimClient } from '../../workers/client';
import type { Failure, LoadRequest, RunInfo } from '../../workers/simApi';
import { isSameStart, partingTick } from '../../schema/lineage';
import { forgetRemoved } from './courses';
import { Divergence } from './divergence';
import { Kinship } from './kinship';
import type { Lab } from './lab';
import { tellLeft, withWork } from './leaving';
import type { Lockstep } from './lockstep';
import type { ManySeeds } from './manySeeds';
import { comeToRest } from './rest';
import { Source } from './source';
import type { Surroundings } from './source';
import { createStore, momentOfDeeds, notify } from './store';
import { texts } from './texts';
import { View } from './view';
import { speakAtRest } from './voice';

const t = texts.compare;
/** Wall time between two looks whether the two are still the same, ms. */
const LOOK_EVERY = 400;
/** After a question as to the past the runs have so many times as long for themselves. */
const PATIENCE = 6;

/** The other side: how it is opened, and what it is called. */
export interface TwinRequest {
  readonly request: LoadRequest;
  /** What differs, in words. */
  readonly name: string;
}

export interface Twin {
  /** The other side as a lab of its own: its run, its picture, its numbers. */
  readonly lab: Lab;
  /** What each side is called. */
  readonly names: readonly [string, string];
  readonly divergence: Divergence;
  readonly kinship: Kinship;
}

export class Compare {
  /** Null while there is one run only. */
  readonly twin = signal<Twin | null>(null);
  private undo: (() => void)[] = [];
  private looked = -Infinity;
  private isDue = false;
  private isLinking = false;
  private entries = 0;

  constructor(private readonly lab: () => Lab, readonly lockstep: Lockstep, private readonly start: () => SimClient, readonly many: ManySeeds, private readonly around: Surroundings) {
    lockstep.onEnd = () => this.leave();
  }

  /** Opens another run beside this one, and takes both to a moment; tells whether it came to that. */
  async enter({ request, name }: TwinRequest, minutes = momentOfDeeds(this.lab().store)): Promise<boolean> {
    const { store, source } = this.lab(), info = store.info.value, serial = ++this.entries;
    this.leave();
    if (info === null) return false;
    await comeToRest({ store, source });
    store.busy.value = texts.busy.twin;
    const client = this.start(), hello = await client.ready, answer = hello.ok ? await client.load({ ...request, until: 0 }) : hello;
    if (serial !== this.entries || store.info.value === null) {
      client.terminate(); // another one was asked for meanwhile
      return false;
    }
    store.busy.value = '';
    if (!answer.ok) return this.refuse(client, answer);
    await this.pair(client, { request, file: null }, answer.value, [store.info.value?.changed ? t.changed : t.asItIs, name]);
    if (minutes > 0) void source.jumpTo(Math.min(minutes, answer.value.durationMinutes));
    return true;
  }

  /** The open run goes on alone. */
  leave(): void {
    const { lockstep } = this, twin = this.twin.value;
    if (twin === null) return;
    twin.divergence.stop();
    this.many.forget();
    for (const take of this.undo.splice(0)) take();
    lockstep.onMoved = null;
    const other = lockstep.part();
    this.twin.value = null;
    other?.terminate();
    this.lab().source.refresh();
  }

  /** The two change places: what is done from now on is done to the other one. */
  async swap(): Promise<void> {
    const twin = this.twin.value, { source } = this.lab(), ours = source.feed.alone, theirs = twin?.lab.source.feed.alone ?? null;
    if (twin === null || ours === null || theirs === null) return;
    for (const { store } of [this.lab(), twin.lab]) forgetRemoved(store);
    await this.lockstep.exchange();
    this.many.forget();
    this.twin.value = { ...twin, names: [twin.names[1], twin.names[0]] };
    await Promise.all([source.feed.turnTo(theirs), twin.lab.source.feed.turnTo(ours)]);
  }

  /** The other one becomes the open run. Where both began with one document the courses of this one stay beside it; otherwise a notice leads back to them. */
  async keep(): Promise<void> {
    const lab = this.lab(), { store, source } = lab, twin = this.twin.value, ours = source.feed.alone, theirs = twin?.lab.source.feed.alone ?? null;
    if (ours === null || theirs === null) return;
    const left = withWork(store, source.present(store.minutes.value) ?? ours.request), info = await this.lockstep.clients[0].info();
    await this.swap();
    this.leave();
    if (isSameDocument(ours.request, theirs.request) && info.ok) {
      await this.lockstep.clients[0].adoptCourses(info.value.deeds.courses);
      await source.feed.readInfo();
    } else tellLeft(store, left);
  }

  /** One of the simulations is gone. */
  lost(client: SimClient, reason: Failure): void {
    const { source, store } = this.lab(), isOurs = client === this.lockstep.clients[0];
    this.leave();
    if (isOurs) source.lose(reason);
    else notify(store, 'twin', t.lost);
  }

  private async pair(client: SimClient, opened: { readonly request: LoadRequest; readonly file: null }, info: RunInfo, names: Twin['names']): Promise<void> {
    const lab = this.lab(), { lockstep } = this, store = createStore(this.lab().store.parts), ours = lab.store.info.value!;
    client.onLost = (reason) => this.lost(client, reason);
    await lockstep.join(client, { end: Math.min(ours.durationMinutes, info.durationMinutes), tick: 1 / Math.min(ours.ticksPerMinute, info.ticksPerMinute) });
    store.phase.value = 'ready';
    const source = new Source(store, lockstep.second, this.around, opened.request);
    const view: View = new View(store, lab.theme.theme, () => source, lab.view.look);
    const other: Lab = { ...lab, store, source, view, client: lockstep.second };
    await source.feed.turnTo(opened);
    const twin: Twin = { lab: other, names, divergence: this.watchDivergence(lab, other), kinship: new Kinship(lab, other, () => this.partedTick()) };
    this.twin.value = twin;
    lockstep.onMoved = () => {
      lab.source.refresh();
      source.refresh();
      this.look();
    };
    lockstep.onStopped = ({ message }) => notify(lab.store, 'twin', message);
    this.linkCameras(lab.view, view);
    this.undo.push(twin.kinship.watch(), this.restartOnDeeds(lab, other), speakAtRest(other, () => texts.everyone.pictureOf(t.sideB)));
    this.look();
  }

  private refuse(client: SimClient, failure: Failure): false {
    client.terminate();
    this.lab().store.dialog.value = { kind: 'problems', title: t.cannot, failure, reload: false };
    return false;
  }

  private watchDivergence(ours: Lab, theirs: Lab): Divergence {
    const [one, other] = this.lockstep.clients;
    this.looked = -Infinity;
    return new Divergence((...ticks) => this.gently(() => one.trace(...ticks)), (...ticks) => this.gently(() => other!.trace(...ticks)), () => new Promise((go) => this.around.nextFrame(() => go())), sharedTicks(ours, theirs));
  }

  /** A question that costs a worker time; while the runs are to move, most of the time is theirs. */
  private async gently<T>(ask: () => Promise<T>): Promise<T> {
    const { around, lockstep } = this, began = around.now(), answer = await ask(), until = around.now() + PATIENCE * (around.now() - began);
    while (lockstep.isMoving && around.now() < until) await new Promise<void>((go) => around.nextFrame(() => go()));
    return answer;
  }

  /** Now and then, and once more after the last move. */
  private look(): void {
    const { lockstep, around } = this, twin = this.twin.value, now = around.now(), perMinute = this.lab().store.info.value?.ticksPerMinute;
    if (twin === null || perMinute === undefined || this.isDue) return;
    if (now - this.looked < LOOK_EVERY) {
      this.isDue = true;
      return around.nextFrame(() => {
        this.isDue = false;
        this.look();
      });
    }
    this.looked = now;
    twin.kinship.again();
    void twin.divergence.look(Math.round(lockstep.minutes * perMinute));
  }

  /** The last tick at which both were the same; −1: they never were. */
  private partedTick(): number {
    const parting = this.twin.value?.divergence.parting.value;
    if (parting === undefined) return -1;
    return parting.is === 'parted' ? parting.tick - 1 : parting.is === 'same' ? parting.tick : parting.from;
  }

  /** Whoever acts in the past of one of them, or takes something back, gives it another one. */
  private restartOnDeeds(one: Lab, other: Lab): () => void {
    let before = '';
    return effect(() => {
      const now = [one, other].map(({ store }) => `${store.info.value?.run} ${store.meta.value.course} ${store.meta.value.courses}`).sort().join();
      if (before !== '' && now !== before) untracked(() => this.restart());
      before = now;
    });
  }

  private restart(): void {
    const twin = this.twin.value;
    if (twin === null) return;
    twin.divergence.stop();
    this.twin.value = { ...twin, divergence: this.watchDivergence(this.lab(), twin.lab) };
    this.look();
  }

  private linkCameras(one: View, other: View): void {
    const follow = (from: View, to: View) => (): void => {
      const { pose } = from;
      if (this.isLinking || pose === null) return;
      this.isLinking = true;
      to.take(pose);
      this.isLinking = false;
    };
    one.onCamera = follow(one, other);
    other.onCamera = follow(other, one);
    this.undo.push(() => void (one.onCamera = other.onCamera = null));
  }
}

/** Whether two runs differ in what was done to them, in seed and in parameters of the start alone. */
function isSameDocument(a: LoadRequest, b: LoadRequest): boolean {
  const told = ({ preset, text, changes = [] }: LoadRequest): string => JSON.stringify([preset, text, changes]);
  return told(a) === told(b);
}

/** Ticks that two runs have in common because they are one until then: the same document, seed and values, and the same was done to both. */
function sharedTicks({ source, store: { info: ours } }: Lab, { source: other, store: { info: theirs } }: Lab): number {
  const one = source.feed.alone, two = other.feed.alone, a = ours.value, b = theirs.value;
  if (!one || !two || !a || !b || !isSameDocument(one.request, two.request) || !isSameStart({ seed: a.seed, set: a.deeds.set }, { seed: b.seed, set: b.deeds.set })) return 0;
  const [mine, yours] = [a.deeds.actions, b.deeds.actions];
  // What is done from now on is not known yet.
  return Math.min(partingTick(mine, yours), Math.max(mine.at(-1)?.tick ?? 0, yours.at(-1)?.tick ?? 0));
}
