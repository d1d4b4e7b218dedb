// Whose pages may have this one in a frame: `--embed https://school.example`, as often as there are such pages.

/** @param {readonly string[]} args of the command line @returns {readonly string[]} origins; throws a sentence where one is none */
export function embeddersOf(args) {
  return args.flatMap((arg, n) => {
    const value = arg.startsWith('--embed=') ? arg.slice('--embed='.length) : arg === '--embed' ? args[n + 1] ?? '' : null;
    if (value === null) return [];
    if (!isOrigin(value)) throw new Error(`--embed wants the origin of a page, such as https://school.example, without a path; "${value}" was given.`);
    return [value];
  });
}

function isOrigin(text) {
  try {
    return /^https?:\/\//.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}
