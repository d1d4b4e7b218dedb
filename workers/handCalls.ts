// What the page may ask of hands: a stroke or a dose is checked like a document, against the scenario and all that was done before.
import { readStroke } from '../schema';
import { faults } from '../schema/faults';
import type { Action } from '../sim';
import { checkAction } from './lateChanges';
import { failure, ok } from './failures';
import { Hands } from './hands';
import { checkDosing, checkInfusion, refuse } from './checks';
import type { Checked } from './checks';
import type { Run } from './run';
import type { Session } from './session';
import type { HandsInfo } from './handsInfo';
import type { Result, SimApi } from './simApi';

/** @param loaded the run, or a failure thrown */
export function handCalls(session: Session, loaded: () => Run) {
  const hands = new Hands(session), after = (answer: Result<null>): Result<HandsInfo> => (answer.ok ? ok(hands.info(loaded())) : answer);
  /** At the end of a jump that is under way; otherwise now. */
  const dose = (read: Checked<Action>, run: Run): Result<null> => {
    const checked = read.ok ? checkAction(run, read.value) : read;
    if (!checked.ok) return checked;
    hands.act(run, checked.value);
    return ok(null);
  };
  return {
    infuse: async (infusion) => {
      const run = loaded(), read = checkInfusion(infusion, run.world);
      return dose(read.ok ? { ok: true, value: { infuse: read.value } } : read, run);
    },
    give: async (dosing) => {
      const run = loaded(), read = checkDosing(dosing, run.world);
      return dose(read.ok ? { ok: true, value: { give: read.value } } : read, run);
    },
    stroke: async (request) => {
      const run = loaded(), read = readStroke(request, run.start.document);
      if (!read.ok) return refuse(read.problems);
      if (session.isHeading) return failure('bad-request', faults.failed.heading);
      const checked = checkAction(run, read.stroke);
      if (!checked.ok) return checked;
      hands.act(run, read.stroke);
      return ok(hands.info(run));
    },
    undoStroke: async () => after(await hands.undo(loaded())),
    redoStroke: async () => after(await hands.redo(loaded())),
    hands: async () => ok(hands.info(loaded())),
  } satisfies Partial<SimApi>;
}
