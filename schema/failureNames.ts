// Names of the sentences about a simulation that does not answer: said by the page, which has nobody left to ask.
import { gaps, text } from '../locales/words';

const detail = gaps<[detail: string]>('detail');

export const FAILURES = {
  /** `call`: what the simulation was asked, by its name for programs. */
  timeout: gaps<[seconds: number]>('seconds'),
  closed: text, restarted: text, notStarted: gaps<[why: string]>('why'), late: text,
  /** `detail`: nothing, or “: ” and what the browser tells. */
  stopped: detail, unreadable: detail,
  internal: gaps<[why: string]>('why'), noReason: text,
} as const;
