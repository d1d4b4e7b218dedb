// Plain sentences for what has just first happened; what happened when comes from the worker, with the time of the event.
import type { FrameMeta } from '../../workers/frameTypes';
import type { Milestone, MilestoneId } from '../../workers/simApi';
import { Kind } from '../render/codes';
import { nameOf } from './told';
import { texts } from './texts';

export interface Caption {
  /** Name of the milestone; drugs share one. */
  readonly id: string;
  /** When it happened. */
  readonly minutes: number;
  readonly text: string;
}

export function captionOf(milestone: Milestone): Caption {
  const { id, minutes } = milestone;
  return {
    id, minutes,
    get text() {
      return texts.captions.tell[id](factsOf(milestone)); // told while it is read: in the language of that moment
    },
  };
}

/** What a language needs to choose its words: a product that is called no more than what it is need not be named. */
function factsOf({ antigen, who, count, kind, isFirst, inBlood }: Milestone): Parameters<typeof texts.captions.tell.kill>[0] {
  const isPlain = /^CAR-T cells?$/i.test(who), isNamed = who !== '' && !/healthy/i.test(who);
  return {
    antigen, who: nameOf(who), count, first: isFirst ? 'yes' : 'no', where: inBlood ? 'blood' : isPlain ? 'plain' : 'here',
    victim: kind === Kind.Tumor ? 'tumor' : kind === Kind.Healthy ? (isNamed ? 'named' : 'healthy') : 'cell',
  };
}

/** What nobody should miss, however fast a run goes. */
const MAJOR: ReadonlySet<string> = new Set(['infusion', 'arrival', 'kill', 'harm', 'switch', 'syndrome', 'cleared', 'relapse', 'escapedRelapse'] satisfies MilestoneId[]);

/** At most so many, in their order: of those too many the oldest go first, and what matters most last. */
export function keepMajor(waiting: readonly Caption[], most: number): Caption[] {
  const kept = [...waiting];
  while (kept.length > most) {
    const minor = kept.findIndex(({ id }) => !MAJOR.has(id));
    kept.splice(Math.max(0, minor), 1);
  }
  return kept;
}

/** After a jump nothing older than this is told: it would stand over a picture of another time. */
const MOST_BEHIND = 1440;

type Moment = Pick<FrameMeta, 'minutes' | 'milestones' | 'running' | 'headingFor'>;

export class Captioner {
  private last = 0;
  private heard = 0;
  private way: 'none' | 'ahead' | 'back' = 'none';

  restart(): void {
    this.last = this.heard = 0;
    this.way = 'none';
  }

  /** The next moment belongs to another course: what happened on the way to it is not told. */
  turn(): void {
    this.way = 'back';
  }

  /** What is to be told now, oldest first; after a jump ahead only the latest. `jumped`: what was told before belongs to another time. */
  look({ minutes, milestones, running, headingFor }: Moment): { readonly captions: readonly Caption[]; readonly jumped: boolean } {
    const isBack = minutes < this.last || this.way === 'back', heading = headingFor !== null;
    const jumped = isBack || heading || this.way !== 'none' || (!running && minutes - this.last > MOST_BEHIND);
    const fresh = isBack ? [] : milestones.slice(this.heard);
    this.last = minutes;
    this.way = heading ? (isBack ? 'back' : 'ahead') : 'none';
    if (heading && !isBack) return { captions: [], jumped };
    this.heard = milestones.length;
    const told = jumped ? fresh.slice(-1).filter((one) => minutes - one.minutes <= MOST_BEHIND) : fresh;
    return { captions: told.map(captionOf), jumped };
  }
}
