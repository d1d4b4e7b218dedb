// The look of words and sliders: no unit in capitals, and the coloured part of a slider ends under its thumb.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sliderProps, sliderShare } from '../../src/app/slider';
import { groupsOf, positionOf, valueAt } from '../../src/panels/parameterSearch';
import { listParams, namesOfGroup, namesOfParameter, productGroup } from '../../sim';
import { param } from './fakeRun';

const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const filesOf = (folder: string, ending: RegExp): string[] =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url), { recursive: true }).map(String).filter((name) => ending.test(name)).map((name) => `${folder}/${name}`);
const sheets = filesOf('styles', /\.css$/), sources = ['app', 'charts', 'panels', 'render'].flatMap((folder) => filesOf(folder, /\.tsx?$/));

/** Styles that write other letters than the text has. */
const OTHER_LETTERS = /text-transform:\s*(?!none)[\w-]+|textTransform|font-variant(?:-caps)?:[^;]*\b(?:all-)?(?:small|petite)-caps|unicase|titling-caps/;

describe('letters', () => {
  it('are told from other letters by the pattern below', () => {
    for (const bad of ['text-transform: uppercase;', 'text-transform:capitalize', 'font-variant: small-caps;', "style={{ textTransform: 'uppercase' }}"]) expect(bad).toMatch(OTHER_LETTERS);
    for (const good of ['text-transform: none;', 'font-variant-numeric: tabular-nums;']) expect(good).not.toMatch(OTHER_LETTERS);
  });

  it('stay as they are written, in every style', () => {
    expect(sheets.length).toBeGreaterThan(8);
    for (const file of [...sheets, ...sources]) {
      expect(OTHER_LETTERS.exec(read(file))?.[0], `${file}: capitals turn units into others (µm becomes MM, γ becomes Γ); write the words as they shall be read`).toBeUndefined();
    }
  });

  it('of titles begin with a capital by themselves', () => {
    const params = listParams({ car: {} as never });
    expect(params.length).toBeGreaterThan(150);
    for (const entry of params) expect(namesOfParameter(entry).title, entry.key).toMatch(/^[\p{Lu}\d]/u);
    const shown = groupsOf(params.map(({ key, group }) => param(key, { group, groupTitle: group === productGroup('car') ? 'pH switch' : namesOfGroup(group).title })));
    for (const { name, title } of shown) expect(title, name).toMatch(/^(?:[\p{Lu}\d]|pH switch)/u);
  });
});

/** Properties that mean the left or the right, whichever way writing runs. */
const ONE_SIDED = /(?:margin|padding|border(?:-(?:top|bottom))?)-(?:left|right)\b|text-align:\s*(?:left|right)|float:\s*(?:left|right)|^\s*(?:left|right):.*$/m;

describe('sides', () => {
  it('are told from beginnings and ends by the pattern below', () => {
    for (const bad of ['  margin-left: 4px;', 'padding-right:0', 'border-left: 1px', 'text-align: right', '  left: 0;', '\n  right: 2px;']) expect(bad).toMatch(ONE_SIDED);
    for (const good of ['margin-inline-start: 4px', 'inset-inline-end: 0', 'text-align: end', 'background-position: left 11px center']) expect(good).not.toMatch(ONE_SIDED);
  });

  it('are beginnings and ends in every style, but for what the window itself is shared out by', () => {
    const places = sheets.flatMap((file) => read(file).split('\n').filter((line) => ONE_SIDED.test(line)).map((line) => `${file}: ${line.trim()}`));
    expect(places).toEqual([
      'styles/compare.css: right: auto;', 'styles/compare.css: left: var(--from);', 'styles/compare.css: left: calc(var(--from) + (100vw - var(--taken)) / 2);', 'styles/compare.css: left: calc(var(--from) + (100vw - var(--taken)) / 2);',
    ]);
  });
});

describe('the coloured part of a slider', () => {
  const SLIDER = { min: 0, max: 400, step: 1 };
  const shareOf = (p: ReturnType<typeof param>, value: number) => sliderShare(positionOf(p, value) * 400, SLIDER);
  const scales = [['log', 0.001, 1000], ['linear', -3, 12], ['linear', 0, 1], ['log', 5, 50_000]] as const;

  it.each(scales)('is none at the least, all at the most and half in the middle of a %s scale from %d to %d', (scale, min, max) => {
    const p = param('kill.hitRate', { scale, min, max });
    expect([shareOf(p, min), shareOf(p, max)]).toEqual([0, 1]);
    expect(shareOf(p, scale === 'log' ? Math.sqrt(min * max) : (min + max) / 2)).toBe(0.5);
    expect([shareOf(p, min - 5), shareOf(p, max + 5), shareOf(p, NaN)], 'values from outside').toEqual([0, 1, 0]);
  });

  it.each(scales)('grows with a typed value of a %s scale from %d to %d, and a dragged one is read back where it was', (scale, min, max) => {
    const p = param('kill.hitRate', { scale, min, max });
    let before = -1;
    for (let i = 0; i <= 97; i++) {
      const typed = scale === 'log' ? min * (max / min) ** (i / 97) : min + ((max - min) * i) / 97;
      const share = shareOf(p, typed);
      expect(share).toBeGreaterThan(before);
      expect(Math.abs(share - i / 97), `${typed}`).toBeLessThanOrEqual(0.5 / 400 + 1e-9);
      expect(Math.abs(shareOf(p, valueAt(p, share)) - share), 'three digits are kept of a dragged value').toBeLessThanOrEqual(1.5 / 400);
      before = share;
    }
  });

  it('follows the thumb, which the browser puts on whole steps', () => {
    const range = { min: -12, max: 12, step: 5 };
    expect([-12, -10, -9.6, 0, 7, 12].map((value) => sliderShare(value, range) * 24)).toEqual([0, 0, 0, 10, 20, 20].map((n) => expect.closeTo(n, 9)));
    expect(sliderProps(3, { min: 0, max: 4, step: 1 })).toEqual({ min: 0, max: 4, step: 1, value: 3, style: { '--share': 0.75 } });
    expect(sliderShare(3, { min: 3, max: 3, step: 1 })).toBe(0);
  });

  it('ends in the middle of the thumb, and every slider but the timeline, which has its own, says where that is', () => {
    const css = read('styles/controls.css');
    expect(css).toContain('--fill: calc(var(--thumb) / 2 + var(--share, 0) * (100% - var(--thumb)));');
    for (const file of sources) {
      const sliders = read(file).match(/<input\s+type="range"/g)?.length ?? 0, filled = read(file).match(/\{\.\.\.sliderProps\(/g)?.length ?? 0;
      expect(filled, file).toBe(file.endsWith('Timeline.tsx') ? 0 : sliders);
    }
  });
});
