// Types of browser.mjs for the tests.
export const isRoot: boolean;
export const launchArgs: string[];
export function findBrowser(): string | null;
export function onPath(name: string): string | null;
export function findFirefox(): string | null;
