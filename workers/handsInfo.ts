// What the page is told of strokes and doses: what can be undone and done again.

export interface HandsInfo {
  /** What the last stroke or dose was, in words; '' where there is none that could be undone. */
  readonly undo: string;
  /** What was undone last; '' where there is nothing to be done again. */
  readonly redo: string;
  /** Where the run stands, minutes. */
  readonly minutes: number;
}
