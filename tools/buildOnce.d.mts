export const root: string;
/** The folder that holds the current build of `name`; calls `build(folder)` first if there is none. */
export function buildOnce(name: string, sources: string[], build: (folder: string) => Promise<void>): Promise<string>;
/** Files and folders of which the page is built. */
export const APP_SOURCES: readonly string[];
/** Files and folders of which the command line is built. */
export const CLI_SOURCES: readonly string[];
