// The draft outlives a reload: the window keeps its text as long as it is open, where it is not too long for that.

const NAME = 'cart-lab.draft';
/** Characters; browsers keep about five million for a whole site. */
export const MOST_KEPT = 2_000_000;

export interface Kept {
  readonly text: string;
  /** Name of the file it came from, or ''. */
  readonly file: string;
  /** It holds changes that are in no file. */
  readonly changed: boolean;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Whether it is kept now. */
export function keep(draft: Kept, store: () => Store = () => sessionStorage): boolean {
  try {
    if (draft.text.length > MOST_KEPT) {
      store().removeItem(NAME);
      return false;
    }
    store().setItem(NAME, JSON.stringify(draft));
    return true;
  } catch {
    return false; // a private window, or a full store
  }
}

/** What this window has kept; null if nothing. */
export function kept(store: () => Store = () => sessionStorage): Kept | null {
  try {
    const value: unknown = JSON.parse(store().getItem(NAME) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { text, file, changed } = value as Partial<Kept>;
    if (typeof text !== 'string' || typeof file !== 'string') return null;
    JSON.parse(text);
    return { text, file, changed: changed === true };
  } catch {
    return null;
  }
}
