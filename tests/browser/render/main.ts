// A page with nothing but the stage, for tests that look at the picture itself.
import { createStage } from '../../../src/render/stage';
import type { Notice, Stage } from '../../../src/render/stage';
import { ballScene, crowdedScene, emptyRun, frameOf, nicheScene, sampleScene } from './scenes';
import type { CellDraft, FrameDraft } from './scenes';

export interface StagePage {
  readonly stage: Stage;
  readonly notices: Notice[];
  readonly picks: [number, number, number, number | null][];
  readonly scenes: { emptyRun: typeof emptyRun; sampleScene: typeof sampleScene; nicheScene: typeof nicheScene; ballScene: typeof ballScene; crowdedScene: typeof crowdedScene };
  show(cells: CellDraft[], draft?: FrameDraft): void;
}

declare global {
  interface Window {
    page: StagePage;
  }
}

const stage = await createStage(document.querySelector<HTMLElement>('#host')!);
const notices: Notice[] = [];
const picks: StagePage['picks'] = [];
stage.onNotice((notice) => notices.push(notice));
stage.onPick((...pick) => picks.push(pick));
window.page = {
  stage, notices, picks, scenes: { emptyRun, sampleScene, nicheScene, ballScene, crowdedScene },
  show(cells, draft) {
    const frame = frameOf(cells, draft);
    stage.showFrame(frame);
    // as when the buffer goes home: nothing of it may be needed any more
    structuredClone(frame.x.buffer, { transfer: [frame.x.buffer] });
  },
};
