// The language in which the page speaks, and the one who speaks it: whoever reads a text while it is drawn hears of a change.
import { signal } from '@preact/signals';
import english from '../../locales/en/page.ftl?raw';
import englishBuilder from '../../locales/en/build.ftl?raw';
import { Speaker } from '../../locales/speaker';

const speaking = signal(new Speaker({ language: 'en', messages: [english + englishBuilder] }));

export const speaker = (): Speaker => speaking.value;
