// No file needs another that needs it: circles of imports are an order of loading that works by luck.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['sim', 'locales', 'schema', 'ensemble', 'workers', 'src', 'cli', 'verify', 'bench'];

const files = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')));

/** Imports and re-exports that stay in the program; those of types alone are gone when it runs. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const lasting = [...code.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)];
  return lasting.filter(([statement]) => !/\{[^}]*\}/.test(statement) || !isTypesOnly(statement)).map(([, target]) => target);
}

/** `import { type A, type B } from …` */
function isTypesOnly(statement: string): boolean {
  const [, names = ''] = /\{([^}]*)\}/.exec(statement) ?? [];
  return names.split(',').map((name) => name.trim()).filter((name) => name !== '').every((name) => name.startsWith('type '));
}

function resolve(from: string, target: string, known: ReadonlySet<string>): string | undefined {
  const path = normalize(join(dirname(from), target)).replaceAll('\\', '/');
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate));
}

/** Circles in a graph, each named by its files in the order of the imports: every group of nodes that reach one another, by the shortest way round. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const shortest = (start: string): string[] | null => {
    const before = new Map<string, string>([]), queue = [start];
    for (const at of queue) {
      for (const next of graph.get(at) ?? []) {
        if (next === start) {
          const way = [at];
          while (way[0] !== start) way.unshift(before.get(way[0])!);
          return way;
        }
        if (!before.has(next)) {
          before.set(next, at);
          queue.push(next);
        }
      }
    }
    return null;
  };
  const seen = new Set<string>(), circles: string[][] = [];
  for (const node of graph.keys()) {
    const circle = seen.has(node) ? null : shortest(node);
    if (circle === null) continue;
    circle.forEach((member) => seen.add(member));
    circles.push(circle);
  }
  return circles;
}

describe('imports', () => {
  it('make no circle in the program', () => {
    const known = new Set(files);
    const graph = new Map(files.map((file) => [file, importsOf(readFileSync(join(root, file), 'utf8')).flatMap((target) => resolve(file, target, known) ?? [])]));
    expect([...graph.values()].flat().length).toBeGreaterThan(500);
    expect(circlesOf(graph).map((circle) => circle.join(' → '))).toEqual([]);
  });

  it('are read as the compiler reads them', () => {
    expect(importsOf("import { a } from './a';\nimport type { B } from './b';\nimport { type C } from './c';\nimport { type D, d } from './d';\nimport './e';\nexport * from './f';\nexport type { G } from './g';\nimport x from 'zod';\n"))
      .toEqual(['./a', './d', './e', './f']);
    expect(importsOf("import {\n  a,\n  b,\n} from './a';\n// import { c } from './c';\n/* import { d } from './d'; */\nconst text = 1;\n")).toEqual(['./a']);
  });

  it('are followed round every circle', () => {
    const graph = new Map([['a', ['b']], ['b', ['c', 'd']], ['c', ['a']], ['d', ['e']], ['e', ['e']], ['f', ['a']]]);
    expect(circlesOf(graph)).toEqual([['a', 'b', 'c'], ['e']]);
    expect(circlesOf(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([]);
  });
});
