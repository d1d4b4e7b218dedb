// The claims of the presets as targets: `presets/<name>`, run at full size, or at a tenth for the quick version.
import { claimArms } from './claims';
import type { Claim } from './claims';
import type { Target } from './types';

const CLAIMS = import.meta.glob<Claim>('./claims/*.ts', { eager: true, import: 'claim' });
const QUICK_SHARE = 0.1;

export function claims(): readonly Claim[] {
  return Object.keys(CLAIMS).sort().map((path) => {
    const claim = CLAIMS[path];
    if (claim === undefined) throw new Error(`${path} exports no claim`);
    return claim;
  });
}

export function claimTargets(): Target[] {
  return claims().map(targetOf);
}

function targetOf(claim: Claim): Target {
  return {
    name: `presets/${claim.preset}`, title: `Preset ${claim.preset}`, doc: claim.doc, sources: claim.sources, data: [],
    arms: ({ quick }) => claimArms(claim, quick ? QUICK_SHARE : 1),
    judge: (results) => ({ rows: claim.rows(results), figures: claim.figures?.(results) ?? [] }),
  };
}
