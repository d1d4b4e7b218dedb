// Types of staticServer.mjs for the tests.
export const TYPES: Readonly<Record<string, string>>;

export interface ServeOptions {
  host?: string;
  port?: number;
  /** The path under which the folder appears, with a slash at both ends. */
  base?: string;
  headers?: Readonly<Record<string, string>>;
  lan?: boolean;
  address?: (port: number) => string | null;
}

export function serveFolder(folder: string, options?: ServeOptions): Promise<{ port: number; url: string; close(): Promise<void> }>;
export function isOwnName(host: string | undefined, lan: boolean): boolean;
