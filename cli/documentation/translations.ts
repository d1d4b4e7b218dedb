// Translations of what the model says, brought into line with the English: same messages, same order; what is new waits in English.

/** Stands before a message whose translation nobody has written yet. */
const WAITING = '# Waits for its translation.';

interface Entry {
  /** Behind the name, as it is written, further lines included. */
  readonly text: string;
  readonly waits: boolean;
}

/** @param english @param translated the file as it is, '' where there is none @returns the file as it should be */
export function inLine(english: string, translated: string): string {
  const known = entriesOf(translated), head = translated.split('\n').find((line) => line.startsWith('#') && line !== WAITING);
  const lines = [...entriesOf(english)].flatMap(([id, { text }]) => {
    const entry = known.get(id), waits = entry === undefined || (entry.waits && entry.text === text);
    return [...(waits ? [WAITING] : []), `${id} = ${entry?.text ?? text}`];
  });
  return [...(head === undefined ? [] : [head]), ...lines, ''].join('\n');
}

/** How many messages a file has. */
export const messagesIn = (file: string): number => entriesOf(file).size;

/** How many messages of a file wait. */
export function waitingIn(translated: string): number {
  return translated.split('\n').filter((line) => line === WAITING).length;
}

function entriesOf(file: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let id = '', waits = false;
  for (const line of file.split('\n')) {
    const at = line.indexOf(' = ');
    if (line === WAITING) waits = true;
    else if (line.startsWith('    ')) entries.set(id, { ...entries.get(id)!, text: `${entries.get(id)!.text}\n${line}` });
    else if (at > 0 && !line.startsWith('#')) {
      id = line.slice(0, at);
      entries.set(id, { text: line.slice(at + 3), waits });
      waits = false;
    }
  }
  return entries;
}
