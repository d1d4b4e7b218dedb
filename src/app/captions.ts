// Plain sentences that appear at the moment something first happens, driven by the numbers of the run.
import type { RunInfo } from '../../workers/simApi';
import { texts } from './texts';

/** What a caption may look at. */
export interface Scene {
  readonly info: RunInfo;
  readonly minutes: number;
  /** Present value of a column, 0 if the run has none of that name. */
  value(name: string): number;
  readonly tumorAtStart: number;
  readonly tumorPeak: number;
  /** Fewest tumour cells since the peak. */
  readonly tumorNadir: number;
  readonly cartPeak: number;
  /** CAR-T cells alive within a day of the first: before they have had time to divide. */
  readonly cartInfused: number;
}

export interface Caption {
  readonly id: string;
  /** When it became true. */
  readonly minutes: number;
  readonly text: string;
}

interface Moment {
  readonly id: string;
  when(scene: Scene): boolean;
  text(scene: Scene): string;
}

const t = texts.captions;
const tumor = (s: Scene): number => s.value('tumor_alive');
const cart = (s: Scene): number => s.value('cart_alive');
const negativeShare = (s: Scene): number => (tumor(s) > 0 ? s.value('tumor_antigen_negative') / tumor(s) : 0);

/** In the order in which a story usually goes; each is told once a run. */
export const MOMENTS: readonly Moment[] = [
  { id: 'infusion', when: (s) => cart(s) > 0, text: (s) => t.infusion(s.info.antigens.A) },
  { id: 'binding', when: (s) => s.value('cart_bound') > 0, text: (s) => t.binding(s.info.antigens.A) },
  { id: 'kill', when: (s) => s.value('kills_total') > 0, text: () => t.kill },
  { id: 'serial', when: (s) => s.value('kills_total') > Math.max(60, 1.5 * s.cartPeak), text: (s) => t.serial(s.value('kills_total')) },
  { id: 'expansion', when: (s) => s.cartPeak > 50 && cart(s) > 1.5 * s.cartInfused, text: () => t.expansion },
  { id: 'half', when: (s) => s.tumorPeak > 50 && tumor(s) < s.tumorPeak / 2 && cart(s) > 0, text: () => t.half },
  { id: 'exhausted', when: (s) => cart(s) > 50 && s.value('cart_exhausted') > cart(s) / 4, text: () => t.exhausted },
  { id: 'necrosis', when: (s) => s.value('tumor_necrotic') > 25, text: () => t.necrosis },
  {
    id: 'negative',
    when: (s) => tumor(s) >= 10 && negativeShare(s) > 0.5 && s.tumorPeak > 50 && s.value('kills_total') > 0,
    text: (s) => t.negative(s.info.antigens.A),
  },
  { id: 'cleared', when: (s) => s.tumorPeak > 50 && tumor(s) === 0, text: () => t.cleared },
  { id: 'contraction', when: (s) => s.cartPeak > 100 && cart(s) < s.cartPeak / 2 && cart(s) > 0, text: () => t.contraction },
  {
    id: 'regrowth',
    when: (s) => s.tumorNadir < s.tumorPeak / 2 && tumor(s) > Math.max(40, 2 * s.tumorNadir),
    text: (s) => (negativeShare(s) > 0.5 ? t.regrowthNegative(s.info.antigens.A) : t.regrowth),
  },
  { id: 'fever', when: (s) => s.value('temperature_c') >= 38, text: () => t.fever },
  { id: 'syndrome', when: (s) => s.value('crs_grade') >= 2, text: () => t.syndrome },
  { id: 'relief', when: (s) => s.value('crs_peak') >= 2 && s.value('crs_grade') === 0, text: () => t.relief },
  { id: 'lost', when: (s) => s.cartPeak > 20 && cart(s) === 0, text: () => t.lost },
  { id: 'growth', when: (s) => s.cartPeak === 0 && s.tumorAtStart > 0 && tumor(s) > 2 * s.tumorAtStart, text: () => t.growth },
];

/** More simulated time than this between two looks is a jump: what happened meanwhile is not told one by one. */
const JUMP_MINUTES = 2 * 1440;

const SETTLING_MINUTES = 1440;

export class Captioner {
  private told = new Set<string>();
  private last = 0;
  private tumorAtStart = 0;
  private tumorPeak = 0;
  private tumorNadir = Infinity;
  private cartPeak = 0;
  private cartInfused = 0;
  private cartSince = Infinity;

  restart(): void {
    this.told.clear();
    this.last = this.tumorAtStart = this.tumorPeak = this.cartPeak = this.cartInfused = 0;
    this.tumorNadir = this.cartSince = Infinity;
  }

  /** The sentences that have just become true, oldest first; after a jump only the latest. */
  look(info: RunInfo, minutes: number, values: ArrayLike<number>): Caption[] {
    if (minutes < this.last) this.restart();
    const jumped = minutes - this.last > JUMP_MINUTES;
    this.last = minutes;
    const scene = this.scene(info, minutes, values);
    const fresh = MOMENTS.filter((moment) => !this.told.has(moment.id) && moment.when(scene));
    for (const moment of fresh) this.told.add(moment.id);
    return (jumped ? fresh.slice(-1) : fresh).map((moment) => ({ id: moment.id, minutes, text: moment.text(scene) }));
  }

  private scene(info: RunInfo, minutes: number, values: ArrayLike<number>): Scene {
    const at = new Map(info.columns.map((column, i) => [column.name, i]));
    const value = (name: string): number => {
      const index = at.get(name);
      return index === undefined ? 0 : values[index] ?? 0;
    };
    const alive = value('tumor_alive');
    if (minutes === 0) this.tumorAtStart = alive;
    if (alive > this.tumorPeak) [this.tumorPeak, this.tumorNadir] = [alive, alive];
    this.tumorNadir = Math.min(this.tumorNadir, alive);
    const cart = value('cart_alive');
    this.cartPeak = Math.max(this.cartPeak, cart);
    if (cart > 0) this.cartSince = Math.min(this.cartSince, minutes);
    if (minutes <= this.cartSince + SETTLING_MINUTES) this.cartInfused = this.cartPeak;
    const { tumorAtStart, tumorPeak, tumorNadir, cartPeak, cartInfused } = this;
    return { info, minutes, value, tumorAtStart, tumorPeak, tumorNadir, cartPeak, cartInfused };
  }
}
