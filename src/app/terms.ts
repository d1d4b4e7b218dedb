// The glossary in the language of the page.
import { computed } from '@preact/signals';
import { formsInOne, formsOf } from '../../locales/spoken';
import { Glossary } from '../../schema/glossary';
import { speaker } from './language';

const present = computed(() => {
  const { dictionary } = speaker();
  return new Glossary((_name, { title, words, meaning }) => ({ title: dictionary.say(title), meaning: dictionary.say(meaning), words: formsOf(dictionary.say(formsInOne(words))) }));
});

export const glossary = (): Glossary => present.value;
