// Tells the store what a frame says: the clock at once, numbers and captions a few times a second, the summary seldom.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { Captioner } from './captions';
import type { Caption } from './captions';
import { notify } from './store';
import type { Store } from './store';
import type { Client } from './source';
import { summarise } from './summary';
import { texts } from './texts';

const VALUES_MS = 250;
const SERIES_MS = { seen: 250, unseen: 500 };
const REPORT_MS = 500;
const SUMMARY_MS = 5000;
/** A caption stays long enough to be read, however fast the next one follows, and goes when there is none. */
const CAPTION_MS = { least: 3000, most: 7500 };

export class Publisher {
  private readonly captioner = new Captioner();
  private due = { values: 0, series: 0, report: 0, summary: 0 };
  private untold: Caption[] = [];
  private captionSince = -Infinity;
  private fetchingSeries = false;
  private fetchingReport = false;
  private epoch = 0;
  private marksPassed = 0;
  private markAhead = false;

  constructor(
    private readonly store: Store,
    private readonly client: Pick<Client, 'series' | 'inspect'>,
    private readonly now: () => number,
  ) {}

  /** A run has been loaded. */
  begin(info: RunInfo): void {
    const { store } = this;
    this.epoch++;
    this.captioner.restart();
    this.due = { values: 0, series: 0, report: 0, summary: 0 };
    this.untold = [];
    this.captionSince = -Infinity;
    this.marksPassed = 0;
    store.history.begin(info.columns);
    store.historyVersion.value++;
    store.selected.value = null;
    store.report.value = null;
    store.following.value = false;
    store.caption.value = null;
    this.renew(info);
  }

  /** Parameter values or marks of the run have changed. */
  renew(info: RunInfo): void {
    const { store } = this;
    store.info.value = info;
    store.marks.value = info.marks;
    store.paramValues.value = Object.fromEntries(info.params.map((param) => [param.key, param.value]));
  }

  publish(frame: Frame): void {
    const { store } = this;
    const { meta } = frame;
    const info = store.info.value;
    if (info === null || frame.values.length !== info.columns.length) return;
    const now = this.now();
    const still = !meta.running && meta.headingFor === null;
    this.watchMarks(meta.minutes);
    store.meta.value = meta;
    if (meta.ended !== '') notify(store, 'ended', meta.message || texts.ended[meta.ended]);
    this.speak(info, frame, still, now);
    if (still || now >= this.due.values) {
      this.due.values = now + VALUES_MS;
      store.values.value = frame.values.slice();
    }
    if (still || now >= this.due.summary) {
      this.due.summary = now + SUMMARY_MS;
      store.summary.value = summarise(info, meta.minutes, frame.values);
    }
    this.fetchSeries(meta.seriesRows, meta.minutes, still, now);
    this.fetchReport(still, now);
  }

  /** A scheduled change has come into force since the last time this was asked: parameter values are other now. */
  passedMark(): boolean {
    const passed = this.markAhead;
    this.markAhead = false;
    return passed;
  }

  private watchMarks(minutes: number): void {
    const passed = this.store.marks.value.filter((mark) => mark.kind === 'set' && mark.minutes < minutes).length;
    if (passed !== this.marksPassed) this.markAhead = true;
    this.marksPassed = passed;
  }

  private speak(info: RunInfo, frame: Frame, still: boolean, now: number): void {
    const { store } = this;
    this.untold.push(...this.captioner.look(info, frame.meta.minutes, frame.values));
    // At rest no frame comes any more to bring the others: the last one counts.
    if (still) this.untold.splice(0, this.untold.length - 1);
    const shownFor = now - this.captionSince;
    const next = still || shownFor >= CAPTION_MS.least || store.caption.value === null ? this.untold.shift() : undefined;
    if (next) {
      store.caption.value = next;
      this.captionSince = now;
    } else if (store.caption.value !== null && frame.meta.running && shownFor >= CAPTION_MS.most) store.caption.value = null;
  }

  /** The last row is the present moment, so that charts and picture show the same. */
  private fetchSeries(rows: number, minutes: number, still: boolean, now: number): void {
    const { store } = this;
    if (rows < store.history.settled) store.history.truncate(rows);
    const isUpToDate = rows <= store.history.settled && (rows === 0 || store.history.until === minutes);
    if (this.fetchingSeries || isUpToDate || (!still && now < this.due.series)) return;
    this.due.series = now + (store.panelOpen.value && store.panel.value === 'charts' ? SERIES_MS.seen : SERIES_MS.unseen);
    this.fetchingSeries = true;
    const epoch = this.epoch;
    void this.client.series(store.history.settled).then((answer) => {
      this.fetchingSeries = false;
      if (!answer.ok || epoch !== this.epoch) return;
      store.history.append(answer.value);
      store.historyVersion.value++;
      if (answer.value.marks.length !== store.marks.value.length) store.marks.value = answer.value.marks;
    });
  }

  private fetchReport(still: boolean, now: number): void {
    const { store } = this;
    const id = store.selected.value;
    if (id === null || this.fetchingReport || (!still && now < this.due.report)) return;
    this.due.report = now + REPORT_MS;
    this.fetchingReport = true;
    const epoch = this.epoch;
    void this.client.inspect(id).then((answer) => {
      this.fetchingReport = false;
      if (answer.ok && epoch === this.epoch && store.selected.value === id) store.report.value = answer.value;
    });
  }
}
