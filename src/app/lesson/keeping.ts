// Where the progress of lessons is kept between visits.
import { recall, remember } from '../memory';
import type { Shelf } from './room';

const PREFIX = 'lesson.';

export const kept: Shelf = {
  read: (lesson) => recall(PREFIX + lesson),
  write: (lesson, text) => remember(PREFIX + lesson, text),
};
