// Starts the page.
import { render } from 'preact';
import { LabContext } from './app/lab';
import { isDisguise } from '../locales/disguises';
import { nextTask } from './app/idle';
import { chosenLanguage, disguise, speak } from './app/language';
import { guardLanguage } from './app/locale';
import { keepFocus } from './app/lostFocus';
import { createLab } from './app/start';
import { App } from './panels/App';
import './styles/main.css';

guardLanguage(navigator);
const dress = new URLSearchParams(location.search).get('stringTest'), language = chosenLanguage();
if (isDisguise(dress)) await disguise(dress);
else if (language !== 'en') await speak(language);
const lab = createLab();
const root = document.getElementById('app')!;
keepFocus(root);
await nextTask();

render(
  <LabContext.Provider value={lab}>
    <App />
  </LabContext.Provider>,
  root,
);

declare global {
  interface Window {
    /** For tests and the curious: reads, never writes. */
    readonly cartLab: {
      /** Fingerprint of the state of the run: the same as `npm run cli` gives for the same scenario, seed and time. */
      hash(): Promise<{ readonly hash: string; readonly tick: number; readonly minutes: number } | null>;
      /** Present numbers by column name. */
      numbers(): Readonly<Record<string, number>>;
    };
  }
}

Object.defineProperty(window, 'cartLab', {
  value: {
    async hash() {
      const answer = await lab.client.hash();
      return answer.ok ? answer.value : null;
    },
    numbers() {
      const columns = lab.store.info.value?.columns ?? [];
      return Object.fromEntries(columns.map(({ name }, i) => [name, lab.store.values.value[i] ?? 0]));
    },
  },
});
