// Whoever makes a file of pictures, one after the other.

export interface FilmWriter {
  /** So many moments it wants to look at before the first frame. */
  readonly samples: number;
  look(canvas: HTMLCanvasElement): Promise<void>;
  /** Takes the picture as the next frame; settles when it can take another one. */
  add(canvas: HTMLCanvasElement): Promise<void>;
  /** Of the file so far. */
  readonly bytes: number;
  finish(): Promise<Blob>;
  /** Nothing comes of it. */
  cancel(): Promise<void>;
}

/** What a file says of itself. */
export interface FilmNotes {
  readonly title: string;
  /** Where the film comes from, a line each. */
  readonly lines: readonly string[];
}
