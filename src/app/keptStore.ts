// What is kept between visits: texts by name in the browser's own database, the latest first.

export interface KeptText {
  readonly name: string;
  /** ms since 1970 */
  readonly savedAt: number;
  /** Of the program that kept it. */
  readonly version: string;
  readonly text: string;
}

/** `full`: the browser gives the page no more room; `unable`: it lets it keep nothing at all. */
export type Outcome = 'kept' | 'full' | 'unable';

const DATABASE = 'cart-lab', TEXTS = 'kept';
/** Of one family, such as `run:` or `lesson:`; the oldest goes first. */
export const MOST_OF_FAMILY: Readonly<Record<string, number>> = { run: 5 };
const MOST_OF_OTHERS = 60;

export const familyOf = (name: string): string => name.split(':', 1)[0];

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(TEXTS, { keyPath: 'name' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
    request.onblocked = () => reject(new Error('blocked'));
  }).catch((error: unknown) => {
    opened = null; // it may be allowed later
    throw error;
  });
  return opened;
}

async function inTransaction<T>(mode: IDBTransactionMode, work: (texts: IDBObjectStore) => IDBRequest<T> | null): Promise<T | null> {
  const transaction = (await database()).transaction(TEXTS, mode), request = work(transaction.objectStore(TEXTS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request === null ? null : request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? request?.error ?? new Error('aborted'));
  });
}

/** Writes it in place of what was kept by that name. */
export async function put(entry: KeptText): Promise<Outcome> {
  try {
    await inTransaction('readwrite', (texts) => texts.put(entry));
    await keepWithin(familyOf(entry.name));
    return 'kept';
  } catch (error) {
    return isFull(error) ? 'full' : 'unable';
  }
}

/** All of a family, the latest first; none where nothing can be read. */
export async function all(family: string): Promise<readonly KeptText[]> {
  try {
    const found = await inTransaction<KeptText[]>('readonly', (texts) => texts.getAll(IDBKeyRange.bound(`${family}:`, `${family};`, false, true)));
    return (found ?? []).filter(isKept).sort((a, b) => b.savedAt - a.savedAt);
  } catch {
    return [];
  }
}

export async function get(name: string): Promise<KeptText | null> {
  try {
    const found = await inTransaction<unknown>('readonly', (texts) => texts.get(name));
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

export async function drop(...names: readonly string[]): Promise<void> {
  try {
    await inTransaction('readwrite', (texts) => {
      for (const name of names) texts.delete(name);
      return null;
    });
  } catch {
    // what cannot be reached need not be dropped
  }
}

async function keepWithin(family: string): Promise<void> {
  const tooMany = (await all(family)).slice(MOST_OF_FAMILY[family] ?? MOST_OF_OTHERS);
  if (tooMany.length > 0) await drop(...tooMany.map(({ name }) => name));
}

function isKept(value: unknown): value is KeptText {
  if (typeof value !== 'object' || value === null) return false;
  const { name, savedAt, version, text } = value as Partial<KeptText>;
  return typeof name === 'string' && typeof savedAt === 'number' && typeof version === 'string' && typeof text === 'string';
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
