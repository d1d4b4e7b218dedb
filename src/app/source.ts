// Everything the user can do with the run: each intention is one call to the simulation, sent in the order of the clicks.
import type { Change, Failure, FailureCode, LoadRequest, Result, Sign } from '../../workers/simApi';
import type { SimClient } from '../../workers/client';
import { Feed } from './feed';
import type { Picture } from './feed';
import { tellLeft, withWork } from './leaving';
import { AT_REST, dismiss, notify, ON_ITS_WAY, PLAYING, SPEEDS } from './store';
import type { Intent, Store } from './store';
import { texts } from './texts';

/** What the source needs of the browser; tests bring their own. */
export interface Surroundings {
  nextFrame(callback: () => void): void;
  now(): number;
  randomSeed(): string;
}

export type Client = Pick<
  SimClient,
  | 'load' | 'play' | 'pause' | 'stepBy' | 'jumpTo' | 'reset' | 'setParameters' | 'infuse' | 'give' | 'frame' | 'series' | 'inspect' | 'bloodCells' | 'info' | 'restart'
  | 'courses' | 'enterCourse' | 'renameCourse' | 'removeCourse' | 'restoreCourse'
  | 'ready' | 'serial'
>;

/** What was asked for cannot be had; the simulation itself is well. */
const REFUSALS: ReadonlySet<FailureCode> = new Set(['bad-document', 'bad-request', 'limit']);

export class Source {
  readonly feed: Feed;
  private loads = 0;
  private silent = false;
  /** Where playing comes to rest, however fast it goes. */
  private goal: readonly [number | undefined, Sign | undefined] = [undefined, undefined];
  private reviving: Promise<boolean> | null = null;

  /** @param usual what is opened when nothing else can be */
  constructor(
    private readonly store: Store,
    private readonly client: Client,
    private readonly around: Surroundings,
    private readonly usual: LoadRequest,
  ) {
    this.feed = new Feed(store, client, around, { answered: () => this.answersAgain(), failed: (failure) => this.fail(failure, texts.problems.failed) });
  }

  attach(picture: Picture): void {
    this.feed.attach(picture);
  }

  /** Asks for one more frame: something to be seen has changed. */
  refresh(): void {
    this.feed.refresh();
  }

  /** Loads a run; on faults tells what is wrong and leaves the present one as it is. */
  async load(request: LoadRequest, file: string | null = null): Promise<boolean> {
    const serial = this.loads + 1, answer = await this.open(request, file);
    // Of two things opened one after the other only the last may complain.
    if (answer?.ok === false && serial === this.loads) await this.refuse(answer, request);
    return answer?.ok === true && answer.value;
  }

  /** The same for somebody who is told of faults, and of nothing else: whether it is shown; null: there is no simulation. */
  async open(request: LoadRequest, file: string | null): Promise<Result<boolean> | null> {
    const { store } = this;
    const serial = ++this.loads, left = withWork(store, this.present(store.minutes.value) ?? request);
    store.busy.value = texts.busy.loading;
    const answer = await this.command(AT_REST, () => this.client.load(request), null);
    if (serial === this.loads) store.busy.value = '';
    if (!answer?.ok) return answer;
    const shown = this.feed.show(answer.value, { request, file });
    store.untouched.value = store.intent.value?.moving !== true;
    tellLeft(store, left);
    return { ok: true, value: await shown };
  }

  /** Back to the run with its courses that was left for another one. */
  async bringBack(): Promise<void> {
    const { left } = this.store;
    if (left.value) await this.load(left.value.request, left.value.file);
  }

  /** For those who cannot have what they asked for: the open run stays as it is, and where there is none the usual one comes. In words; '' if not even that is to be had. */
  async standIn(): Promise<string> {
    const title = (): string | undefined => this.store.info.value?.title;
    if (title() !== undefined) return texts.problems.unchanged;
    await this.load(this.usual);
    const now = title();
    return now === undefined ? '' : texts.problems.openedInstead(now);
  }

  private async refuse(failure: Failure, request: LoadRequest): Promise<void> {
    const now = REFUSALS.has(failure.code) && request !== this.usual ? await this.standIn() : '';
    if (this.store.phase.value !== 'lost') this.fail({ ...failure, message: [failure.message, now].filter((words) => words !== '').join(' ') }, texts.problems.cannotOpen);
  }

  /** What was opened, with these changes of its document, from its start and with the same seed; without any: as it was opened. */
  async loadChanged(changes: readonly Change[]): Promise<boolean> {
    const { opened } = this.feed, info = this.store.info.value;
    if (opened === null || info === null) return false;
    const { preset, text, file } = opened.request;
    const hasOwnSeed = changes.some((change) => 'set' in change && change.set === 'seed');
    const request = { ...(preset === undefined ? {} : { preset }), ...(text === undefined ? {} : { text }), file, ...(changes.length > 0 ? { changes } : {}), ...(hasOwnSeed ? {} : { seed: info.seed }) };
    return this.load(request, opened.file);
  }

  /** Plays as fast as is chosen, and comes to rest at a minute, the end of the marked span if nothing is said, or when a sign is seen. */
  async play(until = this.store.span.value?.[1], sign?: Sign): Promise<void> {
    this.store.untouched.value = false;
    this.goal = [until, sign];
    // Of a run that is still to come its loading tells what is wrong.
    const title = this.store.info.value === null ? null : texts.problems.failed;
    await this.command(PLAYING, () => this.client.play(SPEEDS[this.store.speedIndex.value], until, sign), title);
  }

  async pause(): Promise<void> {
    const { returning: { value: goal } } = this.store;
    await this.command(AT_REST, () => (goal === null ? this.client.pause() : this.client.jumpTo(goal)));
  }

  async setSpeed(index: number): Promise<void> {
    this.store.speedIndex.value = Math.min(SPEEDS.length - 1, Math.max(0, index));
    if (this.store.running.value) await this.play(...this.goal);
  }

  async stepBy(minutes: number): Promise<void> {
    this.store.untouched.value = false;
    await this.command(ON_ITS_WAY, () => this.client.stepBy(minutes));
    await this.feed.readInfo();
  }

  async jumpTo(minutes: number): Promise<void> {
    this.store.untouched.value = false;
    await this.command(ON_ITS_WAY, () => this.client.jumpTo(Math.max(0, minutes)));
    await this.feed.readInfo();
  }

  /** Goes over to another course of the run. */
  async enterCourse(id: number): Promise<void> {
    await this.command(AT_REST, () => this.client.enterCourse(id));
    await this.feed.readInfo();
  }

  async renameCourse(id: number, name: string): Promise<void> {
    await this.command(null, () => this.client.renameCourse(id, name));
    await this.feed.readInfo();
  }

  async removeCourse(id: number): Promise<boolean> {
    return (await this.perform(() => this.client.removeCourse(id))) !== undefined;
  }

  async restoreCourse(): Promise<boolean> {
    return (await this.perform(() => this.client.restoreCourse())) !== undefined;
  }

  /** Back to the start; changed parameters keep their values and hold from the start. */
  async reset(options: { readonly seed?: string }): Promise<void> {
    const answer = await this.command(AT_REST, () => this.client.reset({ ...options, keepChanges: true }));
    if (answer?.ok) await this.feed.show(answer.value);
  }

  newSeed(): Promise<void> {
    return this.reset({ seed: this.around.randomSeed() });
  }

  /** Before the first step a change belongs to the beginning; later it is an event of the run. The worker knows which. */
  async setParameters(values: Readonly<Record<string, number>>): Promise<void> {
    const { store } = this;
    store.paramValues.value = { ...store.paramValues.value, ...values };
    await this.command(null, () => this.client.setParameters(values));
    await this.feed.readInfo();
  }

  async infuse(infusion: Parameters<Client['infuse']>[0]): Promise<boolean> {
    return (await this.perform(() => this.client.infuse(infusion))) !== undefined;
  }

  /** Nobody when the worker does not answer. */
  async bloodCells(): Promise<readonly number[]> {
    const answer = await this.client.bloodCells();
    return answer.ok ? answer.value : [];
  }

  async give(dosing: Parameters<Client['give']>[0]): Promise<boolean> {
    return (await this.perform(() => this.client.give(dosing))) !== undefined;
  }

  /** Does something to the run, and tells what came of it; undefined: it could not be done. @param then what follows: the run comes to rest, or goes on a way after which it is told of anew in any case */
  async perform<T>(call: () => Promise<Result<T>>, then: 'rest' | 'way' | null = null): Promise<T | undefined> {
    const answer = await this.command(then === 'rest' ? AT_REST : null, call);
    if (answer?.ok && then === null) await this.feed.readInfo();
    return answer?.ok ? answer.value : undefined;
  }

  /**
   * One call for one intention, sent at once. Until a frame asked for later tells what came of it, the page shows what
   * was meant: the next click is judged by that, not by a frame that is old.
   * @param title over what is said of a failure; null: nothing is said, somebody else is told
   */
  async command<T>(intent: Intent | null, call: () => Promise<Result<T>>, title: string | null = texts.problems.failed): Promise<Result<T> | null> {
    const { store, feed } = this, sent = feed.expect();
    if (intent) store.intent.value = intent;
    const isThere = store.phase.value === 'ready' || (await this.awake());
    sent();
    if (!isThere) return null;
    const asked = feed.ask(call());
    if (intent?.moving) feed.refresh(); // a long way is watched from its beginning
    const answer = await asked;
    if (answer?.ok === false) {
      store.intent.value = null;
      if (title !== null) this.fail(answer, title);
    }
    feed.refresh();
    return answer;
  }

  /** A worker that is starting does one thing after the other once it is there; where there is none one is started. */
  private async awake(): Promise<boolean> {
    return (this.store.phase.value === 'starting' && this.reviving === null) || this.revive();
  }

  /** Starts a fresh worker and brings the same run back to where it was, or to its start; whoever asks meanwhile waits for it. */
  revive(to: 'here' | 'start' = 'here'): Promise<boolean> {
    this.reviving ??= this.begin(to).finally(() => void (this.reviving = null));
    return this.reviving;
  }

  private async begin(to: 'here' | 'start'): Promise<boolean> {
    const { store, client, feed } = this;
    const { request, file } = feed.opened ?? { request: this.usual, file: null };
    const again = this.present(to === 'here' ? store.minutes.value : 0) ?? request;
    if (store.dialog.value?.kind === 'problems') store.dialog.value = null;
    dismiss(store, 'lost');
    this.silent = false;
    const { intent } = store;
    const meant = intent.value;
    feed.forget();
    intent.value = meant;
    store.phase.value = 'starting';
    store.busy.value = texts.busy.starting;
    const hello = await client.restart();
    if (!hello.ok) return this.lose(hello);
    store.presets.value = hello.value.presets;
    store.version.value = hello.value.version;
    let opened = { request, file };
    let answer = await client.load(again);
    if (!answer.ok && answer.code !== 'worker-lost') {
      const refused = answer;
      opened = { request: this.usual, file: null };
      answer = await client.load(this.usual);
      this.fail(answer.ok ? { ...refused, message: `${refused.message} ${texts.problems.openedInstead(answer.value.title)}` } : refused, texts.problems.cannotOpen);
    }
    store.busy.value = '';
    if (!answer.ok) return this.lose(answer);
    store.phase.value = 'ready';
    void feed.show(answer.value, opened);
    return true;
  }

  /** What leads to the present run again, with everything that was done to it; null while there is none. */
  present(until: number): LoadRequest | null {
    const { opened } = this.feed, deeds = this.store.info.value?.deeds;
    return opened && deeds ? { ...opened.request, courses: deeds.courses, course: deeds.course, until } : null;
  }

  lose(failure: Failure): false {
    const { store } = this;
    this.feed.forget();
    this.silent = false;
    store.phase.value = 'lost';
    store.busy.value = '';
    store.meta.value = { ...store.meta.value, running: false, headingFor: null };
    store.dialog.value = { kind: 'problems', title: texts.problems.lost, failure, reload: true };
    notify(store, 'lost', texts.notices.lost, 'reload');
    return false;
  }

  private answersAgain(): void {
    const { store } = this;
    if (!this.silent) return;
    this.silent = false;
    dismiss(store, 'lost');
    if (store.dialog.value?.kind === 'problems' && store.dialog.value.failure.code === 'timeout') store.dialog.value = null;
  }

  private fail(failure: Failure, title: string): void {
    const { store } = this;
    if (failure.code === 'worker-lost') return void this.lose(failure);
    const hangs = failure.code === 'timeout';
    // A worker that hangs lets one call after the other down: it is told once, and stays told beside the picture.
    if (hangs && this.silent) return;
    this.silent = hangs;
    if (hangs) notify(store, 'lost', texts.notices.silent, 'reload');
    store.dialog.value = { kind: 'problems', title, failure, reload: hangs || failure.code === 'internal' };
  }
}
