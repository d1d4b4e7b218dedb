// Types of app.mjs for the browser tests.
import type { ServeOptions } from './staticServer.mjs';

export function buildApp(options?: { onBuild?: () => void }): Promise<string>;
export function asShipped<T>(work: () => Promise<T>): Promise<T>;
export function serveApp(outDir: string, port: number, options?: ServeOptions & { embedders?: readonly string[] }): Promise<{ port: number; url: string; close(): Promise<void> }>;
