// Speaks SCORM 1.2 with a learning platform: finds it around the page, and tells it how far a pupil is and with what result.

/** What a platform offers to the pages in its frames; everything is text. */
export interface ScormApi {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
}

interface Surrounding {
  readonly parent?: Surrounding;
  readonly opener?: Surrounding | null;
  readonly API?: ScormApi;
}

/** No platform nests deeper. */
const MOST_FRAMES = 20;

/** Up through the frames, then through those of the window that opened this one. */
export function findApi(from: Surrounding): ScormApi | null {
  try {
    return upwards(from) ?? (from.opener ? upwards(from.opener) : null);
  } catch {
    return null; // a page of another origin is around it: no platform puts its lessons there
  }
}

function upwards(from: Surrounding): ScormApi | null {
  let at = from;
  for (let n = 0; n < MOST_FRAMES; n++) {
    if (at.API !== undefined && at.API !== null) return at.API;
    if (at.parent === undefined || at.parent === at) return at.opener ? at.opener.API ?? null : null;
    at = at.parent;
  }
  return null;
}

/** The standard allows so many characters, and platforms cut off the rest. */
export const MOST_SUSPENDED = 4096;

const RANKS = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
type Status = (typeof RANKS)[number];

/** Right answers of a hundred from which a lesson is passed, where the platform says nothing else. */
const USUAL_MASTERY = 60;

export interface Report {
  /** Tasks that are done, of all. */
  readonly done: number;
  readonly of: number;
  /** Right answers of a hundred; null: there are no questions. */
  readonly score: number | null;
  /** What brings the pupil back to where they are. */
  readonly suspended: string;
}

export class ScormSession {
  private readonly began: number;
  private readonly mastery: number;
  /** What the platform knows from before: nobody loses a result by starting once more. */
  private best: { status: Status; score: number };
  private isOver = false;

  private constructor(private readonly api: ScormApi, private readonly now: () => number) {
    this.began = now();
    const status = this.get('cmi.core.lesson_status') as Status, score = Number(this.get('cmi.core.score.raw') || NaN), mastery = Number(this.get('cmi.student_data.mastery_score') || NaN);
    this.best = { status: RANKS.includes(status) ? status : 'not attempted', score: Number.isFinite(score) ? score : -1 };
    this.mastery = Number.isFinite(mastery) ? mastery : USUAL_MASTERY;
  }

  /** null: the platform does not want to begin. @param now in milliseconds */
  static begin(api: ScormApi, now: () => number): ScormSession | null {
    return said(() => api.LMSInitialize('')) === 'true' ? new ScormSession(api, now) : null;
  }

  get(name: string): string {
    return said(() => this.api.LMSGetValue(name));
  }

  /** Who the pupil is to the platform; '' where it does not say. */
  get learner(): string {
    return (this.get('cmi.core.student_id') || this.get('cmi.core.student_name')).replace(/\p{Cc}/gu, ' ').trim().slice(0, 40);
  }

  /** False where the platform refuses something. */
  report({ done, of, score, suspended }: Report): boolean {
    if (this.isOver) return true;
    const reached: Status = done < of ? 'incomplete' : score !== null && score >= this.mastery ? 'passed' : 'completed', { best } = this;
    this.best = { status: RANKS.indexOf(reached) > RANKS.indexOf(best.status) ? reached : best.status, score: Math.max(best.score, score ?? -1) };
    const values: Record<string, string> = { 'cmi.core.lesson_status': this.best.status, 'cmi.suspend_data': suspended, ...this.leaving() };
    if (this.best.score >= 0) Object.assign(values, { 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.score.raw': String(this.best.score) });
    const taken = Object.entries(values).map(([name, value]) => said(() => this.api.LMSSetValue(name, value)) === 'true');
    return said(() => this.api.LMSCommit('')) === 'true' && taken.every(Boolean);
  }

  /** The pupil goes; nothing is told any more. */
  finish(): void {
    if (this.isOver) return;
    for (const [name, value] of Object.entries(this.leaving())) said(() => this.api.LMSSetValue(name, value));
    this.isOver = true;
    said(() => this.api.LMSFinish(''));
  }

  /** The platform adds up the times of all visits, and gives back what was suspended only to those who say that they come again. */
  private leaving(): Record<string, string> {
    return { 'cmi.core.session_time': timeSpan(this.now() - this.began), 'cmi.core.exit': 'suspend' };
  }
}

/** Platforms answer with text, with something like it, or not at all. */
function said(call: () => unknown): string {
  try {
    return String(call() ?? '');
  } catch {
    return '';
  }
}

/** "0001:02:03.45" */
export function timeSpan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10)), pad = (n: number, digits = 2): string => String(n).padStart(digits, '0');
  return `${pad(Math.floor(hundredths / 360_000), 4)}:${pad(Math.floor(hundredths / 6000) % 60)}:${pad(Math.floor(hundredths / 100) % 60)}.${pad(hundredths % 100)}`;
}
