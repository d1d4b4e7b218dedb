// The making of a film: colours first where the format wants them, then frame after frame, then back.
import { signal } from '@preact/signals';
import { formatClock } from '../format';
import type { Lab } from '../lab';
import { baseName, download } from '../files';
import type { FilmSet } from '../../render/filmSet';
import type { Result } from '../../../workers/simApi';
import type { Frame } from '../../../workers/frameTypes';
import { samplesOf } from './plan';
import type { FilmChoice, Plan } from './plan';
import type { Span } from '../span';
import { STEPPED_GAP, Voyage } from './voyage';
import type { FilmNotes, FilmWriter } from './writer';

export type FilmState = 'choosing' | 'looking' | 'filming' | 'returning' | 'saved' | 'cancelled' | 'failed';

/** What is made of it. */
export interface SavedFilm {
  readonly blob: Blob;
  readonly name: string;
  readonly plan: Plan;
}

export interface Shooting {
  readonly choice: FilmChoice;
  readonly plan: Plan;
  readonly span: Span;
  readonly notes: FilmNotes;
  readonly set: Pick<FilmSet, 'canvas' | 'show' | 'draw' | 'forgetFlashes'>;
  /** How the patch is looked at, in words; they stand behind the clock. */
  readonly view: readonly string[];
  readonly open: () => Promise<FilmWriter>;
}

/** Frames nearer to each other than this show what has happened since the one before. */
export const isStepped = ({ gap }: Pick<Plan, 'gap'>): boolean => gap <= STEPPED_GAP;

export const subtitleOf = ({ parts }: Pick<FilmChoice, 'parts'>, minutes: number, view: readonly string[]): string => [...(parts.clock ? [formatClock(minutes)] : []), ...view].join(' · ');

class Cancelled extends Error {}

export class Film {
  readonly state = signal<FilmState>('choosing');
  /** Of the moments looked at, then of the frames. */
  readonly done = signal(0);
  readonly all = signal(0);
  readonly bytes = signal(0);
  readonly reason = signal('');
  readonly saved = signal<SavedFilm | null>(null);
  /** The run is not back yet where it was. */
  readonly isAway = signal(false);
  private voyage: Voyage | null = null;

  /** @param keep hands a file to the browser */
  constructor(private readonly lab: Lab, private readonly keep = download) {}

  get isUnderWay(): boolean {
    return ['looking', 'filming', 'returning'].includes(this.state.value);
  }

  async make(shooting: Shooting): Promise<void> {
    if (this.isAway.value) return;
    const { lab, state, reason, bytes, saved, isAway } = this;
    isAway.value = true;
    state.value = 'filming';
    saved.value = null;
    bytes.value = this.done.value = 0;
    this.all.value = shooting.plan.ticks.length;
    const begun = await Voyage.begin(lab, lab.view.wanted(), () => this.cancel());
    if (!begun.ok) {
      isAway.value = false;
      return this.fail(begun.message);
    }
    this.voyage = begun.value;
    let writer: FilmWriter | null = null, blob: Blob | null = null;
    try {
      writer = await shooting.open();
      await this.look(shooting, begun.value, writer);
      await this.shoot(shooting, begun.value, writer);
      blob = await writer.finish();
    } catch (thrown) {
      await writer?.cancel().catch(() => undefined);
      reason.value = thrown instanceof Cancelled ? '' : thrown instanceof Error ? thrown.message : String(thrown);
    }
    const isCancelled = begun.value.isCancelled;
    if (!isCancelled) state.value = 'returning';
    await begun.value.end();
    this.voyage = null;
    isAway.value = false;
    if (isCancelled) return;
    if (blob === null) return this.fail(reason.value);
    saved.value = { blob, name: filmName(lab, shooting), plan: shooting.plan };
    this.save();
    state.value = 'saved';
  }

  /** Once more, where the browser did not let it through. */
  save(): void {
    const { value: film } = this.saved;
    if (film !== null) this.keep(film.blob, film.name);
  }

  /** At once; the run is on its way back. */
  cancel(): void {
    if (this.voyage === null || this.voyage.isCancelled) return;
    this.voyage.cancel();
    this.state.value = 'cancelled';
  }

  private async look({ plan, set, choice, view }: Shooting, voyage: Voyage, writer: FilmWriter): Promise<void> {
    const ticks = samplesOf(plan, writer.samples);
    if (ticks.length === 0) return;
    this.state.value = 'looking';
    this.all.value = ticks.length;
    for (const tick of ticks) {
      const frames = take(await voyage.framesAt(tick / plan.ticksPerMinute, false));
      set.show(frames, 0);
      set.draw(subtitleOf(choice, frames[0]!.meta.minutes, view), 0);
      await writer.look(set.canvas);
      this.done.value++;
    }
    this.state.value = 'filming';
    this.done.value = 0;
    this.all.value = plan.ticks.length;
  }

  private async shoot({ plan, set, choice, view }: Shooting, voyage: Voyage, writer: FilmWriter): Promise<void> {
    set.forgetFlashes();
    for (const [n, tick] of plan.ticks.entries()) {
      const frames = take(await voyage.framesAt(tick / plan.ticksPerMinute, isStepped(plan))), now = (1000 * n) / plan.rate;
      set.show(frames, now);
      set.draw(subtitleOf(choice, frames[0]!.meta.minutes, view), now);
      await writer.add(set.canvas);
      if (voyage.isCancelled) throw new Cancelled();
      this.bytes.value = writer.bytes;
      this.done.value = n + 1;
    }
  }

  private fail(reason: string): void {
    this.reason.value = reason;
    this.state.value = 'failed';
  }
}

function take(frames: Result<readonly Frame[]> | null): readonly Frame[] {
  if (frames === null) throw new Cancelled();
  if (!frames.ok) throw new Error(frames.message);
  return frames.value;
}

/** “b-all-niche-seed-7-0-2880min.webm”; of two runs “…-a-b.webm” */
const filmName = (lab: Lab, { choice, span }: Shooting): string => `${baseName(lab, span)}${lab.compare.twin.value === null ? '' : '-a-b'}.${choice.kind}`;
