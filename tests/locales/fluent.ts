// What a message of Fluent is made of.
import { FluentResource } from '@fluent/bundle';

type Pattern = FluentResource['body'][number]['value'];

/** Names of all gaps that a message fills or chooses by. */
export function gapsOf(value: Pattern): Set<string> {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look);
    else if (typeof part === 'object' && part !== null) {
      const { type, name } = part as { readonly type?: string; readonly name?: string };
      if (type === 'var' && name !== undefined) found.add(name);
      else Object.values(part).forEach(look);
    }
  };
  look(value);
  return found;
}

export function valueOf(text: string): Map<string, Pattern> {
  return new Map(new FluentResource(text).body.map(({ id, value }) => [id, value]));
}
