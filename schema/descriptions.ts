// What the JSON Schema says of a value, and how a key reads as a label: the same for the form of the page and for its translations.

/** The unit of a number stands in brackets behind what it is. */
const UNIT = / \(([^()]{1,30})\)$/;

export const unitOf = (description: string): string => UNIT.exec(description)?.[1] ?? '';
export const withoutUnit = (description: string): string => description.replace(UNIT, '');

/** `ticksPerMinute` → “Ticks per minute”. */
export function labelOfKey(key: string): string {
  const words = key.replace(/([a-z\d])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
