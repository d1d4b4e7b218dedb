// What the model and its presets say, from English to another language: both have the same messages under the same names.
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @param english @param other files of messages without gaps, joined */
export function dictionaryOf(english: string, other: string): ReadonlyMap<string, string> {
  const from = textsOf(english), to = textsOf(other);
  return new Map([...from].flatMap(([id, text]) => (to.has(id) ? [[text, to.get(id)!] as const] : [])));
}

/** Every text of a file by the name of its message. */
export function textsOf(file: string): Map<string, string> {
  const bundle = new FluentBundle('en', { useIsolating: false }), texts = new Map<string, string>();
  const resource = new FluentResource(file);
  bundle.addResource(resource);
  for (const { id, value } of resource.body) if (value !== null) texts.set(id, bundle.formatPattern(value, null, []));
  return texts;
}
