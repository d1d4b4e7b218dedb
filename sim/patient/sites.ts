// Where a drug can act: every place in the model that asks what the drugs in the body do there.

interface SiteSpec {
  readonly title: string;
  /** What the effect is, as a number. */
  readonly share: string;
  /** What follows. */
  readonly so: string;
  /**
   * `takes`: a share of something is taken away, several drugs leave less and less;
   * `drives`: a share of a full rate, several drugs come closer to it; `changes`: more (above 0) or less (below 0) of something.
   */
  readonly way: 'takes' | 'drives' | 'changes';
  /** Who must be there to feel it: CAR-T cells or macrophages of the patch, or the patient around it. */
  readonly felt: 'cart' | 'macrophage' | 'patient';
}

export const EFFECT_SITES = {
  il6Signal: {
    title: 'IL-6 signal', way: 'takes', felt: 'patient',
    share: 'share of the IL-6 signal taken away', so: 'fever, leaking vessels and C-reactive protein fall',
  },
  il6Clearance: {
    title: 'IL-6 clearance', way: 'takes', felt: 'patient',
    share: 'share of the clearance of IL-6 by its receptors taken away', so: 'the measured IL-6 rises',
  },
  il1Signal: {
    title: 'IL-1 signal', way: 'takes', felt: 'macrophage',
    share: 'share of the IL-1 signal taken away', so: 'fever and neurotoxicity fall, and macrophages stir each other up less',
  },
  macrophageActivation: {
    title: 'macrophage activation', way: 'takes', felt: 'macrophage',
    share: 'share of the activation of macrophages prevented', so: 'less IL-6 and IL-1 is made',
  },
  endothelium: {
    title: 'vessels of the brain', way: 'takes', felt: 'patient',
    share: 'share of the activation of the small vessels of the brain prevented', so: 'neurotoxicity falls',
  },
  cartFunction: {
    title: 'killing and growth of CAR-T cells', way: 'takes', felt: 'cart',
    share: 'share of killing and growth taken from CAR-T cells in the patch', so: 'they kill and multiply more slowly',
  },
  pd1Brake: {
    title: 'PD-1 brake', way: 'takes', felt: 'cart',
    share: 'share of the brake that PD-L1 puts on CAR-T cells taken away', so: 'they kill and multiply in spite of PD-L1',
  },
  cartGrowth: {
    title: 'growth of CAR-T cells', way: 'changes', felt: 'cart',
    share: 'change of the pace at which CAR-T cells divide, 0.2 for a fifth more', so: 'above 0 they multiply faster, below 0 more slowly',
  },
  suicideSwitch: {
    title: 'suicide switch', way: 'drives', felt: 'cart',
    share: 'share of the full death rate of CAR-T cells that carry a suicide switch', so: 'they die within the hour, in the patch and in the blood',
  },
  lymphocyteDeath: {
    title: 'death of normal lymphocytes', way: 'drives', felt: 'patient',
    share: 'share of the full death rate of normal B and T cells in the blood', so: 'there is room for CAR-T cells',
  },
} as const satisfies Readonly<Record<string, SiteSpec>>;

export type EffectSite = keyof typeof EFFECT_SITES;
export const SITE_NAMES = Object.keys(EFFECT_SITES) as readonly EffectSite[];

/** Range of what a drug can do at most at a site. */
export function strengthRange(site: EffectSite): { readonly min: number; readonly max: number } {
  return EFFECT_SITES[site].way === 'changes' ? { min: -1, max: 1 } : { min: 0, max: 1 };
}
