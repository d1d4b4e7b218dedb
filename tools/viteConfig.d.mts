import type { UserConfig } from 'vite';

declare const config: UserConfig;
export default config;

/** What the builder need not remark on. */
export const checks: { readonly pluginTimings: boolean };
