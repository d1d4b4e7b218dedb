// What the form of a document says: descriptions of the JSON Schema, and keys as labels, as messages of Fluent in English.
import { labelOfKey, withoutUnit } from '../../schema/descriptions';
import { scenarioJsonSchema } from '../../schema/jsonSchema';
import { partsOf } from '../../locales/spoken';
import type { Words } from './modelWords';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param words takes all but what it knows already @param named keys that have a label of their own */
export function takeSchemaWords(words: Words, named: ReadonlySet<string>): void {
  const { description: _, title: __, ...schema } = scenarioJsonSchema(), keys = new Set<string>();
  const add = (path: readonly string[], text: string): void => {
    const [of, said] = partsOf(text) ?? [text, ''];
    // What is said of a substance is known already; then its name alone is new.
    if (/\p{L}{2}/u.test(text)) words.add(path, words.knows(said) && !words.knows(text) ? of : text);
  };
  const look = (node: unknown, path: readonly string[]): void => {
    if (Array.isArray(node)) return node.forEach((one) => look(one, path));
    if (!isNode(node)) return;
    const { description, title, type, properties, patternProperties, items, anyOf, oneOf, additionalProperties } = node;
    const kind = isNode(properties) && path.length > 0 ? Object.values(properties).find((one) => isNode(one) && typeof one['const'] === 'string') : undefined, here = isNode(kind) ? [...path, String(kind['const'])] : path;
    if (typeof title === 'string') add(['schema', ...path, 'title'], title);
    if (typeof description === 'string') add(['schema', ...path], type === 'number' ? withoutUnit(description) : description);
    for (const [key, one] of Object.entries(isNode(properties) ? properties : {})) {
      if (!named.has(key) && isNode(one) && one['title'] === undefined) keys.add(key);
      look(one, [...here, key]);
    }
    for (const one of Object.values(isNode(patternProperties) ? patternProperties : {})) look(one, path);
    for (const inner of [items, anyOf, oneOf, additionalProperties]) look(inner, here);
  };
  look(schema, []);
  for (const key of keys) add(['key', key], labelOfKey(key));
}
