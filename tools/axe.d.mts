import type { Page } from 'playwright-core';

export function accessibilityProblems(page: Page): Promise<string[]>;
