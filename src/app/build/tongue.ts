// The schema of documents in the language of the page: its titles and descriptions are translated where they are known, its keys stay.
import { withoutUnit } from '../../../schema/descriptions';
import type { Schema } from './form';

/** @param say a text in the language of the page */
export function translatedSchema(schema: Schema, say: (text: string) => string): Schema {
  return translated(schema, say) as Schema;
}

function translated(value: unknown, say: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => translated(one, say));
  if (typeof value !== 'object' || value === null) return value;
  const { description, title, type } = value as { readonly description?: unknown; readonly title?: unknown; readonly type?: unknown };
  const copy = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, say)]));
  return {
    ...copy,
    ...(typeof title === 'string' ? { title: say(title) } : {}),
    ...(typeof description === 'string' ? { description: described(description, type === 'number', say) } : {}),
  };
}

/** The unit behind what a number is stays where it is. */
function described(description: string, isNumber: boolean, say: (text: string) => string): string {
  const bare = isNumber ? withoutUnit(description) : description;
  return say(bare) + description.slice(bare.length);
}
