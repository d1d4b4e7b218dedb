// What the page may ask of hands: a stroke is checked like a document, against the scenario and all that was done before.
import { readStroke } from '../schema';
import { checkAction } from './lateChanges';
import { failure, ok } from './failures';
import { Hands } from './hands';
import { refuse } from './checks';
import type { Run } from './run';
import type { Session } from './session';
import type { HandsInfo } from './handsInfo';
import type { Result, SimApi } from './simApi';

/** @param loaded the run, or a failure thrown */
export function handCalls(session: Session, loaded: () => Run) {
  const hands = new Hands(session), after = (answer: Result<null>): Result<HandsInfo> => (answer.ok ? ok(hands.info(loaded())) : answer);
  return {
    stroke: async (request) => {
      const run = loaded(), read = readStroke(request, run.start.document);
      if (!read.ok) return refuse(read.problems);
      if (session.isHeading) return failure('bad-request', 'The run is on its way to another moment: a stroke can be made when it has arrived.');
      const checked = checkAction(run, read.stroke);
      if (!checked.ok) return checked;
      hands.stroke(run, read.stroke);
      return ok(hands.info(run));
    },
    undoStroke: async () => after(await hands.undo(loaded())),
    redoStroke: async () => after(await hands.redo(loaded())),
    hands: async () => ok(hands.info(loaded())),
  } satisfies Partial<SimApi>;
}
