// Types of monkey.mjs for the browser tests.
import type { BrowserContext, Page } from 'playwright-core';

export function tame(context: BrowserContext): Promise<void>;
export function letLoose(page: Page, trial: { seed: number; ms: number; did?: string[] }): Promise<string[]>;
export function isAlive(page: Page): Promise<boolean>;
