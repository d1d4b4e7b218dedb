import type { Page } from 'playwright-core';

export const COLOURS: readonly string[];
export function accessibilityProblems(page: Page, rules?: readonly string[] | null): Promise<string[]>;
