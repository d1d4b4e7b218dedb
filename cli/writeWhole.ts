// Writes a file whole or not at all; into a stream it writes straight on.
import { DISK, writeAll } from './disk';
import type { Disk } from './disk';
import { unwritable } from './lineFile';
import { placeOf } from './place';
import type { Place } from './place';

export function writeWhole(path: string, content: Uint8Array | string): void {
  writeWholeAt(placeOf(path), content);
}

export function writeWholeAt(place: Place, content: Uint8Array | string, disk: Disk = DISK): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (place.isStream) return into(place, place.target, bytes, disk);
  // Beside the file that a link points at: renamed over the link, the draft would replace the link and leave the file as it was.
  const draft = `${place.target}.part`;
  try {
    into(place, draft, bytes, disk);
    disk.rename(draft, place.target);
  } catch (error) {
    drop(draft, disk);
    throw unwritable(place.path, error);
  }
}

function into(place: Place, target: string, bytes: Uint8Array, disk: Disk): void {
  let handle: number | null = null;
  try {
    handle = place.handle ?? disk.open(target, 'w');
    const { error } = writeAll(disk, handle, bytes, null);
    if (error !== null) throw error;
    if (!place.isStream) disk.sync(handle);
  } catch (error) {
    throw unwritable(place.path, error);
  } finally {
    if (handle !== null && place.handle === null) disk.close(handle);
  }
}

function drop(draft: string, disk: Disk): void {
  try {
    disk.remove(draft);
  } catch {
    // It was never made.
  }
}
