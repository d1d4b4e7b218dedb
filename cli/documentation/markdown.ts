// Markdown tables and marked sections: generated parts of documents that are otherwise written by hand.

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export const code = (text: string) => `\`${text}\``;

const opening = (name: string) => `<!-- generated: ${name} (npm run docs) -->`;
const closing = (name: string) => `<!-- end of ${name} -->`;

export class MissingSection extends Error {}

/** Replaces what stands between the marks of each section; the text around is kept as it is. */
export function fillSections(text: string, sections: Readonly<Record<string, string>>): string {
  let filled = text;
  for (const [name, content] of Object.entries(sections)) {
    const from = filled.indexOf(opening(name)), to = filled.indexOf(closing(name));
    if (from < 0 || to < from) throw new MissingSection(`expected the lines "${opening(name)}" and "${closing(name)}"`);
    filled = `${filled.slice(0, from)}${opening(name)}\n\n${content.trim()}\n\n${filled.slice(to)}`;
  }
  return filled;
}

/** Hand-written parts inside generated sections, by name and with their marks: they are put back when the section is written anew. */
export function keptNotes(text: string): ReadonlyMap<string, string> {
  const notes = [...text.matchAll(/<!-- notes: (\w+) -->.*?<!-- end of notes -->/gs)];
  return new Map(notes.map(([whole, name]) => [name, whole]));
}
