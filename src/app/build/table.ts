// A table of cell positions on its way into the draft: which rows become which population.
import { signal } from '@preact/signals';
import type { TableReport } from '../../../workers/simApi';
import { additionTo } from './additions';
import type { Builder } from './builder';
import { put } from './draft';
import { isDict, isList, valueAt } from './json';
import type { Json, Path } from './json';

export const isTableName = (name: string): boolean => /\.(csv|tsv|txt)$/i.test(name);

/** What a table is put into: a new population, one for each type, or the population of that number. */
export type Goal = 'new' | 'each' | number;

/** µm around the outermost cells */
const MARGIN = 20;
const POPULATIONS: Path = ['populations'];

/** What cells of a type are called like, among the kinds that a population can be. */
const KINDS: readonly (readonly [RegExp, string])[] = [[/macrophage/i, 'macrophage'], [/stroma|fibroblast|caf\b/i, 'stroma'], [/healthy|normal|epitheli|\bt[ _-]?cell|\bb[ _-]?cell|lympho/i, 'healthy'], [/tumou?r|cancer|malignant|blast/i, 'tumor']];

export function kindOfType(type: string, otherwise: string): string {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? otherwise;
}

export class Table {
  readonly goal = signal<Goal>('new');
  /** Type of the rows that are used; null: all of them. */
  readonly type = signal<string | null>(null);
  readonly kind = signal('tumor');
  /** The patch grows where the cells do not lie inside. */
  readonly fit = signal(true);

  constructor(private readonly builder: Builder, readonly name: string, readonly text: string, readonly report: TableReport, path: Path | null) {
    if (path !== null && path[0] === 'populations' && typeof path[1] === 'number') this.goal.value = path[1];
    else if (report.types.length > 1) this.goal.value = 'each';
  }

  /** Extent of the patch that holds all cells, µm; null where the present one does. */
  get size(): readonly number[] | null {
    const { bounds } = this.report, draft = this.builder.draft.value, size = valueAt(draft, ['domain', 'size']), voxel = valueAt(draft, ['domain', 'voxel']) ?? 20;
    if (bounds === null || !isList(size) || typeof voxel !== 'number' || voxel <= 0) return null;
    const needed = size.map((extent, axis) => {
      const reach = 2 * (Math.max(Math.abs(bounds.min[axis] ?? 0), Math.abs(bounds.max[axis] ?? 0)) + MARGIN);
      return typeof extent === 'number' && extent >= reach ? extent : Math.ceil(reach / voxel) * voxel;
    });
    return needed.every((extent, axis) => extent === size[axis]) ? null : needed;
  }

  /** Into the draft, as one step. */
  use(): void {
    const { builder, report } = this, goal = this.goal.value;
    let draft = builder.draft.value;
    const size = this.fit.value ? this.size : null;
    if (size !== null) draft = put(draft, ['domain', 'size'], size);
    if (typeof goal === 'number') draft = put(draft, ['populations', goal, 'placement'], this.placement(this.type.value));
    else for (const type of goal === 'each' ? report.types.map(({ name }) => name) : [this.type.value]) draft = this.added(draft, type);
    builder.replace(draft);
    const populations = valueAt(draft, POPULATIONS), last = typeof goal === 'number' ? goal : isList(populations) ? populations.length - 1 : 0;
    builder.show(['populations', last]);
  }

  private added(draft: Json, type: string | null): Json {
    const shape = this.builder.root.is === 'object' ? this.builder.root.fields.get('populations')! : this.builder.root;
    const { draft: next, at } = additionTo(draft, POPULATIONS, shape), entry = valueAt(next, at);
    if (!isDict(entry)) return draft;
    const { count: _count, label, antigenA, ...rest } = entry, kind = this.goal.value === 'each' ? kindOfType(type ?? '', this.kind.value) : this.kind.value;
    return put(next, at, { ...rest, kind, label: type ?? String(label ?? ''), placement: this.placement(type), ...(kind === 'tumor' && antigenA !== undefined ? { antigenA } : {}) });
  }

  private placement(type: string | null): Json {
    return { shape: 'positions', csv: this.text, ...(type === null || type === '' ? {} : { type }) };
  }
}
