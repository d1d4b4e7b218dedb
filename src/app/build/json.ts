// A document as plain values that are never changed, and ways into it.

export type Json = null | boolean | number | string | readonly Json[] | Dict;
export interface Dict {
  readonly [key: string]: Json;
}
export type Path = readonly (string | number)[];

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const isDict = (value: Json | undefined): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined where the path leads nowhere. */
export function valueAt(root: Json | undefined, path: Path): Json | undefined {
  let here = root;
  for (const key of path) {
    if (isList(here) && typeof key === 'number') here = here[key];
    else if (isDict(here) && Object.hasOwn(here, key)) here = here[key];
    else return undefined;
  }
  return here;
}

/** `populations[0].count` → `populations`, 0, `count`; null for what is no path. */
export function readPath(text: string): Path | null {
  const parts: (string | number)[] = [], step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[\]]+)/y;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null) return null;
    const [, index, quoted, plain] = match;
    parts.push(index !== undefined ? Number(index) : quoted !== undefined ? String(JSON.parse(quoted)) : plain!);
  }
  return parts;
}
