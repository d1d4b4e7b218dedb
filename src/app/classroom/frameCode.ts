// The piece of HTML that puts the page into somebody's own.

/** Characters that would end an attribute or begin something else. */
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
export const escaped = (text: string): string => text.replace(/[&"<>]/g, (mark) => MARKS[mark]!);

export function frameCode(address: string, title: string): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="1000" height="660" style="border: 0; max-width: 100%" allow="fullscreen; clipboard-write"></iframe>`;
}
