// The page's line to the running simulation: loads, plays and pulls frames, and tells the store what came.
import type { Frame } from '../../workers/frameTypes';
import type { Failure, LoadRequest, Result, RunInfo } from '../../workers/simApi';
import type { SimClient } from '../../workers/client';
import { Publisher } from './publish';
import { dismiss, SPEEDS } from './store';
import type { Store } from './store';
import { texts } from './texts';

/** What the source needs of the picture. */
export interface Picture {
  showRun(info: RunInfo): void;
  showFrame(frame: Frame): void;
  /** What has to be sent along with a frame. */
  wanted(): { readonly field: string | null; readonly sliceZ: number; readonly drawn: string | null };
}

/** What the source needs of the browser; tests bring their own. */
export interface Surroundings {
  nextFrame(callback: () => void): void;
  now(): number;
  randomSeed(): string;
}

export type Client = Pick<
  SimClient,
  'load' | 'play' | 'pause' | 'stepBy' | 'jumpTo' | 'reset' | 'setParameters' | 'infuse' | 'give' | 'frame' | 'series' | 'inspect' | 'info' | 'restart' | 'ready'
>;

type Infusion = Parameters<Client['infuse']>[0];
type Dosing = Parameters<Client['give']>[0];

export class Source {
  private picture: Picture | null = null;
  private readonly publisher: Publisher;
  private lastRequest: LoadRequest | null = null;
  /** Grows with every loaded run: answers that belong to an earlier one are dropped. */
  private epoch = 0;
  private asking = false;
  private waiting = false;
  private dirty = false;

  constructor(
    private readonly store: Store,
    private readonly client: Client,
    private readonly around: Surroundings,
  ) {
    this.publisher = new Publisher(store, client, () => around.now());
  }

  attach(picture: Picture): void {
    this.picture = picture;
    if (this.store.info.value) picture.showRun(this.store.info.value);
    this.refresh();
  }

  /** Loads a run; on faults tells what is wrong and leaves the present one as it is. */
  async load(request: LoadRequest, file: string | null = null): Promise<boolean> {
    const { store } = this;
    const epoch = ++this.epoch;
    store.busy.value = texts.busy.loading;
    const answer = await this.client.load(request);
    if (epoch !== this.epoch) return false;
    store.busy.value = '';
    if (!answer.ok) {
      this.fail(answer, texts.problems.cannotOpen);
      this.refresh();
      return false;
    }
    this.lastRequest = request;
    store.file.value = file;
    store.untouched.value = true;
    this.accept(answer.value);
    return true;
  }

  async play(): Promise<void> {
    const { store } = this;
    if (store.meta.value.ended === 'duration') await this.reset({});
    store.untouched.value = false;
    if (this.check(await this.client.play(SPEEDS[store.speedIndex.value]))) this.refresh();
  }

  async pause(): Promise<void> {
    this.check(await this.client.pause());
    this.refresh();
  }

  async setSpeed(index: number): Promise<void> {
    this.store.speedIndex.value = Math.min(SPEEDS.length - 1, Math.max(0, index));
    if (this.store.running.value) await this.play();
  }

  async stepBy(minutes: number): Promise<void> {
    this.store.untouched.value = false;
    this.check(await this.client.stepBy(minutes));
    this.refresh();
  }

  async jumpTo(minutes: number): Promise<void> {
    const { store } = this;
    store.untouched.value = false;
    store.busy.value = texts.busy.jumping;
    const answer = this.client.jumpTo(Math.max(0, minutes));
    this.refresh();
    this.check(await answer);
    store.busy.value = '';
    this.refresh();
    await this.readInfo();
  }

  /** Back to the start; changed parameters keep their values and hold from the start. */
  async reset(options: { readonly seed?: string }): Promise<void> {
    const epoch = ++this.epoch;
    const answer = await this.client.reset({ ...options, keepChanges: true });
    if (epoch === this.epoch && this.check(answer)) this.accept(answer.value);
  }

  newSeed(): Promise<void> {
    return this.reset({ seed: this.around.randomSeed() });
  }

  /** Before the first step a change belongs to the beginning; later it is an event of the run. */
  async setParameters(values: Readonly<Record<string, number>>): Promise<void> {
    const { store } = this;
    const before = store.paramValues.value;
    store.paramValues.value = { ...before, ...values };
    const atStart = store.meta.value.tick === 0 && !store.running.value;
    if (!this.check(await this.client.setParameters(values))) {
      store.paramValues.value = before;
      return;
    }
    await (atStart ? this.reset({}) : this.readInfo());
    this.refresh();
  }

  infuse(infusion: Infusion): Promise<boolean> {
    return this.administer(this.client.infuse(infusion));
  }

  give(dosing: Dosing): Promise<boolean> {
    return this.administer(this.client.give(dosing));
  }

  private async administer(answer: Promise<Result<null>>): Promise<boolean> {
    const done = this.check(await answer);
    if (done) await this.readInfo();
    this.refresh();
    return done;
  }

  /** Starts a fresh worker after a breakdown and loads the same run again. */
  async restart(fallback: LoadRequest): Promise<void> {
    const { store } = this;
    store.phase.value = 'starting';
    store.busy.value = texts.busy.starting;
    const hello = await this.client.restart();
    if (!hello.ok) return this.lose(hello);
    await this.load(this.lastRequest ?? fallback, store.file.value);
    if (store.phase.value === 'starting') store.phase.value = 'ready';
  }

  lose(failure: Failure): void {
    this.store.phase.value = 'lost';
    this.store.busy.value = '';
    this.store.meta.value = { ...this.store.meta.value, running: false, headingFor: null };
    this.store.dialog.value = { kind: 'problems', title: texts.problems.lost, failure, reload: true };
  }

  /** Asks for one more frame: something to be seen has changed. */
  refresh(): void {
    this.dirty = true;
    this.schedule();
  }

  private accept(info: RunInfo): void {
    const { store } = this;
    this.publisher.begin(info);
    dismiss(store, 'ended');
    this.picture?.showRun(info);
    this.refresh();
  }

  private async readInfo(): Promise<void> {
    const epoch = this.epoch;
    const answer = await this.client.info();
    if (epoch === this.epoch && answer.ok) this.publisher.renew(answer.value);
  }

  private schedule(): void {
    if (this.waiting || this.asking || this.store.info.value === null) return;
    this.waiting = true;
    this.around.nextFrame(() => {
      this.waiting = false;
      void this.pull();
    });
  }

  /** One frame at most is under way; the next is asked for only while there is something to see. */
  private async pull(): Promise<void> {
    if (this.asking || this.store.phase.value === 'lost') return;
    const epoch = this.epoch;
    this.asking = true;
    this.dirty = false;
    const answer = await this.client.frame(this.picture?.wanted() ?? { field: null, sliceZ: 0, drawn: null });
    this.asking = false;
    if (epoch === this.epoch && this.check(answer)) {
      this.picture?.showFrame(answer.value);
      this.publisher.publish(answer.value);
      if (this.publisher.passedMark()) void this.readInfo();
    }
    const { running, headingFor } = this.store.meta.value;
    if (this.dirty || running || headingFor !== null || epoch !== this.epoch) this.schedule();
  }

  private check<T>(answer: Result<T>): answer is { readonly ok: true; readonly value: T } {
    if (!answer.ok) this.fail(answer, texts.problems.failed);
    return answer.ok;
  }

  private fail(failure: Failure, title: string): void {
    if (failure.code === 'worker-lost') this.lose(failure);
    else this.store.dialog.value = { kind: 'problems', title, failure, reload: failure.code === 'timeout' || failure.code === 'internal' };
  }
}
