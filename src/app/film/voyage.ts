// Takes the run to one exact moment after another, with the page held meanwhile, and back to where it was.
import type { Frame } from '../../../workers/frameTypes';
import type { Failure, FrameRequest, Result } from '../../../workers/simApi';
import type { Lab } from '../lab';
import type { Store } from '../store';
import { texts } from '../texts';
import { formatClock } from '../format';

type Travelled = Pick<Lab, 'store' | 'source' | 'client' | 'compare'>;

/** Minutes between two frames up to which every tick on the way is stepped, so that a frame brings along all that has happened since the one before. */
export const STEPPED_GAP = 240;

export class Voyage {
  isCancelled = false;
  private at: number | null = null;

  private constructor(private readonly lab: Travelled, private readonly home: number, private readonly held: readonly Store[], private readonly wanted: Omit<FrameRequest, 'buffer' | 'list'>) {}

  /** The run comes to rest; from here on the page shows where it stands, wherever it is taken. @param cancel what Escape does meanwhile */
  static async begin(lab: Travelled, wanted: Omit<FrameRequest, 'buffer' | 'list'>, cancel: () => void): Promise<Result<Voyage>> {
    const { store, source, client, compare } = lab, { headingFor } = store.meta.value;
    await source.pause();
    const now = await client.hash();
    if (!now.ok) return now;
    const held = [store, ...(compare.twin.value === null ? [] : [compare.twin.value.lab.store])];
    for (const one of held) one.filming.value = { cancel };
    return { ok: true, value: new Voyage(lab, headingFor ?? now.value.minutes, held, wanted) };
  }

  /** The frame of a tick; null: it was cancelled meanwhile. @param stepped every tick since the one before is gone through */
  async frameAt(tick: number, stepped: boolean): Promise<Result<Frame> | null> {
    const { client } = this.lab, arrived = await this.go(tick, stepped);
    if (this.isCancelled) return null;
    if (!arrived.ok) return arrived;
    // What has happened on the way to a beginning is none of the film's.
    if (this.at === null || tick < this.at) await client.frame(this.wanted);
    const answer = await client.frame(this.wanted);
    if (this.isCancelled) return null;
    this.at = tick;
    return !answer.ok || answer.value.meta.tick === tick ? answer : short(answer.value, tick / this.perMinute);
  }

  /** Where a long way is under way, it ends at once. */
  cancel(): void {
    this.isCancelled = true;
    void this.lab.client.jumpTo(this.home);
  }

  /** Back to where the run was; the page goes on. */
  async end(): Promise<void> {
    const { lab: { client, source, compare }, held, home } = this;
    await client.jumpTo(home);
    for (const store of held) store.filming.value = null;
    for (const one of [source, compare.twin.value?.lab.source]) one?.refresh();
  }

  private get perMinute(): number {
    return this.lab.store.info.value?.ticksPerMinute ?? 1;
  }

  private go(tick: number, stepped: boolean): Promise<Result<null>> {
    const { client, compare } = this.lab, { at, perMinute } = this;
    if (tick === at) return Promise.resolve({ ok: true, value: null });
    // Going to a moment may begin at a state that is kept between; a pair of runs is always sent to moments.
    return stepped && at !== null && tick > at && !compare.lockstep.isPaired ? client.stepBy((tick - at) / perMinute) : client.jumpTo(tick / perMinute);
  }
}

/** The run has stopped before that moment. */
function short({ meta }: Frame, minutes: number): Failure {
  return { ok: false, code: 'limit', message: meta.message || texts.film.stopped(formatClock(meta.minutes), formatClock(minutes)), file: '', problems: [] };
}
