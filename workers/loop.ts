// The project's only clock: steps a job at the asked-for pace, in slices short enough that messages get through in between.

/** Where time comes from; tests wind it by hand. */
export interface Clockwork {
  /** ms */
  now(): number;
  /** Runs `task` after messages that wait have been dealt with. */
  soon(task: () => void): void;
  /** Runs `task` in `delay` ms. */
  later(task: () => void, delay: number): void;
}

export interface Job {
  /** Does one tick; false when nothing is left to do. */
  step(): boolean;
  /** The last step has returned false; the loop is free for another job. */
  finished(): void;
}

/** Longest time without letting messages through, ms, give or take one step. */
const SLICE = 12;
/** A loop that has fallen behind catches up by this much, ms, and forgets the rest. */
const MOST_BEHIND = 100;
/** Shorter waits are not worth a timer, ms. */
const SHORTEST_WAIT = 2;

export class Loop {
  readonly meter = new Meter();
  private job: Job | null = null;
  /** Ticks per ms. */
  private pace = 0;
  /** Moment at which tick 0 of the present count was due; the n-th is due n / pace later, so errors do not add up. */
  private anchor = 0;
  private done = 0;
  /** Wake-ups of an earlier job or pace are ignored. */
  private serial = 0;

  constructor(private readonly clock: Clockwork = browserClockwork()) {}

  get busy(): boolean {
    return this.job !== null;
  }

  /** @param ticksPerSecond Infinity = as fast as it goes */
  start(job: Job, ticksPerSecond: number): void {
    this.job = job;
    this.setPace(ticksPerSecond);
  }

  setPace(ticksPerSecond: number): void {
    if (!this.job) return;
    const now = this.clock.now();
    this.pace = ticksPerSecond / 1000;
    this.anchor = now;
    this.done = 0;
    this.meter.restart(now);
    const serial = ++this.serial;
    this.clock.soon(() => this.slice(serial));
  }

  stop(): void {
    this.job = null;
    this.serial++;
    this.meter.clear();
  }

  /** Ticks per second reached of late, and the share of time spent stepping. */
  measure(): { readonly ticksPerSecond: number; readonly load: number } {
    return this.meter.read(this.clock.now());
  }

  private slice(serial: number): void {
    const { clock, job } = this;
    if (serial !== this.serial || !job) return;
    const begin = clock.now();
    let owed = this.ticksOwed(begin);
    let now = begin, ticks = 0, more = true;
    while (owed > 0 && more && now - begin < SLICE) {
      more = job.step();
      ticks++;
      owed--;
      now = clock.now();
    }
    this.done += ticks;
    this.meter.add(now, ticks, now - begin);
    if (!more) {
      this.stop();
      job.finished();
      return;
    }
    const wait = owed > 0 ? 0 : this.nextDue() - now;
    if (wait < SHORTEST_WAIT) clock.soon(() => this.slice(serial));
    else clock.later(() => this.slice(serial), wait);
  }

  private nextDue(): number {
    return this.anchor + (this.done + 1) / this.pace;
  }

  private ticksOwed(now: number): number {
    if (this.pace === Infinity) return Infinity;
    const behind = now - this.nextDue();
    if (behind > MOST_BEHIND) this.anchor += behind - MOST_BEHIND;
    return Math.floor((now - this.anchor) * this.pace + 1e-9) - this.done;
  }
}

/** Ticks and working time over about the last second and a half. */
export class Meter {
  private static readonly WINDOW = 1500;
  private static readonly SPACING = 50;
  /** Before this much has been seen, ms, a rate would be chance. */
  private static readonly LEAST = 100;
  private readonly samples: { time: number; ticks: number; work: number }[] = [];
  private ticks = 0;
  private work = 0;

  clear(): void {
    this.samples.length = 0;
  }

  restart(now: number): void {
    this.samples.length = 0;
    this.samples.push({ time: now, ticks: this.ticks, work: this.work });
  }

  add(now: number, ticks: number, work: number): void {
    this.ticks += ticks;
    this.work += work;
    const { samples } = this;
    const last = samples[samples.length - 1];
    if (!last || now - last.time >= Meter.SPACING) samples.push({ time: now, ticks: this.ticks, work: this.work });
    while (samples.length > 2 && now - samples[1].time > Meter.WINDOW) samples.shift();
  }

  read(now: number): { readonly ticksPerSecond: number; readonly load: number } {
    const from = this.samples[0];
    const span = from ? now - from.time : 0;
    if (!from || span < Meter.LEAST) return { ticksPerSecond: 0, load: 0 };
    return { ticksPerSecond: (1000 * (this.ticks - from.ticks)) / span, load: Math.min(1, (this.work - from.work) / span) };
  }
}

/** The machine's clock; `soon` goes through a message channel, because timers of 0 ms are slowed to 4 ms. */
export function browserClockwork(): Clockwork {
  const waiting: (() => void)[] = [];
  let channel: MessageChannel | null = null;
  const open = (): MessageChannel => {
    const fresh = new MessageChannel();
    fresh.port1.onmessage = () => waiting.shift()?.();
    return fresh;
  };
  return {
    now: () => performance.now(),
    soon: (task) => {
      channel ??= open();
      waiting.push(task);
      channel.port2.postMessage(null);
    },
    later: (task, delay) => void setTimeout(task, delay),
  };
}
