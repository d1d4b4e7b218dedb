// Why something cannot be done now, for whoever presses its key or reads its entry in a menu.
import { text } from '../../../locales/words';

export const WHY_TEXTS = {
  manySeeds: text,
  endCompare: text,
  swap: text,
  keep: text,
  ward: text,
  carBench: text,
  infuse: text,
  nextCourse: text,
  previousCourse: text,
  restoreCourse: text,
  clearSpan: text,
  saveSpan: text,
  undoStroke: text,
  redoStroke: text,
  brush: text,
  savePicture: text,
  savePictureOnPaper: text,
  projection: text,
  cutOpen: text,
  follow: text,
  film: text,
  sound: text,
} as const;
