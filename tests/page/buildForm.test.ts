// The form of the scenario builder: made from the published schema, so that nothing a document can say is missing.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chosen, fieldOf, homeOf, shapeOf } from '../../src/app/build/form';
import type { Schema, Shape } from '../../src/app/build/form';
import { isDict, isList, readPath } from '../../src/app/build/json';
import type { Json } from '../../src/app/build/json';
import { SECTIONS, sectionsOf } from '../../src/app/build/sections';
import { additionTo, fresh } from '../../src/app/build/additions';
import { empty } from '../../src/app/build/starts';
import { checkDraft } from '../../workers/builderCalls';
import { put } from '../../src/app/build/draft';

const folder = new URL('../../scenarios/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('scenario.schema.json', folder), 'utf8')) as Schema;
const root = shapeOf(schema);
const presets = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json').map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json] as const);

/** Every place of the schema at which something can be said, found without the form. */
function placesOf(node: Schema, path = ''): string[] {
  if (node.type === 'null') return [`${path} or null`];
  const inner = [
    ...Object.entries(node.properties ?? {}).flatMap(([name, one]) => placesOf(one, `${path}.${name}`)),
    ...Object.entries(node.patternProperties ?? {}).flatMap(([name, one]) => placesOf(one, `${path}.${name}`)),
    ...(node.items ? placesOf(node.items, `${path}[]`) : []),
    ...(typeof node.additionalProperties === 'object' ? placesOf(node.additionalProperties, `${path}.*`) : []),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => placesOf(one, path)),
  ];
  return inner.length > 0 ? inner : [path];
}

/** Every place at which the form has a field. */
function fieldsOf(shape: Shape, path = ''): string[] {
  return shape.nullable ? [`${path} or null`, ...innerFields(shape, path)] : innerFields(shape, path);
}

function innerFields(shape: Shape, path: string): string[] {
  switch (shape.is) {
    case 'object': return [
      ...[...shape.fields].flatMap(([name, one]) => fieldsOf(one, `${path}.${name}`)),
      ...shape.patterns.flatMap(([pattern, one]) => fieldsOf(one, `${path}.${pattern.source}`)),
      ...(shape.fields.size + shape.patterns.length === 0 ? [path] : []),
    ];
    case 'list': return fieldsOf(shape.element, `${path}[]`);
    case 'dictionary': return fieldsOf(shape.element, `${path}.*`);
    case 'either':
    case 'variants': return shape.options.flatMap((one) => fieldsOf(one.shape, path));
    default: return [path];
  }
}

const unique = (places: readonly string[]): string[] => [...new Set(places)].sort();

/** Whether what stands in a document can be shown by the field that is there for it. */
function misfits(shape: Shape, value: Json, path: string): string[] {
  if (value === null) return shape.nullable ? [] : [path];
  const kind = typeof value;
  switch (shape.is) {
    case 'either':
    case 'variants': return misfits(chosen(shape, value).shape, value, path);
    case 'list': return isList(value) ? value.flatMap((one, n) => misfits(shape.element, one, `${path}[${n}]`)) : [path];
    case 'dictionary': return isDict(value) ? Object.entries(value).flatMap(([key, one]) => misfits(shape.element, one, `${path}.${key}`)) : [path];
    case 'object': return isDict(value) ? Object.entries(value).flatMap(([key, one]) => {
      const field = fieldOf(shape, key);
      return field ? misfits(field, one, `${path}.${key}`) : [`${path}.${key}`];
    }) : [path];
    case 'fixed': return value === shape.value ? [] : [path];
    case 'choice': return shape.options.includes(value) ? [] : [path];
    case 'flag': return kind === 'boolean' ? [] : [path];
    case 'number': return kind === 'number' ? [] : [path];
    case 'text': return kind === 'string' ? [] : [path];
    case 'loose': return kind === 'number' || kind === 'string' ? [] : [path];
    case 'any': return [];
  }
}

describe('the form', () => {
  it('has a field for everything that the schema has', () => {
    const places = unique(placesOf(schema));
    expect(places.length).toBeGreaterThan(400);
    expect(unique(fieldsOf(root)).map((path) => path.replaceAll('\\/', '/'))).toEqual(places.map((path) => path.replaceAll('\\/', '/')));
  });

  it('asks for JSON only where the schema itself says nothing', () => {
    const anything: string[] = [];
    const walk = (shape: Shape, path: string): void => {
      if (shape.is === 'any') anything.push(path);
      else if (shape.is === 'object') for (const [name, one] of shape.fields) walk(one, `${path}.${name}`);
      else if (shape.is === 'list' || shape.is === 'dictionary') walk(shape.element, `${path}[]`);
      else if (shape.is === 'either' || shape.is === 'variants') for (const one of shape.options) walk(one.shape, path);
    };
    walk(root, '');
    expect(anything).toEqual(['.experiments[].change[].to', '.experiments[].change[].entry']);
  });

  it('shows whatever the presets say, in fields made for it', () => {
    for (const [name, document] of presets) expect(misfits(root, document, ''), name).toEqual([]);
  });

  it('would show a field that the schema has not yet, in a section for what has none', () => {
    const wider = shapeOf({ ...schema, properties: { ...schema.properties, radiation: { type: 'number', description: 'dose (Gy)' } } });
    const sections = sectionsOf(wider), own = sections.find(({ keys }) => keys.includes('radiation'));
    expect(own?.id).toBe('more');
    expect(wider.is === 'object' && wider.fields.get('radiation')).toMatchObject({ is: 'number', unit: 'Gy', doc: 'dose' });
    expect(sectionsOf(root).some(({ id }) => id === 'more'), 'everything that is there has a section of its own').toBe(false);
    expect(SECTIONS.flatMap(({ keys }) => keys).sort()).toEqual(Object.keys(schema.properties!).sort());
  });
});

describe('additions', () => {
  const draft = JSON.parse(empty()) as Json;
  it('from empty are sound by themselves', () => expect(checkDraft(empty()).problems).toEqual([]));

  it.each(['populations', 'products', 'drugs', 'clock', 'antigens', 'fields', 'vessels', 'body', 'parameters', 'rules', 'record', 'watch', 'references', 'experiments', 'knobs', 'schedule', 'protocols'])('%s begin with something that the parser takes', (key) => {
    const shape = root.is === 'object' ? root.fields.get(key)! : root;
    let next = draft;
    if (key === 'schedule') next = additionTo(put(next, ['products'], {}), ['products'], (root as Extract<Shape, { is: 'object' }>).fields.get('products')!).draft;
    if (key === 'protocols') next = put(next, ['body'], {});
    const before = JSON.stringify(next);
    if (shape.is === 'list' || shape.is === 'dictionary') {
      for (let n = 0; n < (key === 'schedule' || key === 'knobs' ? 1 : 2); n++) next = additionTo(next, [key], shape).draft;
    } else next = put(next, [key], fresh(shape, [key], next));
    expect(JSON.stringify(next)).not.toBe(before);
    expect(checkDraft(JSON.stringify(next)).problems).toEqual([]);
  });

  it('are complete where they are deep inside, too', () => {
    const walk = (shape: Shape, path: (string | number)[]): void => {
      const value = fresh(shape, path, draft);
      if (shape.is !== 'any') expect(misfits(shape, value, path.join('.'))).toEqual([]);
      if (shape.is === 'object') for (const [name, one] of [...shape.fields].slice(0, 40)) walk(one, [...path, name]);
      else if (shape.is === 'list') walk(shape.element, [...path, 0]);
      else if (shape.is === 'dictionary') walk(shape.element, [...path, 'x']);
      else if (shape.is === 'either' || shape.is === 'variants') for (const one of shape.options) walk(one.shape, path);
    };
    walk(root, []);
  });
});

describe('the place of a problem', () => {
  const draft = { populations: [{ kind: 'tumor', placement: { shape: 'disc' }, antigenA: { distribution: 'normal' }, foo: 1 }], products: { a: {} }, parameters: { 'kill.hitRate': 'x' } } as const;
  it.each([
    ['populations[0].kind', 'populations[0].kind'], ['populations[0].placement.center[1]', 'populations[0].placement.center'], ['populations[0].placement.shape', 'populations[0].placement.shape'],
    ['populations[0].antigenA.mean', 'populations[0].antigenA.mean'], ['populations[0].foo', 'populations[0].foo'], ['populations[3].kind', 'populations'], ['products.a.affinity', 'products.a.affinity'],
    ['products.b.affinity', 'products'], ['parameters["kill.hitRate"]', 'parameters["kill.hitRate"]'], ['parameters["products.a.affinity"]', 'parameters'], ['line 3, column 7', ''], ['record.every', 'record.every'], ['domain.size[0]', 'domain.size'],
  ])('%s is shown at %s', (path, home) => expect(homeOf(root, draft, readPath(path)!)).toEqual(readPath(home)));
});
