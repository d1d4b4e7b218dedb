// Types of icon.mjs for the tests.
export function iconSvg(options?: { bleed?: boolean }): string;
export function iconPng(size: number, options?: { bleed?: boolean }): Buffer;
