// Types of headers.mjs for the tests.
export function headersFor(embedders?: readonly string[]): Readonly<Record<string, string>>;
