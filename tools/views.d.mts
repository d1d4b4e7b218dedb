// Types of views.mjs for the browser tests.
import type { Page } from 'playwright-core';

export interface PageView {
  readonly name: string;
  /** The fragment of the address under which the page opens for it. */
  readonly path: string;
  /** What of the page it is. */
  readonly root: string;
  /** It takes the whole page: the focus is led around it, and the monkey lives in it. */
  readonly isPage?: boolean;
  readonly isDialog?: boolean;
  /** What opens a dialog. */
  readonly key?: string;
  /** The page says on its console why it is there. */
  readonly isFault?: boolean;
  /** Words of the program itself in it, as somebody searches for them: no language translates them. */
  readonly technical?: readonly string[];
  /** The view from which it can be opened sooner. */
  readonly follows?: string;
  /** Before the page is opened for it. */
  prepare?(page: Page): Promise<unknown>;
  openFrom?(page: Page): Promise<unknown>;
  open(page: Page): Promise<unknown>;
  close(page: Page): Promise<unknown>;
}

export const PATCH: string;
export const PATIENT: string;
export const VOLUME: string;
export const LESSON: string;
export const CLASS: string;
/** Takes long to open. */
export const CROWD: string;
export const VIEWS: readonly PageView[];
export function press(page: Page, key: string): Promise<void>;
export function until(page: Page, condition: (argument?: unknown) => unknown, argument?: unknown): Promise<void>;
export const isShown: () => boolean;
