// How many points a design has.
import type { DesignDocument } from './document';
import type { Factor } from './factors';

export function countPoints(design: DesignDocument, factors: readonly Pick<Factor, 'values'>[]): number {
  const many = factors.length;
  switch (design.kind) {
    case 'grid': return factors.reduce((product, { values }) => product * values.length, 1);
    case 'latin-hypercube': case 'sobol': return design.points;
    case 'morris': return design.trajectories * (many + 1);
    case 'one-at-a-time': return factors.reduce((sum, { values }) => sum + (values.length === 0 ? 2 : values.length), 1);
    case 'saltelli': return design.points * ((design.second === true ? 2 * many : many) + 2);
    case 'table': return design.rows.length;
  }
}
