// Figures of the run: the picture and the charts with their words, for files and for paper.
import type { PictureNotes } from '../render/figure/pictureFigure';
import { formatClock, formatCount } from './format';
import type { Lab } from './lab';
import { countGroups } from './legendCounts';
import { provenanceLines } from './provenance';
import { texts } from './texts';

/** Fingerprints of the states of both sides of a comparison; '' for one that is not known or not there. */
export type PairHashes = readonly [ours: string, theirs: string];

/** Fingerprint of the state that is shown; '' when the run has gone on meanwhile, or the worker cannot tell. */
export async function hashOf({ client, store }: Lab): Promise<string> {
  const answer = await client.hash();
  return answer.ok && answer.value.tick === store.meta.value.tick ? answer.value.hash : '';
}

export async function hashesOf(lab: Lab): Promise<PairHashes> {
  const twin = lab.compare.twin.value;
  return Promise.all([hashOf(lab), twin === null ? '' : hashOf(twin.lab)]);
}

/** Behind the name of a file that shows both sides. */
export const endingOf = ({ compare }: Lab): string => (compare.twin.value === null ? '' : '-a-b');

export function provenanceOf({ store }: Lab, hash: string): readonly string[] {
  const info = store.info.value;
  if (info === null) return [];
  return provenanceLines({
    info, hash, minutes: store.minutes.value, version: store.version.value, changed: store.changed.value, values: store.paramValues.value, marks: store.marks.value,
  });
}

/** What a figure of the picture says of itself; null while there is nothing to show. */
export function notesOf(lab: Lab, hash: string): PictureNotes | null {
  const { store, view } = lab;
  const info = store.info.value, frame = view.counted.value;
  if (info === null || frame === null) return null;
  return {
    title: info.title, subtitle: [formatClock(store.minutes.value), ...viewWords(lab)].join(' · '), caption: provenanceOf(lab, hash), alt: store.summary.value || texts.picture.label,
    counts: countGroups(info, frame),
  };
}

/** How a patch with depth is looked at. */
export function viewWords({ store, view }: Lab): readonly string[] {
  if (store.info.value?.dimensions !== 3) return [];
  if (view.mode3d.value === 'slice') return [texts.picture.sliceAt(formatCount(view.sliceZ.value))];
  return [view.cutOpen.value ? texts.picture.cutThrough : texts.picture.wholeVolume];
}
