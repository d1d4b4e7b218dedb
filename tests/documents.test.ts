// What the documents say is true: links lead somewhere, the run of the README comes out as printed, numbers quoted are the generated ones.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parametersDocument } from '../cli/documentation/parameters';
import { fillSections, keptNotes } from '../cli/documentation/markdown';
import { modelDocument } from '../cli/documentation/model';
import { MODELS, RULES, SOURCES, listParams } from '../sim';
import { cli } from './cli/terminal';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md')).map((path) => `docs/${path.replaceAll('\\', '/')}`)];

/** Targets of the links of a page, code left out. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target]) => target);
}

/** Places within a page that a link can name, as GitHub makes them of headings. */
function anchorsOf(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
  return new Set([...headings, ...[...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)]);
}

describe('documents', () => {
  it.each(pages)('%s: every link leads somewhere', (page) => {
    const broken = linksOf(read(page)).filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      return !existsSync(join(root, path)) || (anchor !== undefined && !anchorsOf(read(path)).has(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('name only test files that exist', () => {
    const named = pages.flatMap((page) => [...read(page).matchAll(/`(tests\/[\w/]+\.test\.ts)`/g)].map(([, path]) => path));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('describe every rule in words of their own', () => {
    expect([...keptNotes(read('docs/MODEL.md')).keys()].filter((name) => !Object.hasOwn(MODELS, name))).toEqual(RULES.map((rule) => rule.name));
  });

  it('quote the share of assumed parameters as it is', () => {
    const [sentence] = /\d+ of the \d+ biological parameters \(\d+ %\) are assumed\./.exec(parametersDocument()) ?? ['no such sentence'];
    expect(read('README.md')).toContain(sentence);
  });

  it('print the run that a reader gets', async () => {
    const readme = read('README.md');
    const args = /npm run cli -- (run \S+ --seed \S+ --until \S+)/.exec(readme)![1].split(' ');
    const printed = [...readme.matchAll(/^```text\n(.*?)^```$/gms)].map(([, text]) => text.trim().split('\n')).find(([first]) => first.startsWith('scenario'))!;
    const { code, out } = await cli(args);
    expect(code).toBe(0);
    // The last line tells the speed of the machine.
    expect(printed.slice(0, -1), `README.md is out of date; it should print\n${out}\n`).toEqual(out.split('\n').slice(0, -1));
  });
});

describe('sources', () => {
  it('are all in the bibliography, one or several a parameter', () => {
    const table = parametersDocument();
    for (const { key, spec } of listParams()) {
      const row = table.split('\n').find((line) => line.startsWith(`| \`${key}\` |`))!;
      for (const source of spec.source.split(/\s+/)) {
        if (source === 'assumed') continue;
        expect(Object.hasOwn(SOURCES, source), `${source} of ${key}`).toBe(true);
        expect(row).toContain(`[${source}](#${source})`);
      }
    }
  });
});

describe('notes in generated sections', () => {
  const model = read('docs/MODEL.md');

  it('survive a new writing of the section around them', () => {
    const emptied = fillSections(model, { cells: 'nothing', fields: 'nothing' });
    expect(modelDocument(emptied, root)).toBe(model);
    const edited = model.replace(/(?<=<!-- notes: kill -->\n)[^\n]*/, () => 'Another sentence, with $1 and $& in it.');
    expect(modelDocument(edited, root)).toBe(edited);
  });

  it('are not lost in silence when their rule is gone', () => {
    expect(() => modelDocument(model.replace('<!-- notes: kill -->', '<!-- notes: kil -->'), root)).toThrow('"kil"');
  });
});
