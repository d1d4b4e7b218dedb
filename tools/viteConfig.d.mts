import type { UserConfig } from 'vite';

declare const config: UserConfig;
export default config;

/** What every answer of a server says. `embedders`: origins of pages that may have the page in a frame. */
export function headersFor(embedders?: readonly string[]): Record<string, string>;

/** What the builder need not remark on. */
export const checks: { readonly pluginTimings: boolean };
