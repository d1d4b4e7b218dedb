// Worlds whose fingerprints must be the same in every engine: rich ones and random ones, at several moments, with kernels and with their twins; and studies.
import { advance, createWorld, hashWorld } from '../../sim';
import { chanceOf } from '../support/chance';
import { randomScenario } from '../support/randomScenario';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { selfCheckHash } from '../../workers/selfCheck';
import { studyFingerprints } from './studies';

const RANDOM_WORLDS = 100, MOMENTS = [1, 60, 150];

/** One line a world and moment: name, tick, fingerprint. An error is an answer, too: every engine must make the same. */
export function fingerprints(): string[] {
  const rich = (Object.keys(RICH) as RichName[]).flatMap((name) => (['fast', 'reference'] as const).flatMap((kernels) =>
    follow(`${name} (${kernels})`, () => createWorld(RICH[name](), { kernels }))));
  const random = Array.from({ length: RANDOM_WORLDS }, (_, n) => n + 1).flatMap((seed) =>
    follow(`random ${seed}`, () => createWorld(randomScenario(chanceOf(seed)))));
  return [...rich, ...random, ...studyFingerprints(), `self-check ${selfCheckHash()}`];
}

function follow(name: string, create: () => ReturnType<typeof createWorld>): string[] {
  const lines: string[] = [];
  try {
    const world = create();
    for (const moment of MOMENTS) {
      advance(world, moment - world.tick);
      lines.push(`${name} ${moment} ${hashWorld(world)}`);
    }
  } catch (error) {
    lines.push(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return lines;
}
