// The presets in the order and under the headings in which they are offered, on the page, in lists and in the README.

export interface PresetGroup {
  readonly title: string;
  readonly names: readonly string[];
}

export const PRESET_GROUPS: readonly PresetGroup[] = [
  { title: 'Start here', names: ['b-all-niche'] },
  { title: 'Escape and relapse', names: ['antigen-negative-relapse', 'antigen-dim-escape', 'lineage-switch', 'cart-loss-relapse', 'bcma-myeloma'] },
  { title: 'Designing the CAR', names: ['dual-car', 'and-gate', 'cd28-vs-41bb', 'affinity', 'fast-off-binder'] },
  { title: 'Harm and how to limit it', names: ['off-tumor', 'lbcl', 'crs-tocilizumab', 'split-dosing'] },
  { title: 'Solid tumours', names: ['solid-spheroid', 'checkpoint'] },
  { title: 'Published experiments', names: ['dish-low-et', 'organoid-untreated', 'organoid-one-dose'] },
];

/** Heading of what no group names. */
export const OTHER_GROUP = 'More';

export interface Grouped<T> {
  readonly title: string;
  readonly items: readonly T[];
}

/** The items under their headings; groups of which there is none are left out, items of no group come last. */
export function grouped<T extends { readonly name: string }>(items: readonly T[]): Grouped<T>[] {
  const byName = new Map(items.map((item) => [item.name, item]));
  const sections = PRESET_GROUPS.map(({ title, names }) => ({ title, items: names.flatMap((name) => byName.get(name) ?? []) }));
  const known = new Set(PRESET_GROUPS.flatMap(({ names }) => names));
  const others = { title: OTHER_GROUP, items: items.filter(({ name }) => !known.has(name)) };
  return [...sections, others].filter((section) => section.items.length > 0);
}
