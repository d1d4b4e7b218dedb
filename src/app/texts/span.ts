// What the page says of a span of the run.

export const SPAN_TEXTS = {
  label: 'Span of the run',
  words: (from: string, to: string) => `Plays in a loop from ${from} to ${to}`,
  from: 'Beginning of the span', to: 'End of the span', save: 'Table (CSV)', clear: 'Clear the span',
};
