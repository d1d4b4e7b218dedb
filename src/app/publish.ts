// Tells the store what a frame says: the clock at once, all numbers together a few times a second, the summary seldom.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { Captioner, captionOf, keepMajor } from './captions';
import { forgetRemoved, sharedMinutes } from './courses';
import type { Caption } from './captions';
import { Errand } from './errand';
import { AT_START, NO_STROKES, dismiss, notify } from './store';
import type { Store } from './store';
import type { Client } from './source';
import { summarise } from './summary';
import { texts } from './texts';

const VALUES_MS = 250;
const SERIES_MS = { seen: 250, unseen: 500 };
const REPORT_MS = 500;
const SUMMARY_MS = 5000;
const COURSES_MS = 1000;
/** A caption stays long enough to be read, however fast the next one follows, and goes when there is none. */
const CAPTION_MS = { least: 3000, most: 7500 };
/** So many wait for their turn while a fast run goes on; the others are in the list of the story. */
const MOST_UNTOLD = 6;

export class Publisher {
  private readonly captioner = new Captioner();
  private readonly series: Errand;
  private readonly report: Errand;
  private readonly courses: Errand;
  private due = { values: 0, summary: 0 };
  private untold: Caption[] = [];
  private captionSince = -Infinity;
  private epoch = 0;
  /** How often the run has gone back: what lies ahead of it since is known of its course. */
  private turns = 0;
  private marksPassed = 0;
  private markAhead = false;

  constructor(
    private readonly store: Store,
    private readonly client: Pick<Client, 'series' | 'inspect' | 'courses'>,
    private readonly now: () => number,
  ) {
    this.series = new Errand(() => this.fetchSeries(), now);
    this.report = new Errand(() => this.fetchReport(), now);
    this.courses = new Errand(() => this.fetchCourses(), now);
  }

  /** A run has been loaded; its first frame comes with it. */
  begin(info: RunInfo): void {
    const { store } = this;
    this.epoch++;
    this.captioner.restart();
    this.due = { values: 0, summary: 0 };
    this.series.forget();
    this.report.forget();
    this.courses.forget();
    this.untold = [];
    this.captionSince = -Infinity;
    this.marksPassed = 0;
    store.meta.value = { ...AT_START, run: info.run };
    store.history.begin(info.columns);
    store.historyVersion.value++;
    store.looking.value = store.preview.value = store.returning.value = null;
    store.hands.value = NO_STROKES;
    store.selected.value = null;
    store.report.value = null;
    store.following.value = false;
    store.caption.value = null;
    store.happened.value = [];
    if (info.tree !== store.info.value?.tree) {
      store.courses.value = [];
      forgetRemoved(store);
    }
    dismiss(store, 'replay');
    dismiss(store, 'changed');
    dismiss(store, 'link');
    this.renew(info);
  }

  /** Parameter values or marks of the run have changed. */
  renew(info: RunInfo): void {
    const { store } = this;
    store.info.value = info;
    store.marks.value = info.marks;
    store.paramValues.value = Object.fromEntries(info.params.map((param) => [param.key, param.value]));
  }

  /** Whether all numbers were renewed: always at rest, a few times a second while time passes. */
  publish(frame: Frame): boolean {
    const { store } = this;
    const { meta } = frame;
    const info = store.info.value;
    if (info === null || frame.values.length !== info.columns.length) return false;
    const now = this.now();
    const still = !meta.running && meta.headingFor === null;
    if (meta.course !== store.meta.value.course) this.changeCourse(meta.course);
    else if (meta.courses !== store.meta.value.courses && meta.minutes <= store.meta.value.minutes) this.forgetAfter(meta.minutes); // something may have been taken back
    if (meta.minutes < store.meta.value.minutes) this.turns++;
    this.watchMarks(meta.minutes);
    this.tell(meta);
    store.meta.value = meta;
    this.speak(frame, still, now);
    const full = still || now >= this.due.values;
    if (full) this.publishNumbers(frame, still, now);
    if (still || now >= this.due.summary) {
      this.due.summary = now + SUMMARY_MS;
      store.summary.value = summarise(info, meta.minutes, frame.values);
    }
    return full;
  }

  private publishNumbers({ meta, values }: Frame, still: boolean, now: number): void {
    const { store } = this;
    this.due.values = now + VALUES_MS;
    store.values.value = values.slice();
    // The last point of every chart is the frame that the picture shows.
    store.history.setPresent(values);
    store.historyVersion.value++;
    const seen = store.panelOpen.value && store.panel.value === 'charts';
    if (meta.seriesRows > store.history.kept) this.series.need(meta.tick, still ? 0 : seen ? SERIES_MS.seen : SERIES_MS.unseen);
    // Lanes of a run that goes on grow; with a single course there are none.
    this.courses.need(`${meta.courses} ${meta.course} ${this.turns} ${store.courses.value.length > 1 ? meta.tick : ''}`, still ? 0 : COURSES_MS);
    if (store.selected.value !== null) this.report.need(`${meta.course} ${meta.tick} ${store.selected.value}`, still ? 0 : REPORT_MS);
  }

  /** A scheduled change has come into force since the last time this was asked: parameter values are other now. */
  passedMark(): boolean {
    const passed = this.markAhead;
    this.markAhead = false;
    return passed;
  }

  /** The run is on another course: rows of the one that it was on are those of this one only as far as both share their past. */
  private changeCourse(id: number): void {
    const { store } = this, shared = sharedMinutes(store.courses.value, store.meta.value.course, id);
    if (shared < store.meta.value.minutes) return this.forgetAfter(shared);
    this.epoch++;
    this.series.forget();
    this.report.forget();
  }

  private forgetAfter(minutes: number): void {
    this.epoch++;
    this.series.forget();
    this.report.forget();
    this.store.history.forgetAfter(minutes);
    this.captioner.turn();
  }

  /** How the replay of a record went. */
  private tell({ replay }: Frame['meta']): void {
    const { store } = this;
    if (replay === store.meta.value.replay) return;
    if (replay === '') dismiss(store, 'replay');
    else notify(store, 'replay', replayWords(store, replay));
  }

  private watchMarks(minutes: number): void {
    const passed = this.store.marks.value.filter((mark) => mark.kind === 'set' && mark.minutes < minutes).length;
    if (passed !== this.marksPassed) this.markAhead = true;
    this.marksPassed = passed;
  }

  private speak({ meta }: Frame, still: boolean, now: number): void {
    const { store } = this, { captions, jumped } = this.captioner.look(meta);
    this.listMilestones(meta);
    if (jumped) {
      this.untold = [];
      store.caption.value = null;
    }
    // At rest no frame comes any more to bring the others: the last one counts.
    this.untold = still ? [...this.untold, ...captions].slice(-1) : keepMajor([...this.untold, ...captions], MOST_UNTOLD);
    const shownFor = now - this.captionSince;
    const next = still || shownFor >= CAPTION_MS.least || store.caption.value === null ? this.untold.shift() : undefined;
    if (next) {
      store.caption.value = next;
      this.captionSince = now;
    } else if (store.caption.value !== null && meta.running && shownFor >= CAPTION_MS.most) store.caption.value = null;
  }

  /** The list is made anew only when it is another one. */
  private listMilestones({ milestones }: Frame['meta']): void {
    const { happened } = this.store, last = milestones.at(-1);
    if (happened.value.length === milestones.length && (last === undefined || happened.value.at(-1)?.minutes === last.minutes)) return;
    happened.value = milestones.map(captionOf);
  }

  private async fetchSeries(): Promise<void> {
    const { store, epoch } = this;
    const answer = await this.client.series(store.history.kept);
    if (!answer.ok || epoch !== this.epoch) return;
    store.history.append(answer.value);
    store.historyVersion.value++;
    if (answer.value.marks.length !== store.marks.value.length) store.marks.value = answer.value.marks;
  }

  async tellAnew(): Promise<void> {
    await Promise.all([this.fetchCourses(), this.fetchReport()]);
  }

  private async fetchCourses(): Promise<void> {
    const { store, epoch } = this, answer = await this.client.courses();
    if (answer.ok && epoch === this.epoch) store.courses.value = answer.value;
  }

  private async fetchReport(): Promise<void> {
    const { store, epoch } = this;
    const id = store.selected.value;
    if (id === null) return;
    const answer = await this.client.inspect(id);
    if (answer.ok && epoch === this.epoch && store.selected.value === id) store.report.value = answer.value;
  }
}

/** How the replay of a record stands, or of the run of a receipt's link. */
function replayWords({ receiptOf, version }: Store, replay: Exclude<Frame['meta']['replay'], ''>): string {
  if (receiptOf.value === null || replay === 'unproven') return texts.replay[replay];
  return replay === 'differs' ? texts.receipt.differs(receiptOf.value, version.value) : texts.receipt[replay];
}
