// Types of app.mjs for the browser tests.
export function buildApp(options?: { onBuild?: () => void }): Promise<string>;
export function serveApp(outDir: string, port: number): Promise<{ url: string; close(): Promise<void> }>;
