// A monkey at the page: presses keys, clicks, drags and pulls at the window, at random and the same for the same seed.
import seedrandom from 'seedrandom';

const KEYS = [
  ' ', '.', '[', ']', 'r', '<', '>', '|', 'b', 'B', 'w', 'W', 'y', 'm', 'n', 'N', 'j', 'i', 'd', 'e', 'a', '+', '-', '0', 'c', 'h', 'v', 'x', 'l', 'q', 'g', 'z', 'Z', 'S', 'F', 'R', 'G', 'f', 'o', 's', '1', '2', '3', '4', 'k', '\\', 'u', 't', 'L', '?',
  'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'Escape', 'Backspace', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown',
  'Control+k', 'Control+z', 'Control+y', 'Control+Enter',
];
const WORDS = ['0', '-1', '3d 4h', '1e9', '12', '0,5', 'NaN', '<b>', '…', '🧫', 'kill'];
const SIZES = [[360, 640], [320, 480], [390, 844], [768, 1024], [1024, 768], [1280, 800], [1280, 320], [1600, 900]];

/** Files, paper and other pages are no part of the trial. */
export async function tame(context) {
  await context.addInitScript(() => {
    window.print = () => undefined;
    window.open = () => null;
    HTMLAnchorElement.prototype.click = () => undefined; // downloads
    HTMLInputElement.prototype.showPicker = () => undefined;
    addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link !== null && !link.getAttribute('href').startsWith('#')) event.preventDefault();
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') event.preventDefault();
    }, true);
  });
}

/** Lives in the page for so long; what it did last is told by `did`, newest last. */
export async function letLoose(page, { seed, ms, did = [] }) {
  const draw = seedrandom(String(seed)), below = (n) => Math.floor(draw() * n), one = (list) => list[below(list.length)], end = Date.now() + ms;
  const tell = (what) => did.push(what) > 40 && did.shift();
  const somewhere = () => {
    const { width, height } = page.viewportSize();
    return [below(width), below(height)];
  };
  while (Date.now() < end) {
    const kind = draw();
    if (kind < 0.5) {
      const key = one(KEYS);
      tell(key);
      await page.keyboard.press(key);
    } else if (kind < 0.75) {
      // A control that is there, or else any place.
      const at = await page.evaluate((share) => {
        const all = [...document.querySelectorAll('button, input, select, summary, [role=tab], label, canvas')].filter((element) => element.checkVisibility() && !element.matches('[data-testid=language-dialog] *, [type=file]'));
        const box = all[Math.floor(share * all.length)]?.getBoundingClientRect();
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
      }, draw()) ?? somewhere();
      tell(`click ${at.map(Math.round)}`);
      await page.mouse.click(...at);
    } else if (kind < 0.85) {
      const [from, to] = [somewhere(), somewhere()];
      tell(`drag ${from} ${to}`);
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 4 });
      await page.mouse.up();
    } else if (kind < 0.9) {
      tell('wheel');
      await page.mouse.wheel(0, below(800) - 400);
    } else if (kind < 0.96) {
      const word = one(WORDS);
      tell(`type ${word}`);
      await page.keyboard.insertText(word);
    } else {
      const [width, height] = one(SIZES);
      tell(`window ${width} × ${height}`);
      await page.setViewportSize({ width, height });
    }
  }
  return did;
}

/** The page answers, and so does its simulation. */
export async function isAlive(page) {
  return page.evaluate(() => Promise.race([globalThis.cartLab.hash().then((answer) => answer === null || /^[0-9a-f]{16}$/.test(answer.hash)), new Promise((settle) => setTimeout(() => settle(false), 60_000))]));
}
