// Types of embedders.mjs for its test.
export function embeddersOf(args: readonly string[]): readonly string[];
