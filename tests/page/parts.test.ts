// Parts of the page that are hidden or locked: what goes with them, what is said of them, and how a link carries them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { COMMANDS, commandOf, commandsOf, isEnabled, runCommand, whyNot } from '../../src/app/commands';
import { commandOfPress } from '../../src/app/keys';
import type { Lab } from '../../src/app/lab';
import { PAGE_PARTS } from '../../schema/pageParts';
import { NO_LIMITS, PART_NAMES, Parts, UI_MODES, homeOf, isBound, isLockable, isPart } from '../../src/app/parts';
import type { Limits, PartName } from '../../src/app/parts';
import { limitsOf } from '../../src/app/partsLink';
import { plainLink } from '../../src/app/share';
import { createStore, isParameterLocked } from '../../src/app/store';
import { EMPTY_LINK, formatLink, parseLink } from '../../src/app/url';
import { runInfo } from './fakeRun';

function parts(limits: Partial<Limits>): Parts {
  const all = new Parts();
  all.limit('link', { ...NO_LIMITS, ...limits });
  return all;
}

/** A page with a run, and what was done on it. */
function page(limits: Partial<Limits>) {
  const store = createStore(parts(limits)), done: string[] = [];
  store.phase.value = 'ready';
  store.info.value = runInfo({ knobs: [{ key: 'kill.hitRate', label: 'How fast they hit' }] });
  const lab = { store, compare: { twin: signal(null) }, view: { mode3d: signal('slice') }, source: { newSeed: () => void done.push('new seed') }, theme: { toggle: () => void done.push('theme') } } as unknown as Lab;
  return { store, lab, done, heard: () => store.notices.value.map(({ text }) => text), key: (key: string) => commandOfPress({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, 'nowhere', true, commandsOf(lab))?.id };
}

describe('the table of parts', () => {
  it('has the names that lessons know', () => {
    expect(PART_NAMES).toEqual(PAGE_PARTS);
  });

  it('has every command but those that bring a lost simulation back and a newer page', () => {
    expect(COMMANDS.map(({ id }) => id).filter((id) => !isBound(id))).toEqual(['reload', 'newVersion']);
  });

  it('stands in the document as it is', () => {
    const rows = readFileSync(join(import.meta.dirname, '../../docs/EMBEDDING.md'), 'utf8').split('\n').map((line) => line.split('|').map((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name))).filter((row) => row.length === 5 && row[1].length > 0 && row[1].every(isPart));
    expect(rows.flatMap(([, names]) => names)).toEqual([...PART_NAMES]);
    for (const [, names, [home = null]] of rows) expect(names.map((name) => homeOf(name as PartName)), names.join()).toEqual(names.map(() => home));
    const only = /^(.*) can only be hidden/m.exec(readFileSync(join(import.meta.dirname, '../../docs/EMBEDDING.md'), 'utf8'))?.[1] ?? '';
    expect([...only.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(PART_NAMES.filter((part) => !isLockable(part)));
  });

  it('names as the home of a part another one that stands before it', () => {
    for (const part of PART_NAMES) {
      const home = homeOf(part);
      if (home !== null) expect(PART_NAMES.indexOf(home), part).toBeLessThan(PART_NAMES.indexOf(part));
    }
  });

  it('leaves less with every step from everything to the picture alone', () => {
    const { full, story, picture, none } = UI_MODES;
    expect(full).toEqual([]);
    expect(none).toEqual(PART_NAMES);
    for (const part of story) expect(picture.includes(part), part).toBe(true);
    expect(new Set(PART_NAMES.filter((part) => !picture.includes(part)))).toEqual(new Set(['legend', 'zoom', 'captions', 'transport', 'time', 'speed']));
  });
});

describe('a part of the page', () => {
  it('is hidden, and locked, along with the one in which it stands', () => {
    const hidden = parts({ hide: ['panel'] }), locked = parts({ lock: ['transport'] });
    expect(PART_NAMES.filter((part) => hidden.hides(part))).toEqual(['panel', 'story', 'experiments', 'parameters', 'parameterList', 'charts', 'ward', 'cell']);
    expect(PART_NAMES.filter((part) => locked.locks(part))).toEqual(['transport', 'time', 'speed', 'span', 'courses']);
    expect(PART_NAMES.filter((part) => locked.hides(part))).toEqual([]);
  });

  it('that has nothing to operate is not locked', () => expect(parts({ lock: ['charts'] }).locks('charts')).toBe(false));

  it('is limited by all who limit it, until none does', () => {
    const all = parts({ hide: ['seed'] });
    all.limit('lesson', { ...NO_LIMITS, lock: ['doses'] });
    const locked = (...names: PartName[]) => names.map((name) => all.locks(name));
    expect(locked('seed', 'doses', 'drugs')).toEqual([true, true, false]);
    all.limit('lesson', { ...NO_LIMITS, lock: ['drugs'] });
    expect(locked('seed', 'doses', 'drugs')).toEqual([true, false, true]);
    all.limit('link', null);
    all.limit('lesson', NO_LIMITS);
    expect([PART_NAMES.filter((part) => all.locks(part)), all.by.value]).toEqual([[], {}]);
  });
});

describe('the commands of a part', () => {
  it('cannot be had where it is locked, and say so, by whatever way they are asked for', () => {
    const { lab, heard, done, key } = page({ lock: ['seed'] }), command = commandOf('newSeed'), words = expect.stringMatching(/^“Seed” is locked/);
    expect([isEnabled(command, lab), whyNot(command, lab), key('n')]).toEqual([false, words, 'newSeed']);
    runCommand('newSeed', lab);
    expect([heard(), done]).toEqual([[words], []]);
    runCommand('theme', lab);
    expect([heard(), done]).toEqual([[], ['theme']]);
  });

  it('have no key where it is not there', () => {
    const { lab, key, heard, done, store } = page({ hide: ['seed'] });
    expect([key('n'), key('t'), isEnabled(commandOf('newSeed'), lab), store.parts.leavesOut('newSeed')]).toEqual([undefined, 'theme', false, true]);
    runCommand('newSeed', lab);
    expect([heard(), done]).toEqual([[expect.stringMatching(/^“Seed” is not part of this page/)], []]);
  });

  it('lead to a locked panel, but not to a hidden one', () => {
    expect(isEnabled(commandOf('parameters'), page({ lock: ['parameters'] }).lab)).toBe(true);
    expect(isEnabled(commandOf('parameters'), page({ hide: ['parameters'] }).lab)).toBe(false);
  });

  it('that several parts have can be had while one of them is free', () => {
    const stop = (lock: readonly string[]) => parts({ lock }).stop('undoStroke')?.is ?? null;
    expect([stop(['doses', 'drugs']), stop(['doses', 'drugs', 'brush'])]).toEqual([null, 'locked']);
    expect(parts({ hide: ['doses', 'drugs'], lock: ['brush'] }).stop('undoStroke')).toEqual({ part: 'brush', is: 'locked' });
  });

  it('of the picture alone are none', () => {
    const { lab } = page({ ui: 'none' });
    expect(commandsOf(lab).map(({ id }) => id)).toEqual(['reload', 'newVersion']);
  });
});

describe('a parameter', () => {
  const locked = (limits: Partial<Limits>) => ['kill.hitRate', 'bind.rate'].map((key) => isParameterLocked(page(limits).store, key));

  it.each([
    [{}, [false, false]], [{ lock: ['bind.rate'] }, [false, true]], [{ lock: ['parameters'] }, [true, true]], [{ lock: ['parameterList'] }, [false, true]],
    [{ lock: ['parameters', '-bind.rate'] }, [true, false]], [{ hide: ['parameterList'], lock: ['kill.hitRate'] }, [true, true]], [{ lock: ['bind.rate', '-bind.rate'] }, [false, true]],
  ] as const)('under %j: one of the story and another one are locked: %j', (limits, expected) => expect(locked(limits)).toEqual(expected));
});

describe('a link', () => {
  const LIMITS: Limits = { ui: 'story', hide: ['captions', 'speed'], lock: ['seed', 'parameters', '-kill.hitRate', 'products.cd19-bb.affinity'] };

  it('carries them, and is short', async () => {
    const written = (await formatLink({ ...EMPTY_LINK, preset: 'b-all-niche', parts: LIMITS }))!;
    expect(written).toMatch(/^#c=\w{5}&preset=b-all-niche&ui=story&hide=captions,speed&lock=seed,parameters,-kill\.hitRate,products\.cd19-bb\.affinity$/);
    expect(await parseLink(written)).toEqual({ ok: true, link: { ...EMPTY_LINK, preset: 'b-all-niche', parts: LIMITS }, remark: '' });
    expect(limitsOf(written)).toEqual(LIMITS);
    expect(await parseLink(written.replace('ui=story', 'ui=full'))).toMatchObject({ ok: true, remark: expect.stringMatching(/\w/) });
  });

  it('of a page with limits keeps them', () => {
    const store = createStore(parts(LIMITS));
    store.presets.value = [{ name: 'b-all-niche', title: 'A niche', summary: 'One line.', dimensions: 2 }];
    store.info.value = runInfo();
    expect(plainLink(store)).toMatchObject({ preset: 'b-all-niche', parts: LIMITS });
  });

  it('that leaves everything as it is says nothing of it', async () => {
    expect(limitsOf('#preset=b-all-niche')).toBeNull();
    expect(await parseLink('#ui=full')).toEqual({ ok: true, link: EMPTY_LINK, remark: '' });
    expect(await formatLink({ ...EMPTY_LINK, parts: NO_LIMITS })).toBe('#');
  });

  it.each([
    ['#ui=storry', 'ui', 'story'], ['#ui=__proto__', 'ui', ''], ['#hide=chart', 'hide', 'charts'], ['#hide=', 'hide', ''], ['#hide=seed,constructor', 'hide', ''], ['#lock=charts', 'lock', ''],
    ['#lock=dosis', 'lock', 'doses'], ['#lock=kill..x', 'lock', ''], ['#lock=<img src=x>', 'lock', ''], [`#hide=${Array.from({ length: 300 }, (_, n) => `x${n}`).join(',')}`, 'hide', ''],
  ])('%s is refused with a reason', async (hash, path, suggestion) => {
    const parsed = await parseLink(hash);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining({ path, suggestion, expected: expect.stringMatching(/\w/) }));
  });

  it('does not take what strangers hang on to it for a misspelled `ui`', async () => {
    for (const name of ['si', 'uid', 'u', 'li']) expect(await parseLink(`#preset=b-all-niche&${name}=1`), name).toEqual({ ok: true, link: { ...EMPTY_LINK, preset: 'b-all-niche' }, remark: '' });
  });
});
