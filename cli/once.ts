// Reads an option that may be given once.
import { InvalidArgumentError } from 'commander';

/** An option given twice is a slip, not a wish for the last one. */
export function once<T = string>(name: string, read?: (value: string) => T): (value: string, before: T | undefined) => T {
  return (value, before) => {
    if (before !== undefined) throw new InvalidArgumentError(`${name} is given twice.`);
    return read === undefined ? (value as T) : read(value);
  };
}
