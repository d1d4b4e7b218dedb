// Types of viewKit.mjs for the browser tests.
import type { Page } from 'playwright-core';

/** Runs a command that has no key, by the menu that has it. */
export function fromMenu(page: Page, id: string): Promise<void>;
