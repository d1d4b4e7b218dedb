// A page that has CAR-T Lab in a frame: plays it, goes to a day, gives a drug, hears what happens, reads numbers and fingerprint.
import { embed } from './embed.js'; // the copy that lies in the folder of every built CAR-T Lab

const at = document.querySelector('meta[name=cart-lab]').content;
const part = (id) => document.getElementById(id);
const say = (text, place = 'state') => void (part(place).textContent = text);

try {
  const lab = await embed(part('lab'), { at, title: 'CAR-T cells against leukaemia', link: { preset: 'b-all-niche', seed: '7', ui: 'picture' } });
  say(`CAR-T Lab ${lab.hello.program} is there.`);

  lab.on('event', (event) => {
    const line = document.createElement('li');
    line.textContent = `${event.kind}: ${event.text ?? event.title ?? ''}`;
    line.dataset.kind = event.kind;
    part('heard').append(line);
  });
  lab.on('frame', ({ minutes, numbers }) => say(`${(minutes / 1440).toFixed(2)} days: ${numbers.tumor_alive} tumour cells, ${numbers.cart_alive} CAR-T cells`));

  /** Each button does one thing, and says why if it cannot be done. */
  const button = (id, action) => {
    part(id).disabled = false;
    part(id).addEventListener('click', async () => {
      try {
        await action();
      } catch (failure) {
        say(failure.message, 'answer');
      }
    });
  };
  button('play', () => lab.play(240));
  button('pause', () => lab.pause());
  button('day', () => lab.goto('1d'));
  button('dose', () => lab.give('tocilizumab'));
  button('numbers', async () => {
    const { rows } = await lab.get('series', ['time_min', 'tumor_alive']), { hash } = await lab.get('hash');
    say(`${rows.length} rows; the state has the fingerprint ${hash}.`, 'answer'); // the other place is that of the next frame
  });
} catch (failure) {
  say(failure.message);
}
