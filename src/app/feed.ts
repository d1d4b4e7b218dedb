// Feeds every view of the page from one frame at a time: picture, clock, legend, numbers, charts and captions change together.
import { batch } from '@preact/signals';
import type { Frame } from '../../workers/frameTypes';
import type { Failure, LoadRequest, Result, RunInfo } from '../../workers/simApi';
import { Publisher } from './publish';
import type { Client, Surroundings } from './source';
import type { Store } from './store';

/** What the feed needs of the picture. */
export interface Picture {
  showRun(info: RunInfo): void;
  /** The same run, told of anew: there may be other vessels. */
  renewRun(info: RunInfo): void;
  /** @param count whether the numbers beside the picture are renewed with this frame, and so its counts */
  showFrame(frame: Frame, count: boolean): void;
  /** What has to be sent along with a frame. */
  wanted(): { readonly field: string | null; readonly sliceZ: number; readonly drawn: string | null };
}

/** What a run was opened with. */
export interface Opened {
  readonly request: LoadRequest;
  /** Name of the file it came from, or null. */
  readonly file: string | null;
}

/** A run that is shown as soon as its first frame is there. */
interface Incoming {
  readonly info: RunInfo;
  /** Not null when it is another document, not the same one begun again. */
  readonly opened: Opened | null;
  readonly settle: (shown: boolean) => void;
}

export class Feed {
  opened: Opened | null = null;
  private readonly publisher: Publisher;
  private picture: Picture | null = null;
  private incoming: Incoming | null = null;
  /** Intentions so far, and those of them that have been sent: a frame asked for after the last one tells what came of it. */
  private asked = 0;
  private sent = 0;
  private asking = false;
  private waiting = false;
  private dirty = false;
  private heading = false;

  constructor(
    private readonly store: Store,
    private readonly client: Client,
    private readonly around: Surroundings,
    private readonly told: { answered(): void; failed(failure: Failure): void },
  ) {
    this.publisher = new Publisher(store, client, () => around.now());
  }

  attach(picture: Picture): void {
    this.picture = picture;
    if (this.store.info.value) picture.showRun(this.store.info.value);
    this.refresh();
  }

  /** An intention was told; it is sent later, and then no frame asked for before counts as its outcome. */
  expect(): () => void {
    this.asked++;
    return () => void this.sent++;
  }

  /** An answer of the worker there is now; null when it comes of one that is gone. */
  async ask<T>(call: Promise<Result<T>>): Promise<Result<T> | null> {
    const { serial } = this.client;
    const answer = await call;
    return serial === this.client.serial ? answer : null;
  }

  /** Asks for one more frame: something to be seen has changed. */
  refresh(): void {
    this.dirty = true;
    this.schedule();
  }

  /** Nothing that was under way comes to anything. */
  forget(): void {
    this.store.intent.value = this.store.looking.value = this.store.preview.value = null;
    this.incoming?.settle(false);
    this.incoming = null;
    this.asking = this.heading = false;
  }

  /** Has a run shown with its first frame; settles when it is, or another one has taken its place. */
  show(info: RunInfo, opened: Opened | null = null): Promise<boolean> {
    const before = this.incoming;
    return new Promise((settle) => {
      this.incoming = { info, opened: opened ?? before?.opened ?? null, settle };
      before?.settle(true);
      void this.pull();
    });
  }

  /** What leads to the present course of the run again, from its start, as a run of its own; null while there is none. */
  get alone(): Opened | null {
    const { opened } = this, info = this.store.info.value;
    return opened === null || info === null ? null : { ...opened, request: { ...opened.request, seed: info.seed, set: info.deeds.set, actions: info.deeds.actions, until: 0 } };
  }

  /** Another simulation stands behind the calls now: what it runs is shown. */
  async turnTo(opened: Opened): Promise<boolean> {
    const answer = await this.client.info();
    return answer.ok && this.show(answer.value, opened);
  }

  /** Parameter values and marks anew; another run, if the worker has begun one. The picture is told in the language of the page, as everybody is. */
  async readInfo(): Promise<void> {
    if (this.store.phase.value !== 'ready') return;
    const answer = await this.ask(this.client.info());
    if (!answer?.ok) return;
    const { run } = answer.value;
    if (this.incoming && run <= this.incoming.info.run) return;
    if (run === this.store.info.value?.run) {
      this.publisher.renew(answer.value);
      this.picture?.renewRun(this.store.info.peek() ?? answer.value);
    } else await this.show(answer.value);
  }

  /** What the worker has told is told again, because it is told otherwise now. */
  async tellAnew(): Promise<void> {
    await this.readInfo();
    await this.publisher.tellAnew();
    this.schedule(); // what first happened is told with a frame
  }

  private schedule(): void {
    if (this.waiting || this.asking || (this.store.info.value === null && !this.incoming)) return;
    this.waiting = true;
    this.around.nextFrame(() => {
      this.waiting = false;
      void this.pull();
    });
  }

  /** One frame at most is under way; the next is asked for only while there is something to see. */
  private async pull(): Promise<void> {
    if (this.asking || this.store.phase.value !== 'ready' || this.store.filming.value !== null) return;
    this.asking = true;
    this.dirty = false;
    const { asked, sent, incoming: before } = this;
    const wanted = this.picture?.wanted() ?? { field: null, sliceZ: 0, drawn: null };
    const answer = await this.ask(this.client.frame({ ...wanted, preview: this.store.looking.value }));
    if (answer === null) return;
    this.asking = false;
    if (answer.ok) batch(() => this.take(answer.value, asked === sent && asked === this.asked));
    else this.told.failed(answer);
    // A frame that was under way when another run came is followed by the right one at once, even where nothing is painted.
    const { incoming } = this;
    if (incoming && incoming !== before && answer.ok) void this.pull();
    else if (this.dirty || this.incoming || this.store.moving.value) this.schedule();
  }

  private take(frame: Frame, isSettled: boolean): void {
    const { store, incoming, publisher } = this;
    const { meta } = frame;
    this.told.answered();
    if (incoming?.info.run === meta.run) this.adopt(incoming);
    if (meta.run !== store.info.value?.run) {
      if (!this.incoming) void this.readInfo(); // the worker has begun the run again
      return;
    }
    if (meta.preview) return this.takePreview(frame);
    if (this.isOnTheWayBack(frame, isSettled)) return;
    if (isSettled) store.intent.value = null;
    const isFull = publisher.publish(frame); // whether or not there is a picture
    // On the way to a moment whose still is shown nothing from before it is: the picture would jump back and forth.
    if (store.preview.value === null || meta.headingFor === null || meta.minutes >= store.preview.value) {
      const wasPreview = store.preview.value !== null;
      store.preview.value = null;
      this.picture?.showFrame(frame, isFull || wasPreview);
    }
    const arrived = this.heading && meta.headingFor === null;
    this.heading = meta.headingFor !== null;
    if (arrived || publisher.passedMark()) void this.readInfo();
  }

  /** From the end of a span to its beginning: moments before that are no part of what is played. */
  private isOnTheWayBack({ meta: { headingFor, minutes } }: Frame, isSettled: boolean): boolean {
    const { returning, info } = this.store;
    if (returning.value === null) return false;
    const isBefore = headingFor !== null && minutes < headingFor && Math.abs(headingFor - returning.value) * (info.value?.ticksPerMinute ?? 1) <= 1;
    if (isSettled && !isBefore) returning.value = null;
    return isBefore;
  }

  /** A still changes the picture, its legend and the clock; charts and numbers are those of the run. */
  private takePreview(frame: Frame): void {
    this.store.preview.value = frame.meta.minutes;
    this.picture?.showFrame(frame, true);
  }

  private adopt({ info, opened, settle }: Incoming): void {
    this.incoming = null;
    if (opened) {
      this.opened = opened;
      this.store.receiptOf.value = opened.request.promised?.version ?? null;
      this.store.file.value = opened.file;
    }
    this.publisher.begin(info);
    this.picture?.showRun(this.store.info.peek() ?? info);
    settle(true);
  }
}
