// Keeps what is under way without being asked: whoever has something to be kept says so once, and finds it again after a reload or a killed tab.
//
//   const stop = autosave.watch({ name: 'draft:mine', take: () => draft.value });
//   const draft = await autosave.kept('draft:mine');
import * as keptStore from './keptStore';
import { familyOf } from './keptStore';
import type { KeptText, Outcome } from './keptStore';

/** Something to be kept. Names are `family:name`; there is a bound on how many of a family are kept (keptStore.ts). */
export interface Keeper {
  readonly name: string;
  /** What is to be kept now, as plain data; null: there is nothing. Called often, so it should only gather what is there. */
  take(): unknown;
}

export interface Found {
  readonly name: string;
  readonly savedAt: number;
  readonly version: string;
  readonly value: unknown;
}

/** Why something is not kept; `long`: it has grown beyond what is kept of one thing. */
export type Fault = Exclude<Outcome, 'kept'> | 'long';

/** Characters of one thing: to write more at once would be felt. */
export const MOST_CHARACTERS = 2_000_000;
const EVERY_MS = 30_000;

type Shelf = Pick<typeof keptStore, 'all' | 'drop' | 'get' | 'put'>;

export class Autosave {
  /** Told once of each fault until it is over; null: it is over. */
  onFault: (name: string, fault: Fault | null) => void = () => undefined;
  /** Of this program. */
  version = '';
  private readonly keepers = new Map<Keeper, string | null>();
  private readonly faults = new Map<string, Fault>();
  private underWay: Promise<void> = Promise.resolve();

  constructor(private readonly shelf: Shelf = keptStore, private readonly now: () => number = Date.now) {}

  /** From now on it is kept whenever it has changed; returns what ends that. What is kept already stays. */
  watch(keeper: Keeper): () => void {
    this.keepers.set(keeper, null);
    return () => void this.keepers.delete(keeper);
  }

  /** Writes what has changed since it was last written; one after the other. */
  save(): Promise<void> {
    const due = [...this.keepers.keys()].flatMap((keeper) => this.changed(keeper));
    if (due.length > 0) this.underWay = this.underWay.then(() => this.write(due));
    return this.underWay;
  }

  async kept(name: string): Promise<unknown> {
    const entry = await this.shelf.get(name);
    return entry === null ? null : (read(entry)?.value ?? null);
  }

  /** Everything of a family, the latest first. */
  async family(family: string): Promise<readonly Found[]> {
    return (await this.shelf.all(family)).flatMap((entry) => read(entry) ?? []);
  }

  async forget(name: string): Promise<void> {
    await this.underWay;
    await this.shelf.drop(name);
    for (const keeper of this.keepers.keys()) if (keeper.name === name) this.keepers.set(keeper, null);
  }

  private changed(keeper: Keeper): readonly [Keeper, string][] {
    const value = keeper.take();
    if (value === null || value === undefined) return [];
    const text = JSON.stringify(value);
    if (text === this.keepers.get(keeper)) return [];
    if (text.length > MOST_CHARACTERS) {
      this.tell(keeper.name, 'long');
      return [];
    }
    return [[keeper, text]];
  }

  private async write(due: readonly (readonly [Keeper, string])[]): Promise<void> {
    for (const [keeper, text] of due) {
      const entry = { name: keeper.name, savedAt: this.now(), version: this.version, text };
      let outcome = await this.shelf.put(entry);
      // The oldest of the same family makes room before anybody is bothered.
      while (outcome === 'full' && (await this.makeRoom(keeper.name))) outcome = await this.shelf.put(entry);
      if (outcome === 'kept' && this.keepers.has(keeper)) this.keepers.set(keeper, text);
      this.tell(keeper.name, outcome === 'kept' ? null : outcome);
    }
  }

  private async makeRoom(name: string): Promise<boolean> {
    const oldest = (await this.shelf.all(familyOf(name))).filter((entry) => entry.name !== name).at(-1);
    if (oldest === undefined) return false;
    await this.shelf.drop(oldest.name);
    return true;
  }

  private tell(name: string, fault: Fault | null): void {
    if ((this.faults.get(name) ?? null) === fault) return;
    if (fault === null) this.faults.delete(name);
    else this.faults.set(name, fault);
    this.onFault(name, fault);
  }
}

function read({ name, savedAt, version, text }: KeptText): Found | null {
  try {
    return { name, savedAt, version, value: JSON.parse(text) };
  } catch {
    return null;
  }
}

export const autosave = new Autosave();

/** Every half minute, and whenever the page may be about to go. */
export function saveInTime(one: Autosave, page: Document = document): void {
  setInterval(() => void one.save(), EVERY_MS);
  page.addEventListener('visibilitychange', () => {
    if (page.hidden) void one.save();
  });
  addEventListener('pagehide', () => void one.save());
}
