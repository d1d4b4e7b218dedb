// Progress of a lesson as the short text that a learning platform keeps for a pupil.
import { pack, unpack } from '../deflate';
import type { Progress } from '../../../schema/lessonProgress';
import { MOST_SUSPENDED } from './scorm';

const START = 'cart-lab-1.';

/** `whole`: measured tables are in it; without them a pupil measures again. */
export async function suspend(progress: Progress): Promise<{ readonly text: string; readonly whole: boolean }> {
  for (const part of [progress, { ...progress, tables: {} }]) {
    const text = START + (await pack(JSON.stringify(part)));
    if (text.length <= MOST_SUSPENDED) return { text, whole: part === progress };
  }
  return { text: '', whole: false };
}

/** The text of the progress, as the page keeps it; '' where there is none. */
export async function resume(text: string): Promise<string> {
  return text.startsWith(START) ? (await unpack(text.slice(START.length))) ?? '' : '';
}
