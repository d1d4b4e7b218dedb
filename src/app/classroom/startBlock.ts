// What the teacher's desk wrote into a page of one file: what it opens, in place of an address.

export interface StartBlock {
  /** The fragment of a link, with its `#`. */
  readonly address: string;
  /** It runs within a learning platform and reports to it. */
  readonly scorm?: boolean;
}

/** Of that element in a page of one file (tools/oneFile.mjs). */
export const BLOCK_ID = 'cart-lab-start';

/** null: this is no page of one file. */
export function readBlock(text: string | null | undefined): StartBlock | null {
  if (text === null || text === undefined) return null;
  try {
    const { address, scorm } = JSON.parse(text) as Partial<Record<keyof StartBlock, unknown>>;
    return { address: typeof address === 'string' ? address : '', ...(scorm === true ? { scorm } : {}) };
  } catch {
    return { address: '' };
  }
}

/** Once: nobody writes there later. */
export const startBlock: StartBlock | null = globalThis.document === undefined ? null : readBlock(document.getElementById(BLOCK_ID)?.textContent);

/** What the page opens: what its own address says, or else what was written into it. */
export const openedBy = (): string => (location.hash === '' ? startBlock?.address ?? '' : location.hash);
