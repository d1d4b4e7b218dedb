// The loaded run and the clock together: play, pause, step, jump; stops by itself at the end, at the limit, at a fault.
import { problemsOfChanges } from '../schema';
import { faults } from '../schema/faults';
import { MOST_CELLS } from '../schema/limits';
import { RunFault } from '../sim';
import { brokenWords, explain } from './explain';
import { failure, ok } from './failures';
import { buildFrame, emptyFrame } from './frame';
import type { FrameMessage, FrameMeta } from './frameTypes';
import type { Job, Loop } from './loop';
import { Run } from './run';
import type { Course, LiveAction } from './course';
import { StableScales } from './scales';
import { shadeOf } from './shade';
import type { Start } from './start';
import type { Past } from './tree';
import type { Action, World } from '../sim';
import type { FrameRequest, Result } from './simApi';
import { frameOfStill, showsInStill } from './stills';
import type { Still } from './stills';
import { spanWords } from '../schema/numberWords';
import { sharedSpeaker } from '../schema/words';

interface Jump {
  readonly tick: number;
  readonly settle: (outcome: Result<null>) => void;
}

export class Session {
  run: Run | null = null;
  /** Counts the loaded runs. */
  trees = 0;
  /** Counts the starts that were shown: of another run, or another one of the same. */
  serial = 0;
  /** Simulated minutes per second asked for; 0 = paused. */
  private speed = 0;
  /** Minute at which playing stops, as it was asked for, and its tick once that lies ahead. */
  private until = Infinity;
  private lastTick = Infinity;
  /** Seen, playing stops as well. */
  private sign: ((world: World) => boolean) | null = null;
  private jump: Jump | null = null;
  private ended: FrameMeta['ended'] = '';
  /** Why it has ended, in the language of whoever asks. */
  private message: () => string = () => '';
  private scales = new StableScales();

  constructor(private readonly loop: Loop) {}

  /** Replaces the run. The present one goes on to exist if the new one cannot be made. */
  begin(start: Start, past?: Past): Run {
    const run = new Run(start, past);
    this.pause();
    this.run = run;
    this.trees++;
    this.showAnew();
    return run;
  }

  /** The same run once more. Parameter changes are moved to its start; cells and drugs given by hand keep their times. */
  again({ seed, keepChanges }: { readonly seed?: string; readonly keepChanges: boolean }): void {
    this.pause();
    if (!this.run) return;
    const { start, record } = this.run;
    const kept = keepChanges ? record : [], next = { ...start, seed: seed ?? start.seed };
    // Where it begins as it is, it is enough to go back.
    if (next.seed === start.seed && kept.length === record.length && kept.every(({ action }) => !('set' in action))) {
      this.run.seek(0, true);
      this.clearEnd();
      return;
    }
    const set = Object.assign({}, start.set, ...kept.map(({ action }) => ('set' in action ? action.set : {}))) as Record<string, number>;
    // A change that is sound at its time may be none at the start; then all of them keep their times.
    if (problemsOfChanges(start.document, { set }).length > 0) this.restart(next, kept);
    else this.restart({ ...next, set }, kept.filter(({ action }) => !('set' in action)));
  }

  /** The run with another start, which is a course of its own. */
  private restart(start: Start, actions: readonly LiveAction[]): void {
    this.run?.begin(start, actions);
    this.pause();
    this.showAnew();
  }

  /** What is shown has nothing in common with what was. */
  private showAnew(): void {
    this.serial++;
    this.scales = new StableScales();
    this.clearEnd();
  }

  /** Does something: at the end of a jump that is under way, otherwise now. Before the first step a change belongs to the start. */
  act(action: Action): void {
    const { run, speed } = this;
    if (!run) return;
    if (this.jump) run.actLater(action);
    else if (run.tick > 0 || !('set' in action)) run.act(action);
    else {
      const { start, record } = run;
      this.restart({ ...start, set: { ...start.set, ...action.set } }, record.filter((done) => done.tick === 0 && !('set' in done.action)));
      if (speed > 0) this.play(speed, this.until, this.sign);
    }
  }

  /** A jump is under way. */
  get isHeading(): boolean {
    return this.jump !== null;
  }

  /** A jump that is under way ends first. At the planned end the run begins again. */
  play(minutesPerSecond: number, until = Infinity, sign: Session['sign'] = null): void {
    if (!this.jump && this.run && this.run.tick >= this.run.durationTicks) this.again({ keepChanges: true });
    const { run } = this;
    if (!run) return;
    const wasPlaying = this.speed > 0;
    this.speed = minutesPerSecond;
    this.until = until;
    this.sign = sign;
    const pace = minutesPerSecond * run.ticksPerMinute, tick = Math.round(until * run.ticksPerMinute);
    if (this.jump) return;
    this.lastTick = tick > run.tick ? tick : Infinity;
    if (wasPlaying) this.loop.setPace(pace);
    else this.loop.start(this.playing(), pace);
  }

  /** A jump that is under way ends where it stands. */
  pause(): void {
    this.speed = 0;
    this.loop.stop();
    if (this.ended === 'until') this.clearEnd();
    this.endJump(ok(null));
  }

  /** From where a jump that is under way would have ended: two quick steps go as far as two slow ones. */
  stepBy(minutes: number): Promise<Result<null>> {
    const { run } = this;
    const from = this.jump?.tick ?? run?.tick ?? 0;
    this.turn();
    if (!run) return Promise.resolve(ok(null));
    const ticks = Math.max(1, Math.round(minutes * run.ticksPerMinute));
    return this.head(run, from + ticks);
  }

  jumpTo(minutes: number): Promise<Result<null>> {
    const { run } = this;
    this.turn();
    if (!run) return Promise.resolve(ok(null));
    const tick = Math.min(run.durationTicks, Math.round(minutes * run.ticksPerMinute));
    run.seek(tick, this.ended === 'fault');
    this.clearEnd();
    return this.head(run, tick);
  }

  /** Goes over to another course, at the present moment or as far as it has been followed. */
  enter(course: Course): Promise<Result<null>> {
    const { run } = this;
    this.turn();
    if (!run) return Promise.resolve(ok(null));
    const tick = Math.min(run.tick, course.reached), { root } = run.course;
    run.enter(course, tick);
    if (course.root === root) this.clearEnd();
    else this.showAnew();
    return this.head(run, tick);
  }

  /** Takes back the last deed of the present course; the run then stands where it was done. */
  takeBack(left: Course | null): Promise<Result<null>> {
    const { run } = this;
    this.turn();
    if (!run) return Promise.resolve(ok(null));
    const { tick } = run.record[run.record.length - 1];
    run.takeBack(left);
    this.clearEnd();
    return this.head(run, tick);
  }

  frame(request: FrameRequest): FrameMessage {
    const { run } = this;
    if (!run) return emptyFrame({ ...this.meta(null), field: null, drawn: null }, request.buffer);
    const still = typeof request.preview === 'number' ? run.trail.stills.nearest(run.course, request.preview * run.ticksPerMinute) : null;
    if (still !== null) return this.preview(run, still, request);
    const { world, marks } = run, list = `${this.serial}.${run.course.id}.${run.tree.edition}.${run.milestones.until(run.tick).length}.${sharedSpeaker().language}`, hasList = list === request.list;
    return { ...buildFrame({ world, marks, scales: this.scales, values: run.observe(), meta: this.meta(run, hasList) }, request), list, hasList };
  }

  /** A still in place of the present state. The page has the milestones: it is told none. */
  private preview(run: Run, still: Still, { buffer, drawn = null, list = '' }: FrameRequest): FrameMessage {
    const { tick } = still, meta = { ...this.meta(run, true), preview: true as const, tick, minutes: tick / run.ticksPerMinute, field: null, drawn: null };
    const shade = showsInStill(run.world, drawn) ? shadeOf(run.world, drawn, this.scales) : null;
    return { ...frameOfStill(still, { meta, values: run.series.at(tick), drawn: shade?.picture ?? null, used: buffer }), list, hasList: true };
  }

  private meta(run: Run | null, withoutList = false): Omit<FrameMeta, 'field' | 'drawn'> {
    const { ticksPerSecond, load } = this.loop.measure();
    const ticksPerMinute = run ? run.ticksPerMinute : 1;
    return {
      tick: run ? run.tick : 0, minutes: run ? run.tick / ticksPerMinute : 0,
      running: this.speed > 0, targetSpeed: this.speed, reachedSpeed: ticksPerSecond / ticksPerMinute, load,
      headingFor: this.jump ? this.jump.tick / ticksPerMinute : null,
      ended: this.ended, message: this.message(), replay: run ? run.replay : '', run: this.serial, course: run ? run.course.id : 0, courses: run ? run.tree.edition : 0, seriesRows: run ? run.series.count(run.tick) : 0,
      milestones: run && !withoutList ? run.milestones.until(run.tick) : [],
    };
  }

  private playing(): Job {
    return {
      step: () => this.step() && !this.isAtLast(),
      finished: () => {
        this.speed = 0;
      },
    };
  }

  /** Played as far as was asked for: not a tick further, however fast. */
  private isAtLast(): boolean {
    const { run, lastTick, sign } = this;
    if (!run || (run.tick < lastTick && sign?.(run.world) !== true)) return false;
    this.end('until');
    return true;
  }

  private head(run: Run, asked: number): Promise<Result<null>> {
    const tick = Math.min(asked, run.durationTicks);
    return new Promise((settle) => {
      this.jump = { tick, settle };
      this.loop.start({ step: () => run.tick < tick && this.step() && run.tick < tick, finished: () => this.arrive() }, Infinity);
    });
  }

  private arrive(): void {
    const { speed, until, sign, run } = this;
    if (run && this.ended !== 'fault') this.isOver(run);
    const { ended } = this, message = this.message();
    const stopped = ended === 'fault' ? failure('internal', message) : ended === 'cell-limit' ? failure('limit', message) : null;
    this.endJump(stopped ?? ok(null));
    this.speed = 0;
    if (run && speed > 0 && !stopped) this.play(speed, until, sign);
  }

  /** Heads for elsewhere: what waits for the arrival goes on to wait. */
  private turn(): void {
    this.speed = 0;
    this.loop.stop();
    const { jump } = this;
    this.jump = null;
    jump?.settle(ok(null));
  }

  private endJump(outcome: Result<null>): void {
    const { jump, run } = this;
    this.jump = null;
    for (const action of run?.waited() ?? []) this.act(action);
    jump?.settle(outcome);
  }

  /** One tick; false when the run has ended. */
  private step(): boolean {
    const { run } = this;
    if (!run || this.ended === 'fault' || this.isOver(run)) return false;
    try {
      run.step();
    } catch (thrown) {
      const fault = thrown instanceof RunFault ? explain(thrown, run) : thrown;
      this.end('fault', () => faults.ended.fault(spanWords(run.tick / run.ticksPerMinute), brokenWords(fault)));
      return false;
    }
    return !this.isOver(run);
  }

  private isOver(run: Run): boolean {
    if (run.tick >= run.durationTicks) this.end('duration', () => faults.ended.duration(spanWords(run.start.scenario.duration)));
    else if (run.world.cells.count > MOST_CELLS) this.end('cell-limit', () => faults.ended.cells(String(MOST_CELLS)));
    else {
      this.clearEnd();
      return false;
    }
    return true;
  }

  private end(why: FrameMeta['ended'], message: () => string = () => ''): void {
    this.ended = why;
    this.message = message;
  }

  private clearEnd(): void {
    this.end('');
  }
}
