// The rich worlds by name: both models, both dimensions, closed and periodic walls, with and without a patient and drugs.
import type { Scenario } from '../../sim';
import { ward } from './everything';
import { gates, niche, organoid, spheroid, stroma, swarm, torus } from './scenarios';

export const RICH = { niche, spheroid, gates, stroma, swarm, organoid: () => organoid(), ward, torus } as const satisfies Readonly<Record<string, () => Scenario>>;
export type RichName = keyof typeof RICH;
