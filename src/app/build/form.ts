// The form behind a document: the published JSON Schema, read as fields, lists and choices.
import { unitOf, withoutUnit } from '../../../schema/descriptions';
import { isDict, isList } from './json';
import type { Json, Path } from './json';

/** As much of JSON Schema as the document's own uses. */
export interface Schema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** One of several kinds of value that may stand at a place. */
export interface Alternative {
  readonly shape: Shape;
  /** What its choice is called: the value it begins with, or the kind of value. */
  readonly name: string;
}

export type Kind =
  | { readonly is: 'fixed'; readonly value: Json }
  | { readonly is: 'choice'; readonly options: readonly Json[] }
  | { readonly is: 'flag' }
  | { readonly is: 'text'; readonly longest: number; readonly examples: readonly string[] }
  | { readonly is: 'number'; readonly integer: boolean; readonly unit: string }
  /** A number or a text: a time, a seed, a concentration. */
  | { readonly is: 'loose'; readonly examples: readonly string[] }
  /** Objects told apart by what stands under `key`. */
  | { readonly is: 'variants'; readonly key: string; readonly options: readonly Alternative[] }
  /** Told apart by their type. */
  | { readonly is: 'either'; readonly options: readonly Alternative[] }
  | { readonly is: 'list'; readonly element: Shape; readonly least: number; readonly most: number }
  | { readonly is: 'object'; readonly fields: ReadonlyMap<string, Shape>; readonly required: ReadonlySet<string>; readonly patterns: readonly (readonly [RegExp, Shape])[] }
  | { readonly is: 'dictionary'; readonly element: Shape }
  /** Anything at all, written as JSON. */
  | { readonly is: 'any' };

export type Shape = Kind & {
  /** A name in plain words, or ''. */
  readonly title: string;
  readonly doc: string;
  /** null may stand here, too. */
  readonly nullable: boolean;
};

export type Of<K extends Kind['is']> = Extract<Shape, { readonly is: K }>;

const known = new WeakMap<Schema, Shape>();

/** The field that a part of the schema is. */
export function shapeOf(schema: Schema): Shape {
  const before = known.get(schema);
  if (before) return before;
  const options = schema.anyOf ?? [], rest = options.filter(({ type }) => type !== 'null'), nullable = rest.length < options.length;
  const bare: Schema = nullable && rest.length === 1 ? rest[0]! : nullable ? { ...schema, anyOf: rest } : schema, inner = kindOf(bare);
  const shape = { ...inner, title: schema.title ?? '', doc: docOf(schema, bare, inner), nullable: nullable || bare !== schema && shapeOf(bare).nullable } as Shape;
  known.set(schema, shape);
  return shape;
}

function docOf(schema: Schema, bare: Schema, kind: Kind): string {
  const doc = schema.description ?? bare.description ?? '';
  return kind.is === 'number' && kind.unit !== '' ? withoutUnit(doc) : doc;
}

function kindOf(schema: Schema): Kind {
  if ('const' in schema) return { is: 'fixed', value: schema.const! };
  if (schema.enum) return { is: 'choice', options: schema.enum };
  if (schema.oneOf) return variants(schema.oneOf);
  if (schema.anyOf) return either(schema.anyOf);
  switch (schema.type) {
    case 'boolean': return { is: 'flag' };
    case 'string': return { is: 'text', longest: schema.maxLength ?? Infinity, examples: schema.examples ?? [] };
    case 'integer':
    case 'number': return { is: 'number', integer: schema.type === 'integer', unit: unitOf(schema.description ?? '') };
    case 'array': return schema.items ? { is: 'list', element: shapeOf(schema.items), least: schema.minItems ?? 0, most: schema.maxItems ?? Infinity } : { is: 'any' };
    case 'object': return object(schema);
  }
  return { is: 'any' };
}

function object(schema: Schema): Kind {
  const { properties, additionalProperties: others } = schema;
  if (properties) {
    const patterns = Object.entries(schema.patternProperties ?? {}).map(([pattern, one]) => [new RegExp(pattern), shapeOf(one)] as const);
    return { is: 'object', fields: new Map(Object.entries(properties).map(([name, one]) => [name, shapeOf(one)])), required: new Set(schema.required), patterns };
  }
  return typeof others === 'object' ? { is: 'dictionary', element: shapeOf(others) } : { is: 'any' };
}

function variants(schemas: readonly Schema[]): Kind {
  const key = Object.entries(schemas[0]?.properties ?? {}).find(([, one]) => 'const' in one)?.[0];
  if (key === undefined || !schemas.every(({ properties }) => properties?.[key]?.const !== undefined)) return either(schemas);
  return { is: 'variants', key, options: schemas.map((one) => ({ name: String(one.properties![key]!.const), shape: shapeOf(one) })) };
}

const PLAIN: ReadonlySet<string> = new Set(['number', 'loose', 'text']);

function either(schemas: readonly Schema[]): Kind {
  if (schemas.every((one) => 'const' in one)) return { is: 'choice', options: schemas.map((one) => one.const!) };
  const shapes = schemas.map(shapeOf), plain = shapes.filter(({ is }) => PLAIN.has(is)), others = shapes.filter(({ is }) => !PLAIN.has(is));
  const loose: Kind | null = plain.length > 1 ? { is: 'loose', examples: plain.flatMap((one) => (one.is === 'text' || one.is === 'loose' ? one.examples : [])) } : null;
  if (loose && others.length === 0) return loose;
  const first = loose ? [{ ...loose, title: '', doc: plain[0]!.doc, nullable: false } as Shape] : plain;
  return { is: 'either', options: [...first, ...others].map((shape) => ({ shape, name: typeName(shape) })) };
}

function typeName(shape: Shape): string {
  switch (shape.is) {
    case 'number': case 'loose': return 'number';
    case 'text': return 'text';
    case 'list': return 'list';
    default: return 'object';
  }
}

/** Which alternative a value is; the first for what is none of them. */
export function chosen(shape: Of<'either' | 'variants'>, value: Json | undefined): Alternative {
  const fits = shape.is === 'variants'
    ? ({ name }: Alternative) => isDict(value) && value[shape.key] === name
    : ({ name }: Alternative) => (name === 'object' ? isDict(value) : name === 'list' ? isList(value) : name === 'text' || name === 'number' ? typeof value !== 'object' && (shape.options.filter((one) => one.name === 'text' || one.name === 'number').length < 2 || typeof value === (name === 'text' ? 'string' : 'number')) : false);
  return shape.options.find(fits) ?? shape.options[0]!;
}

/** The field of a key of an object; undefined where the schema does not know it. */
export function fieldOf(shape: Of<'object'>, key: string): Shape | undefined {
  return shape.fields.get(key) ?? shape.patterns.find(([pattern]) => pattern.test(key))?.[1];
}

/** The kind of value that this one is, where there are several. */
export function plainShape(shape: Shape, value: Json | undefined): Shape {
  return shape.is === 'either' || shape.is === 'variants' ? plainShape(chosen(shape, value).shape, value) : shape;
}

/** The field of what stands under a key of a plain shape; undefined where there is none. */
export function insideOf(shape: Shape, key: string | number): Shape | undefined {
  return shape.is === 'object' ? fieldOf(shape, String(key)) : shape.is === 'list' || shape.is === 'dictionary' ? shape.element : undefined;
}

/** The longest part of a path at which the form of this document shows something: where a problem of that path is shown. */
export function homeOf(shape: Shape, value: Json | undefined, path: Path): Path {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  const inside = (inner: Shape, at: Json | undefined): Path => [key, ...homeOf(inner, at, rest)];
  switch (shape.is) {
    case 'either':
    case 'variants': return homeOf(chosen(shape, value).shape, value, path);
    case 'list': return isList(value) && typeof key === 'number' && key < value.length ? inside(shape.element, value[key]) : [];
    case 'dictionary': return isDict(value) && Object.hasOwn(value, key) ? inside(shape.element, value[String(key)]) : [];
    case 'object': {
      const field = fieldOf(shape, String(key)), isSaid = isDict(value) && Object.hasOwn(value, key), own = isSaid ? value[String(key)] : undefined;
      if (field === undefined) return isSaid ? [key] : [];
      return isSaid || shape.fields.has(String(key)) ? inside(field, own) : [];
    }
    default: return [];
  }
}
