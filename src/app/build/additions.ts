// What a new entry begins with: something sound and usual, which is then changed.
import { insert, put } from './draft';
import { isDict, isList, valueAt } from './json';
import type { Json, Path } from './json';
import type { Shape } from './form';
import { BUILD_TEXTS } from '../texts/build';

const t = BUILD_TEXTS.examples;

/** In the language of the page: they go into the document. `*` stands for a number or a name of the document's own. */
const examples = (): Readonly<Record<string, Json>> => ({
  'populations.*': { kind: 'tumor', label: t.tumor, count: 500, placement: { shape: 'disc' }, antigenA: { distribution: 'lognormal', median: 15000, logSd: 0.5 } },
  'populations.*.placement.csv': 'x_um,y_um\n0,0\n',
  'populations.*.clones.*': { label: t.clone, fraction: 0.01, antigenA: 0 },
  'populations.*.radius': 8,
  'products.*': { label: t.product, costimulation: '4-1BB', gate: { kind: 'single', antigen: 'A' } },
  'drugs.*': { label: t.drug, halfLife: '12h', acts: [{ on: 'il6Signal', strength: 0.9 }] },
  'schedule.*.give': { drug: 'tocilizumab' },
  'protocols.*': { when: { variable: 'crsGrade', atLeast: 2 }, give: { drug: 'tocilizumab' } },
  'protocols.*.give': { drug: 'tocilizumab' },
  'protocols.*.when': { variable: 'crsGrade', atLeast: 2 },
  antigens: { A: 'CD19', B: 'CD22' },
  vessels: { count: 12 },
  record: { every: '6h' },
  domain: { dimensions: 2, size: [1000, 1000] },
  'domain.size': [1000, 1000],
  'vessels.points.*': [0, 0],
  duration: '7d',
  'watch.*': t.watch,
  'references.*': t.source,
  'experiments.*': t.experiment,
  'knobs.*': 'kill.hitRate',
});

/** Names of new entries of a dictionary. */
const NAMES: Readonly<Record<string, string>> = { products: 'cart', drugs: 'drug' };

/** What stands at a place of which nothing has been said. */
export function fresh(shape: Shape, path: Path, draft: Json): Json {
  if (matches(path, 'schedule.*')) return { at: '1h', infuse: infusion(draft) };
  if (matches(path, 'schedule.*.infuse')) return infusion(draft);
  const example = Object.entries(examples()).find(([pattern]) => matches(path, pattern))?.[1];
  if (example !== undefined && suits(shape, example)) return example;
  switch (shape.is) {
    case 'fixed': return shape.value;
    case 'choice': return shape.options[0] ?? '';
    case 'flag': return false;
    case 'text': return shape.examples[0] ?? '';
    case 'loose': return shape.examples[0] ?? '1h';
    case 'number': return 0;
    case 'either':
    case 'variants': return fresh(shape.options[0]!.shape, path, draft);
    case 'list': return Array.from({ length: shape.least }, (_, n) => fresh(shape.element, [...path, n], draft));
    case 'object': return Object.fromEntries([...shape.fields].filter(([name]) => shape.required.has(name)).map(([name, one]) => [name, fresh(one, [...path, name], draft)]));
    case 'dictionary': return {};
    case 'any': return '';
  }
}

/** One more entry of a list or a dictionary, and where it stands. */
export function additionTo(draft: Json, path: Path, shape: Shape): { readonly draft: Json; readonly at: Path } {
  const present = valueAt(draft, path);
  if (shape.is === 'dictionary') {
    const taken = isDict(present) ? Object.keys(present) : [], name = free(NAMES[String(path.at(-1))] ?? 'entry', taken, ''), at = [...path, name];
    return { draft: put(draft, at, labelled(fresh(shape.element, at, draft), isDict(present) ? Object.values(present) : [])), at };
  }
  if (shape.is !== 'list') return { draft, at: path };
  const entries = isList(present) ? present : [], at = [...path, entries.length];
  return { draft: insert(draft, path, labelled(fresh(shape.element, at, draft), entries)), at };
}

/** Without a label that another entry has. */
function labelled(entry: Json, others: readonly Json[]): Json {
  if (!isDict(entry) || typeof entry['label'] !== 'string') return entry;
  const taken = others.flatMap((other) => (isDict(other) && typeof other['label'] === 'string' ? [other['label']] : []));
  return taken.includes(entry['label']) ? { ...entry, label: free(entry['label'], taken, ' ') } : entry;
}

function free(name: string, taken: readonly string[], gap: string): string {
  if (!taken.includes(name)) return name;
  for (let n = 2; ; n++) if (!taken.includes(name + gap + n)) return name + gap + n;
}

function infusion(draft: Json): Json {
  const products = valueAt(draft, ['products']);
  return { product: (isDict(products) ? Object.keys(products)[0] : undefined) ?? '', count: 100, entry: 'edge' };
}

function matches(path: Path, pattern: string): boolean {
  const parts = pattern.split('.');
  return parts.length === path.length && parts.every((part, n) => part === '*' || part === path[n]);
}

/** The example is of the kind that stands here: of several alternatives each has its own. */
function suits(shape: Shape, example: Json): boolean {
  switch (shape.is) {
    case 'either': return shape.options.some((one) => suits(one.shape, example));
    case 'list': return isList(example);
    case 'object':
    case 'dictionary':
    case 'variants': return isDict(example);
    case 'number': return typeof example === 'number';
    case 'loose': return typeof example === 'number' || typeof example === 'string';
    default: return typeof example === 'string';
  }
}
