// Looks things up by name; a name that is not there is a fault that says which ones are, and which was probably meant.
import { nearest } from '../schema';

/** @param kind what is looked up, with its article: “a measure” */
export function named<T extends { readonly name: string }>(kind: string, all: readonly T[], name: string): T {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw unknownName(kind, name, all.map((one) => one.name));
  return found;
}

export function unknownName(kind: string, name: string, known: readonly string[]): Error {
  const meant = nearest(name, known);
  return new Error(`${name} is not ${kind}; expected one of ${known.join(', ')}${meant === '' ? '' : `. Did you mean ${meant}?`}`);
}
