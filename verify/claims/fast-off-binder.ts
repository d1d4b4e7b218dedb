// Claim of the preset “A binder that lets go”: more kills per cell, faster growth, less IFN-γ per kill.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { onDay, ratio, total } from '../quantities';

const FAST = 'fast-off binder', TIGHT = 'tight binder';
/** Days after which kills are counted, before anyone has divided; after which cells are, while both still have targets; and after which the patch is looked at. */
const EARLY = 2, GROWN = 6, END = 11;

/** The whole dose of one product. */
const alone = (product: string): Change[] => [{ set: 'schedule[infuse].infuse.product', to: product }];

const killsPerCell = (arm: string) => ratio(total(onDay(arm, 'kills_total', EARLY)), total(onDay(arm, 'cart_alive', EARLY)));
const ifngPerKill = (arm: string) => ratio(total(onDay(arm, 'mean_ifng', EARLY)), total(onDay(arm, 'kills_total', EARLY)));
const grown = (arm: string) => total(onDay(arm, 'cart_alive', GROWN));

export const claim: Claim = {
  preset: 'fast-off-binder',
  doc: 'The same dose against the same leukaemia with a tight and with a fast-off binder: the fast-off cells kill more each, grow faster and leave less IFN-γ in the patch per kill.',
  sources: ['ghorashian2019', 'roddie2021', 'roddie2024'],
  days: END, every: 360,
  columns: ['tumor_alive', 'cart_alive', 'kills_total', 'mean_ifng'],
  arms: [{ name: FAST, changes: alone('cat') }, { name: TIGHT, changes: alone('fmc63') }],
  bars: [
    { what: `kills per CAR-T cell by day ${EARLY}, of those with the tight binder, all runs together`, unit: 'fold', value: ratio(killsPerCell(FAST), killsPerCell(TIGHT)), from: 1.1 },
    { what: `CAR-T cells on day ${GROWN}, of those with the tight binder, all runs together`, unit: 'fold', value: ratio(grown(FAST), grown(TIGHT)), from: 1.1 },
    { what: `IFN-γ in the patch per kill on day ${EARLY}, of that with the tight binder, all runs together`, unit: 'fold', value: ratio(ifngPerKill(FAST), ifngPerKill(TIGHT)), to: 0.85 },
    ...[FAST, TIGHT].map((arm) => ({ what: `tumour cells left on day ${END}, ${arm}`, unit: '', value: ratio(onDay(arm, 'tumor_alive', END), onDay(arm, 'tumor_alive', 0)), to: 0.05 })),
  ],
};
