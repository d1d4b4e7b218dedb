// How much memory a run really holds: every buffer behind every typed array that can be reached from it, counted once.

/** Bytes of all buffers reachable from `root`; a kernel's memory counts in full, however little of it is in use. */
export function bytesHeld(root: object): number {
  const buffers = new Set<ArrayBufferLike>(), seen = new Set<object>(), ahead: object[] = [root];
  while (ahead.length > 0) {
    const next = ahead.pop()!;
    if (seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next)) {
      buffers.add(next.buffer);
      continue;
    }
    for (const part of Object.values(next) as unknown[]) if (typeof part === 'object' && part !== null) ahead.push(part);
  }
  let bytes = 0;
  for (const buffer of buffers) bytes += buffer.byteLength;
  return bytes;
}
