// Generated documents are current: after a change of the code, `npm run docs` brings them up to date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../cli/docs';
import { fillSections } from '../../cli/documentation/markdown';
import { scenarioJsonSchema } from '../../schema/jsonSchema';
import { PRESETS } from '../../schema';
import { RULES, SOURCES, listParams } from '../../sim';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('generated documents', () => {
  const generated = generatedFiles(root);

  it.each(Object.keys(generated))('%s is current (npm run docs)', (path) => {
    expect(read(path) === generated[path], `${path} is out of date: run npm run docs`).toBe(true);
  });

  it('name every parameter, rule and used source', () => {
    const parameters = read('docs/PARAMETERS.md'), model = read('docs/MODEL.md');
    for (const { key, spec } of listParams()) {
      expect(parameters.includes(`\`${key}\``), key).toBe(true);
      if (Object.hasOwn(SOURCES, spec.source)) expect(parameters.includes(`<a id="${spec.source}">`), spec.source).toBe(true);
    }
    for (const rule of RULES) expect(model.includes(`### <a id="${rule.name.toLowerCase()}"></a>${rule.title}\n`), rule.name).toBe(true);
  });

  it('keep the text around the marks', () => {
    const text = 'before\n<!-- generated: x (npm run docs) -->\nold\n<!-- end of x -->\nafter\n';
    const filled = fillSections(text, { x: 'new' });
    expect(filled).toBe('before\n<!-- generated: x (npm run docs) -->\n\nnew\n\n<!-- end of x -->\nafter\n');
    expect(fillSections(filled, { x: 'new' })).toBe(filled);
    expect(() => fillSections('no marks', { x: 'new' })).toThrow('expected the lines');
  });
});

describe('the published JSON Schema', () => {
  interface Node { readonly [key: string]: unknown; readonly properties?: Readonly<Record<string, Node>>; readonly patternProperties?: Readonly<Record<string, Node>> }
  const schema = scenarioJsonSchema() as Node;

  it('knows every parameter with its range', () => {
    const known = schema.properties!['parameters'].properties!;
    for (const { key, spec } of listParams()) expect(known[key]).toMatchObject({ minimum: spec.min, maximum: spec.max });
    expect(Object.keys(known)).toHaveLength(listParams().length);
  });

  it('accepts the parameters of products by pattern', () => {
    const patterns = Object.keys(schema.properties!['parameters'].patternProperties!).map((pattern) => new RegExp(pattern));
    expect(patterns.some((pattern) => pattern.test('products.cart19.affinity'))).toBe(true);
    expect(patterns.some((pattern) => pattern.test('products.cart19.afinity'))).toBe(false);
  });

  it('knows every key that the presets use', () => {
    for (const text of PRESETS.values()) {
      const preset = JSON.parse(text) as Record<string, unknown>;
      expect(Object.keys(schema.properties!)).toEqual(expect.arrayContaining(Object.keys(preset)));
    }
    expect(schema['required']).toEqual(['format', 'version', 'name', 'title', 'duration', 'domain', 'populations']);
    expect(schema['additionalProperties']).toBe(false);
  });
});
