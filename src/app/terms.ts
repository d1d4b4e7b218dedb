// The glossary in the language of the page.
import { computed } from '@preact/signals';
import { BETWEEN_FORMS } from '../../locales/spoken';
import { Glossary } from '../../schema/glossary';
import { speaker } from './language';

const present = computed(() => {
  const { dictionary } = speaker(), say = (text: string): string => dictionary.get(text) ?? text;
  return new Glossary((_name, { title, words, meaning }) => ({ title: say(title), meaning: say(meaning), words: say(words.join(BETWEEN_FORMS)).split(BETWEEN_FORMS) }));
});

export const glossary = (): Glossary => present.value;
