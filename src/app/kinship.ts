// The chosen cell in the other run: marked there, or told where and when that run has lost it.
import { effect, signal, untracked } from '@preact/signals';
import type { CellReport, Found, Kin } from '../../workers/simApi';
import type { Lab } from './lab';

/** What has become of the chosen cell on the other side. */
export interface Fate {
  /** On which side it was chosen. */
  readonly chosenIn: Lab;
  readonly id: number;
  readonly found: Found;
  /** What the other side tells of it; null where it knows nothing. */
  readonly report: CellReport | null;
}

export class Kinship {
  readonly fate = signal<Fate | null>(null);
  private asked = 0;
  private isAsking = false;
  /** What is chosen on each side, as far as has been looked after. */
  private readonly known = new Map<Lab, number | null>();

  /** @param parted the last tick at which both runs were the same */
  constructor(private readonly one: Lab, private readonly other: Lab, private readonly parted: () => number) {}

  /** Whatever is chosen on one side is looked for on the other. */
  watch(): () => void {
    const stop = [this.one, this.other].map((here) => effect(() => {
      const id = here.store.selected.value;
      untracked(() => {
        if (id === (this.known.get(here) ?? null)) return;
        this.known.set(here, id);
        void this.find(here, id);
      });
    }));
    return () => stop.forEach((end) => end());
  }

  /** Asks once more, for time has passed: a twin may be born, or die, later. */
  again(): void {
    const fate = this.fate.value;
    if (fate !== null && !this.isAsking) void this.find(fate.chosenIn, fate.id);
  }

  private async find(here: Lab, id: number | null): Promise<void> {
    const serial = ++this.asked, there = here === this.one ? this.other : this.one;
    this.isAsking = true;
    const answer = id === null ? null : await this.ask(here, there, id);
    if (serial !== this.asked) return;
    this.isAsking = false;
    this.fate.value = answer;
    const twin = answer?.found.is === 'here' ? answer.found.id : null;
    this.known.set(there, twin);
    if (there.store.selected.value !== twin) there.view.select(twin, false);
  }

  private async ask(here: Lab, there: Lab, id: number): Promise<Fate | null> {
    const parted = this.parted(), kin = await here.client.kin(id, parted);
    if (!kin.ok) return null;
    const found = await there.client.findKin(asFarAsKnown(kin.value, parted), parted);
    if (!found.ok) return null;
    const report = found.value.id === null ? null : await there.client.inspect(found.value.id);
    return { chosenIn: here, id, found: found.value, report: report?.ok === true ? report.value : null };
  }
}

/** Runs that were never the same have no ids in common, only keys. */
function asFarAsKnown(kin: Kin, parted: number): Kin {
  return parted < 0 ? { ...kin, births: null } : kin;
}
