// Turns of a run that no single event makes: half of the tumour gone, an expansion, a relapse. Told by counting, at even times.
import type { Census } from './census';

/** What a moment may look at: the cells now, and how it came to that. */
export interface Scene extends Census {
  readonly kills: number;
  readonly tumorAtStart: number;
  readonly healthyAtStart: number;
  /** PD-L1 of the tumour at rest, molecules; 0 where the model has none. */
  readonly pdl1AtRest: number;
  readonly tumorPeak: number;
  /** Fewest tumour cells since the peak. */
  readonly tumorNadir: number;
  readonly cartPeak: number;
  /** CAR-T cells alive within a day of the first: before they have had time to divide. */
  readonly cartInfused: number;
}

const relapsed = (s: Scene): boolean => s.tumorNadir < s.tumorPeak / 2 && s.tumor > Math.max(40, 2 * s.tumorNadir);
const mostlyEscaped = (s: Scene): boolean => s.escaped > s.tumor / 2;

/**
 * Mean activation of macrophages that is told. Low, because all the IL-6 and IL-1 in the blood comes from them: so much of it
 * warms a patient by tenths of a degree, and the cause is to be told before its effects.
 */
const INFLAMED = 0.005;

/** In the order in which a story usually goes; each is told once a run. */
export const MOMENTS = {
  serial: (s) => s.kills > Math.max(60, 1.5 * s.cartPeak),
  expansion: (s) => s.cartPeak > 50 && s.cart > 1.5 * s.cartInfused,
  inflamed: (s) => s.inflamed > INFLAMED,
  checkpoint: (s) => s.pdl1AtRest > 0 && s.tumor >= 10 && s.pdl1 > 2 * s.pdl1AtRest,
  half: (s) => s.tumorPeak > 50 && s.tumor < s.tumorPeak / 2 && s.cart > 0,
  harm: (s) => s.healthyAtStart >= 10 && s.kills > 0 && s.healthy < 0.9 * s.healthyAtStart,
  exhausted: (s) => s.cart > 50 && s.exhausted > s.cart / 4,
  necrosis: (s) => s.necrotic > 25,
  escaped: (s) => s.tumor >= 10 && mostlyEscaped(s) && s.tumorPeak > 50 && s.kills > 0,
  cleared: (s) => s.tumorPeak > 50 && s.tumor === 0,
  contraction: (s) => s.cartPeak > 100 && s.cart < s.cartPeak / 2 && s.cart > 0,
  relapse: (s) => relapsed(s) && !mostlyEscaped(s),
  escapedRelapse: (s) => relapsed(s) && mostlyEscaped(s),
  lost: (s) => s.cartPeak > 20 && s.cart === 0,
  growth: (s) => s.cartPeak === 0 && s.tumorAtStart > 0 && s.tumor > 2 * s.tumorAtStart,
} as const satisfies Readonly<Record<string, (scene: Scene) => boolean>>;

export type MomentId = keyof typeof MOMENTS;
export const MOMENT_IDS = Object.keys(MOMENTS) as readonly MomentId[];

const SETTLING_MINUTES = 1440;

/** Highs and lows of a run so far. */
export class Trend {
  private tumorAtStart = 0;
  private healthyAtStart = 0;
  private tumorPeak = 0;
  private tumorNadir = Infinity;
  private cartPeak = 0;
  private cartInfused = 0;
  private cartSince = Infinity;

  /** Takes the next count; the first one is that of the start. */
  follow(minutes: number, { tumor, healthy, cart }: Pick<Census, 'tumor' | 'healthy' | 'cart'>): void {
    if (minutes === 0) [this.tumorAtStart, this.healthyAtStart] = [tumor, healthy];
    if (tumor > this.tumorPeak) [this.tumorPeak, this.tumorNadir] = [tumor, tumor];
    this.tumorNadir = Math.min(this.tumorNadir, tumor);
    this.cartPeak = Math.max(this.cartPeak, cart);
    if (cart > 0) this.cartSince = Math.min(this.cartSince, minutes);
    if (minutes <= this.cartSince + SETTLING_MINUTES) this.cartInfused = this.cartPeak;
  }

  scene(census: Census, kills: number, pdl1AtRest: number): Scene {
    const { tumorAtStart, healthyAtStart, tumorPeak, tumorNadir, cartPeak, cartInfused } = this;
    return { ...census, kills, pdl1AtRest, tumorAtStart, healthyAtStart, tumorPeak, tumorNadir, cartPeak, cartInfused };
  }
}
