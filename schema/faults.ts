// Sentences about faults of documents, files and requests, in the language that was last asked for; English at first.
import english from '../locales/en/faults.ftl?raw';
import { wordsOf } from '../locales/words';
import { FAULTS } from './faultNames';
import { learn, sharedSpeaker } from './words';

learn(english);

export const faults = wordsOf(FAULTS, sharedSpeaker, 'fault');

/** What a value should be, said when somebody asks, in the language of that moment. */
export type Expected = () => string;

/** Says a sentence once in each language, however many values are at fault. */
export function once(say: Expected): Expected {
  let text = '', by: unknown = null;
  return () => {
    const speaker = sharedSpeaker();
    if (by !== speaker) text = say();
    by = speaker;
    return text;
  };
}
