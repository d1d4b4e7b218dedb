// Types of host.mjs for the tests.
export const DEFAULT_PORT: number;
export const OPTIONS: readonly string[];

export function readOptions(
  args: readonly string[], env: Readonly<Record<string, string | undefined>>, more?: readonly string[],
): { lan: boolean; port: number; embedders: readonly string[]; words: Set<string>; fault?: undefined } | { fault: string };

export function host(folder: string, options: {
  lan: boolean; port: number; embedders?: readonly string[]; say?: (line: string) => void; colours?: boolean; addresses?: readonly string[];
}): Promise<{ url: string; port: number; close(): Promise<void> }>;

export function endOnSignals(close: () => Promise<void>): void;
