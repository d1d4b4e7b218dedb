// Types of terminalQr.mjs for the tests.
export function terminalQr(text: string, options?: { colours?: boolean }): string;
