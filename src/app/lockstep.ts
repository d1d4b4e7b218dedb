// Two simulations side by side: whatever moves time moves both, step by step, and a picture is only taken where both have arrived.
import type { SimClient } from '../../workers/client';
import type { Failure, Result, Sign } from '../../workers/simApi';
import { Stride } from './stride';

/** What it needs of the browser. */
export interface Beat {
  /** Before the next picture; in a hidden page some time later. */
  next(callback: () => void): void;
  /** ms */
  now(): number;
}

/** What the two have in common; minutes. */
export interface Common {
  /** The earlier of their ends. */
  readonly end: number;
  /** The longer of their ticks. */
  readonly tick: number;
}

type Answer = Result<null>;
const OK: Answer = { ok: true, value: null };

interface Goal {
  readonly minutes: number;
  readonly isStepped?: boolean; // every tick on the way is gone through, also where a state is kept that is nearer
  readonly settle: (answer: Answer) => void;
}

export class Lockstep {
  /** What the page speaks to: the one simulation, and both in all that concerns time. */
  readonly first: SimClient;
  /** The same for the other one; there is none before `join`. */
  readonly second: SimClient;
  /** They have moved, or come to rest. */
  onMoved: (() => void) | null = null;
  /** One of them could not go on while they were playing. */
  onStopped: ((reason: Failure) => void) | null = null;
  /** The first is asked for something that ends the pairing: another run is loaded, or the worker begun again. */
  onEnd: (() => void) | null = null;
  private twin: SimClient | null = null;
  private common: Common = { end: 0, tick: 1 };
  /** Where both are, and how far both have been. */
  private at = 0;
  private reached = 0;
  private speed = 0;
  /** Where playing stops, as it was asked for; where it does, from where they began to play; and whether it has. */
  private until = Infinity;
  private last = Infinity;
  private isAtLast = false;
  private goal: Goal | null = null;
  private isWalking = false;
  private stepping: Promise<unknown> | null = null;
  /** Pictures and deeds that are under way: no step begins before they are done. */
  private readers = 0;
  private whenRead: (() => void) | null = null;
  private stride = new Stride(this.common.tick);
  /** When the last step ended, ms. */
  private ended = 0;
  private anchor = { time: 0, minutes: 0 };

  constructor(private lead: SimClient, private readonly beat: Beat) {
    this.first = this.side(() => this.lead);
    this.second = this.side(() => this.twin ?? this.lead);
  }

  get isPaired(): boolean {
    return this.twin !== null;
  }

  /** They play, or are on their way somewhere. */
  get isMoving(): boolean {
    return this.twin !== null && (this.goal !== null || this.speed > 0);
  }

  get minutes(): number {
    return this.at;
  }

  /** Where both are going, or else where they are. */
  get bound(): number {
    return this.goal?.minutes ?? this.at;
  }

  /** Where the shorter of them ends. */
  get lastMinute(): number {
    return this.common.end;
  }

  /** The clients themselves, for what concerns neither time nor pictures. */
  get clients(): readonly [SimClient, SimClient | null] {
    return [this.lead, this.twin];
  }

  /** Both begin at their starts; `lead` goes back there. */
  async join(twin: SimClient, common: Common): Promise<Answer> {
    Object.assign(this, { twin, common, at: 0, reached: 0, speed: 0, stride: new Stride(common.tick) });
    const [one, other] = await (this.stepping = Promise.all([this.lead.jumpTo(0), twin.jumpTo(0)]));
    this.stepping = null;
    return one.ok ? other : one;
  }

  /** The first goes on alone; the other one is handed back. */
  part(): SimClient | null {
    const { twin } = this;
    this.halt();
    this.twin = null;
    return twin;
  }

  /** Each takes the place of the other. */
  async exchange(): Promise<void> {
    await this.rest();
    if (this.twin) [this.lead, this.twin] = [this.twin, this.lead];
  }

  private play(speed: number, until = Infinity): Answer {
    this.speed = speed;
    this.until = until;
    this.isAtLast = false;
    this.setOut();
    void this.walk();
    return OK;
  }

  /** Comes to rest at the next common moment. */
  private async rest(): Promise<Answer> {
    this.halt();
    await this.stepping;
    this.onMoved?.();
    return OK;
  }

  private head(minutes: number, isStepped = false): Promise<Answer> {
    this.halt();
    const whole = this.whole(Math.min(this.common.end, Math.max(0, minutes)));
    return new Promise((settle) => {
      this.goal = { minutes: whole, isStepped, settle };
      void this.walk();
    });
  }

  /** Time is counted from here. */
  private setOut(): void {
    const last = this.whole(this.until);
    this.anchor = { time: this.beat.now(), minutes: this.at };
    this.last = last > this.at ? last : Infinity;
  }

  private halt(): void {
    const { goal } = this;
    this.speed = 0;
    this.isAtLast = false;
    this.goal = null;
    goal?.settle(OK);
  }

  /** Whoever wanted to play meanwhile plays from here. */
  private arrive({ settle }: Goal): void {
    this.goal = null;
    this.setOut();
    settle(OK);
  }

  private async walk(): Promise<void> {
    const { twin } = this;
    if (this.isWalking || twin === null) return;
    this.isWalking = true;
    this.onMoved?.();
    for (let next = this.next(); next !== null; next = this.next()) {
      const stopped = next === this.at ? null : await this.step(twin, next);
      if (this.twin !== twin) break;
      if (stopped !== null) await this.stop(twin, stopped);
      else if (this.goal?.minutes === this.at) this.arrive(this.goal);
      if (this.goal === null && this.speed === 0) break;
      await new Promise<void>((go) => this.beat.next(go));
    }
    this.isWalking = false;
    this.onMoved?.();
    // Asked for while the last step came to its end.
    if (this.twin !== null && (this.goal !== null || this.speed > 0)) void this.walk();
  }

  /** The next common moment; the present one while none is due; null: nothing is asked for. */
  private next(): number | null {
    const { goal, at, reached, speed } = this;
    const stride = this.whole(this.stride.minutes);
    if (goal) return goal.minutes <= Math.max(at, reached) ? goal.minutes : at < reached ? reached : Math.min(goal.minutes, at + stride);
    if (speed === 0) return null;
    const end = Math.min(this.common.end, this.last);
    if (at >= end) {
      this.isAtLast = at >= this.last;
      this.speed = 0;
      return null;
    }
    const time = this.beat.now(), due = speed === Infinity ? Infinity : this.whole(this.anchor.minutes + ((time - this.anchor.time) / 1000) * speed), most = Math.min(end, at + stride);
    // Who has fallen behind does not hurry after.
    if (due > most && due < Infinity) this.anchor = { time, minutes: most };
    return Math.max(at, Math.min(due, most));
  }

  /** Why one of them could not follow; null: both are there. */
  private async step(twin: SimClient, minutes: number): Promise<Failure | null> {
    while (this.readers > 0) await new Promise<void>((go) => void (this.whenRead = go));
    const from = this.at, began = this.beat.now(), between = began - this.ended, isStepped = this.goal?.isStepped === true && minutes > from;
    const move = (client: SimClient) => (isStepped ? client.stepBy(minutes - from) : client.jumpTo(minutes));
    const [one, other] = await (this.stepping = Promise.all([move(this.lead), move(twin)]));
    this.stepping = null;
    const stopped = one.ok ? (other.ok ? null : other) : one;
    if (stopped !== null) return stopped;
    this.at = minutes;
    this.ended = this.beat.now();
    const isNew = minutes > Math.max(from, this.reached);
    this.reached = Math.max(this.reached, minutes);
    // Whoever is on the way somewhere looks at fewer pictures.
    if (isNew) this.stride.add(minutes - from, this.ended - began, this.goal === null ? between : Infinity);
    this.onMoved?.();
    return null;
  }

  /** Where one cannot follow, the other does not go on: both stand where both were last. */
  private async stop(twin: SimClient, failure: Failure): Promise<void> {
    const { goal, speed } = this;
    Object.assign(this, { goal: null, speed: 0 });
    await (this.stepping = Promise.all([this.lead.jumpTo(this.at), twin.jumpTo(this.at)]));
    this.stepping = null;
    goal?.settle(failure);
    if (goal === null && speed > 0) this.onStopped?.(failure);
  }

  private whole(minutes: number): number {
    const { tick } = this.common;
    return minutes === Infinity ? Infinity : Math.floor(minutes / tick + 1e-9) * tick;
  }

  /** One simulation as the page sees it. */
  private side(client: () => SimClient): SimClient {
    const paired = <A extends readonly unknown[], R>(together: (...args: A) => R, alone: (...args: A) => R) => (...args: A): R => (this.twin === null ? alone(...args) : together(...args));
    /** What is done is done where both are; on the way somewhere, on arrival. */
    const deed = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
      while (this.twin !== null && this.goal !== null) await new Promise<void>((go) => this.beat.next(go));
      const answer = await this.between(() => call(...args));
      this.reached = Math.min(this.reached, this.at);
      return answer;
    };
    const own: Partial<SimClient> = {
      play: paired(async (speed: number, until?: number, _sign?: Sign) => (this.again(), this.play(speed, until)) as never, (speed, until, sign) => client().play(speed, until, sign)),
      pause: paired(async () => (await this.rest()) as never, () => client().pause()),
      stepBy: paired((minutes) => this.head(this.bound + Math.max(minutes, this.common.tick), true), (minutes) => client().stepBy(minutes)),
      jumpTo: paired((minutes) => this.head(minutes), (minutes) => client().jumpTo(minutes)),
      reset: paired(async (options) => {
        await this.rest(); // meanwhile the two may have parted
        const answers = await Promise.all(this.clients.filter((one) => one !== null).map((one) => one.reset(options)));
        Object.assign(this, { at: 0, reached: 0 });
        this.onMoved?.();
        return answers[client() === this.lead ? 0 : 1];
      }, (options) => client().reset(options)),
      setParameters: deed((values) => client().setParameters(values)),
      infuse: deed((infusion) => client().infuse(infusion)),
      give: deed((dosing) => client().give(dosing)),
      stroke: deed((stroke) => client().stroke(stroke)),
      undoStroke: deed(() => client().undoStroke()),
      redoStroke: deed(() => client().redoStroke()),
      frame: paired(async (request) => this.picture(client(), request), (request) => client().frame(request)),
      load: async (request) => (this.end(client()), client().load(request)),
      restart: async () => (this.end(client()), client().restart()),
    };
    return new Proxy({} as SimClient, {
      get: (_, name) => own[name as keyof SimClient] ?? client()[name as keyof SimClient],
      set: (_, name, value) => Reflect.set(client(), name, value),
    });
  }

  private end(client: SimClient): void {
    if (client === this.lead && this.twin !== null) this.onEnd?.();
  }

  /** At their end both begin again. */
  private again(): void {
    if (this.goal === null && this.at >= this.common.end) this.goal = { minutes: 0, settle: () => undefined };
  }

  /** Does something while no step is under way. */
  private async between<T>(call: () => Promise<T>): Promise<T> {
    this.readers++;
    while (this.stepping !== null) await this.stepping;
    const answer = await call();
    if (--this.readers === 0) this.whenRead?.();
    return answer;
  }

  /** A frame of a moment at which both are, that tells what the two do together. */
  private async picture(client: SimClient, request: Parameters<SimClient['frame']>[0]): ReturnType<SimClient['frame']> {
    const answer = await this.between(() => client.frame(request));
    if (!answer.ok) return answer;
    const { speed, goal, stride: { rate } } = this, { meta } = answer.value;
    return { ok: true, value: { ...answer.value, meta: { ...meta, running: speed > 0, targetSpeed: speed, reachedSpeed: speed > 0 ? rate : 0, headingFor: goal?.minutes ?? null, ...(this.isAtLast ? { ended: 'until' } : {}) } } };
  }
}
