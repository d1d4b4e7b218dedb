// How wide a text will be, without a browser: widths of the letters of Arial and its twins, which figures are written in.

export const FIGURE_FONT = 'Arial, "Liberation Sans", Helvetica, Arimo, sans-serif';

/** Thousandths of the size of the letters, from the space on. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const SPACE = 32;
/** Signs of other scripts are as wide as they are high. */
const FULL = 1000, USUAL = 600, FIRST_WIDE = 0x1100;
const BOLD = 1.08;

export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    sum += WIDTHS[code - SPACE] ?? (code >= FIRST_WIDE && !(code >= 0x2000 && code < 0x2e00) ? FULL : USUAL);
  }
  return (sum * size * (bold ? BOLD : 1)) / 1000;
}

/** The text in lines no wider than `width`, at most `most` of them; what does not fit ends in “…”. */
export function wrapped(text: string, width: number, size: number, most: number, bold = false): string[] {
  const fits = (line: string): boolean => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    // A word longer than a line is broken where the line ends.
    let rest = word;
    while (!fits(rest) && lines.length <= most) {
      const part = startThatFits(rest, fits);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), fits)];
}

function startThatFits(word: string, fits: (text: string) => boolean): string {
  const letters = [...word];
  let count = 1;
  while (count < letters.length && fits(letters.slice(0, count + 1).join(''))) count++;
  return letters.slice(0, count).join('');
}

function shortened(text: string, fits: (text: string) => boolean): string {
  return `${startThatFits(text, (part) => fits(`${part}…`)).trimEnd()}…`;
}
