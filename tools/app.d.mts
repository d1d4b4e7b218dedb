// Types of app.mjs for the browser tests.
export function buildApp(options?: { onBuild?: () => void }): Promise<string>;
export function serveApp(outDir: string, port: number, options?: { embedders?: readonly string[] }): Promise<{ url: string; close(): Promise<void> }>;
