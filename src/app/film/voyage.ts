// Takes the run, or both of two, to one exact moment after another, with the page held meanwhile, and back to where it was.
import type { Frame } from '../../../workers/frameTypes';
import type { Failure, FrameRequest, Result } from '../../../workers/simApi';
import type { Lab } from '../lab';
import type { Twin } from '../compare';
import { texts } from '../texts';
import { formatClock } from '../format';

type Travelled = Pick<Lab, 'store' | 'source' | 'client' | 'compare'>;

/** Minutes between two frames up to which every tick on the way is stepped, so that a frame brings along all that has happened since the one before. */
export const STEPPED_GAP = 240;
/** Minutes: far less than a tick. */
const SAME = 1e-6;

export class Voyage {
  isCancelled = false;
  private at: number | null = null;

  private constructor(private readonly lab: Travelled, private readonly home: number, private readonly twin: Twin | null, private readonly wanted: Omit<FrameRequest, 'buffer' | 'list'>) {}

  /** The run comes to rest; from here on the page shows where it stands, wherever it is taken. @param cancel what Escape does meanwhile */
  static async begin(lab: Travelled, wanted: Omit<FrameRequest, 'buffer' | 'list'>, cancel: () => void): Promise<Result<Voyage>> {
    const { store, source, client, compare } = lab, { headingFor } = store.meta.value;
    await source.pause();
    const now = await client.hash();
    if (!now.ok) return now;
    const voyage = new Voyage(lab, headingFor ?? now.value.minutes, compare.twin.value, wanted);
    for (const one of voyage.labs) one.store.filming.value = { cancel };
    return { ok: true, value: voyage };
  }

  /** The frame of a moment, of each run; null: it was cancelled meanwhile. @param stepped every tick since the one before is gone through */
  async framesAt(minutes: number, stepped: boolean): Promise<Result<readonly Frame[]> | null> {
    const arrived = await this.go(minutes, stepped), frames: Frame[] = [];
    if (this.isCancelled) return null;
    if (!arrived.ok) return arrived;
    for (const { client } of this.labs) {
      // What has happened on the way to a beginning is none of the film's.
      if (this.at === null || minutes < this.at) await client.frame(this.wanted);
      const answer = await client.frame(this.wanted);
      if (this.isCancelled) return null;
      if (!answer.ok) return answer;
      if (this.lab.compare.twin.value !== this.twin) return failure(texts.compare.lost);
      if (Math.abs(answer.value.meta.minutes - minutes) > SAME) return short(answer.value, minutes);
      frames.push(answer.value);
    }
    this.at = minutes;
    return { ok: true, value: frames };
  }

  /** Where a long way is under way, it ends at once. */
  cancel(): void {
    this.isCancelled = true;
    void this.lab.client.jumpTo(this.home);
  }

  /** Back to where the run was; the page goes on. */
  async end(): Promise<void> {
    const { client, source, compare } = this.lab;
    await client.jumpTo(this.home);
    for (const { store } of this.labs) store.filming.value = null;
    for (const one of [source, compare.twin.value?.lab.source]) one?.refresh();
  }

  /** All that are taken along. */
  private get labs(): readonly Travelled[] {
    return this.twin === null ? [this.lab] : [this.lab, this.twin.lab];
  }

  private go(minutes: number, stepped: boolean): Promise<Result<null>> {
    const { lab: { client }, at } = this;
    if (minutes === at) return Promise.resolve({ ok: true, value: null });
    // Going to a moment may begin at a state that is kept between.
    return stepped && at !== null && minutes > at ? client.stepBy(minutes - at) : client.jumpTo(minutes);
  }
}

/** The run has stopped before that moment. */
const short = ({ meta }: Frame, minutes: number): Failure => failure(meta.message || texts.film.stopped(formatClock(meta.minutes), formatClock(minutes)));

const failure = (message: string): Failure => ({ ok: false, code: 'limit', message, file: '', problems: [] });
