// Types of layout.mjs for the browser tests.
import type { Page } from 'playwright-core';

export function layoutProblems(page: Page): Promise<string[]>;
