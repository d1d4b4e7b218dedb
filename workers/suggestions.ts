// What the document of a run suggests – things to try, parameters that matter – and how far the run has left that document.
import { changesOf, differences, keyOf, textOf } from '../schema';
import type { Change, Difference } from '../schema';
import { parseDuration } from '../sim/units';
import type { Start } from './start';

export type { Change, Difference };

/** Something to try, as the document suggests it. */
export interface ExperimentInfo {
  readonly text: string;
  /** What it changes in the document; empty: nothing. */
  readonly changes: readonly Change[];
  /** Minute to be looked at, or null. */
  readonly goTo: number | null;
  /** Name of a colouring, or null. */
  readonly colourBy: string | null;
}

/** A parameter that the story is about. */
export interface KnobInfo {
  readonly key: string;
  /** What it is called here; '' where the parameter's own title will do. */
  readonly label: string;
}

/** How the document of the run differs from the one that was opened. */
export interface ChangedInfo {
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
}

export interface Suggestions {
  /** Those of the document that was opened, also where the run has left it. */
  readonly experiments: readonly ExperimentInfo[];
  readonly knobs: readonly KnobInfo[];
  /** null: the run starts from the document as it was opened. */
  readonly changed: ChangedInfo | null;
}

/** What the document that was opened suggests, and how this one differs from it. */
export function suggestionsOf({ document, altered }: Start): Suggestions {
  const experiments = (altered?.original ?? document).experiments ?? [], { knobs = [] } = document;
  return {
    experiments: experiments.map((experiment): ExperimentInfo => {
      const { goTo, colourBy } = typeof experiment === 'string' ? {} as { goTo?: undefined; colourBy?: undefined } : experiment;
      return { text: textOf(experiment), changes: changesOf(experiment), goTo: goTo === undefined ? null : parseDuration(goTo), colourBy: colourBy ?? null };
    }),
    knobs: knobs.map((knob) => ({ key: keyOf(knob), label: typeof knob === 'string' ? '' : knob.label ?? '' })),
    changed: altered === undefined ? null : { changes: altered.changes, differences: differences(altered.original, document) },
  };
}
