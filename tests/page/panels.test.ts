// Commands and keys, stepping through cells, the search and the sliders of parameters.
import { describe, expect, it } from 'vitest';
import { signal } from '@preact/signals';
import { COMMANDS, commandOf, commandsOf, labelOf, runCommand, whyNot } from '../../src/app/commands';
import type { Lab } from '../../src/app/lab';
import { commandOfPress, keyCaps, keyShortcut } from '../../src/app/keys';
import type { Press } from '../../src/app/keys';
import { nextId } from '../../src/app/selection';
import { found, groupsOf, positionOf, valueAt } from '../../src/panels/parameterSearch';
import { createStore } from '../../src/app/store';
import { param, runInfo } from './fakeRun';

const press = (key: string, more: Partial<Press> = {}): Press => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

const RUN = { store: createStore() } as Lab, BUILDER = { store: createStore() } as Lab;
BUILDER.store.building.value = true;

describe('commands', () => {
  it('have names, labels and keys of their own', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    for (const view of [RUN, BUILDER]) {
      const keys = commandsOf(view).flatMap((command) => command.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set([...commandsOf(RUN), ...commandsOf(BUILDER)]).size).toBe(COMMANDS.length);
    for (const command of COMMANDS) expect(labelOf(command)).toMatch(/^\p{Lu}/u);
  });

  it.each([
    [press(' '), 'play'], [press('.'), 'step'], [press(']'), 'faster'], [press('?', { shiftKey: true }), 'help'], [press('+', { shiftKey: true }), 'zoomIn'],
    [press('='), 'zoomIn'], [press('ArrowLeft'), 'panLeft'], [press('ArrowRight', { shiftKey: true }), 'cellRight'], [press('z'), 'nextCell'], [press('Enter'), 'openLife'], [press('k', { metaKey: true }), 'commands'],
    [press('S', { ctrlKey: true }), 'saveScenario'], [press('u'), 'build'], [press('s'), 'share'], [press('Q'), undefined], [press('s', { altKey: true }), undefined],
    [press('ArrowLeft', { ctrlKey: true }), undefined],
  ])('%o runs %s', (event, id) => expect(commandOfPress(event, 'nowhere', true)?.id).toBe(id));

  it.each([
    [press('z', { metaKey: true }), 'undoStroke', 'undo'], [press('Z', { ctrlKey: true, shiftKey: true }), 'redoStroke', 'redo'], [press('y', { ctrlKey: true }), 'redoStroke', 'redo'], [press('Enter', { ctrlKey: true }), undefined, 'tryIt'],
    [press('s', { ctrlKey: true }), 'saveScenario', 'saveScenario'], [press('u'), 'build', 'build'], [press(' '), 'play', undefined], [press('e'), 'brush', undefined],
  ])('%o runs %s beside the run and %s in the scenario builder', (event, run, builder) =>
    expect([RUN, BUILDER].map((view) => commandOfPress(event, 'nowhere', true, commandsOf(view))?.id)).toEqual([run, builder]));

  it('leave fields their keys, and controls those that work them', () => {
    expect(commandOfPress(press('s'), 'field', true)).toBeNull();
    expect(commandOfPress(press('k', { ctrlKey: true }), 'field', true)?.id).toBe('commands');
    for (const [focus, keys] of [['control', [' ', 'Enter', 'ArrowUp']], ['button', [' ', 'Enter', 'ArrowRight']], ['slider', ['ArrowRight']]] as const) {
      for (const key of keys) expect(commandOfPress(press(key), focus, true), `${key} on a ${focus}`).toBeNull();
      expect(commandOfPress(press('s'), focus, true)?.id).toBe('share');
    }
    expect(commandOfPress(press('ArrowRight', { shiftKey: true }), 'control', true)).toBeNull();
  });

  it('come through where what has the focus has no use for the key', () => {
    expect(commandOfPress(press('ArrowRight', { shiftKey: true }), 'button', true)?.id).toBe('cellRight');
    expect(commandOfPress(press(' '), 'slider', true)?.id).toBe('play');
    expect(commandOfPress(press('Enter', { ctrlKey: true }), 'button', true, commandsOf(BUILDER))?.id).toBe('tryIt');
  });

  it('with single keys off need the control key', () => {
    expect(commandOfPress(press(' '), 'nowhere', false)).toBeNull();
    expect(commandOfPress(press('k', { ctrlKey: true }), 'nowhere', false)?.id).toBe('commands');
  });

  it.each([['manySeeds', /two runs/], ['ward', /no patient/], ['infuse', /no CAR-T product/], ['nextCourse', /only one course/], ['projection', /flat/], ['follow', /No cell is chosen/]] as const)('%s says why it cannot be done, until another can', (id, words) => {
    const store = createStore(), done: string[] = [], lab = { store, compare: { twin: signal(null) }, view: { mode3d: signal('slice') }, source: { reset: () => void done.push('reset') } } as unknown as Lab;
    const heard = () => store.notices.value.map(({ text }) => text);
    store.phase.value = 'ready';
    runCommand(id, lab); // while nothing is loaded there is nothing to say
    expect(heard()).toEqual([]);
    store.info.value = runInfo({ products: [] });
    runCommand(id, lab);
    expect(heard()).toEqual([expect.stringMatching(words)]);
    expect(whyNot(commandOf(id), lab)).toMatch(words);
    runCommand('reset', lab);
    expect([heard(), done, whyNot(commandOf('reset'), lab)]).toEqual([[], ['reset'], '']);
  });

  it('are written with key caps', () => {
    expect(keyCaps('Ctrl+k')).toEqual(['Ctrl', 'K']);
    expect(keyCaps('+')).toEqual(['+']);
    expect(keyCaps(' ')).toEqual(['Space']);
    expect(keyCaps('Shift+ArrowLeft')).toEqual(['Shift', '←']);
    expect(keyCaps('B')).toEqual(['Shift', 'B']);
    expect(['B', ' ', '+', 'Ctrl+Shift+z'].map(keyShortcut)).toEqual(['Shift+B', 'Space', 'Plus', 'Control+Shift+Z']);
  });
});

describe('stepping through cells', () => {
  it.each([
    [[5, 2, 9], null, 1, 2], [[5, 2, 9], null, -1, 9], [[5, 2, 9], 2, 1, 5], [[5, 2, 9], 9, 1, 2], [[5, 2, 9], 2, -1, 9], [[5, 2, 9], 6, 1, 9], [[5, 2, 9], 6, -1, 5],
    [[7], 7, 1, 7], [[], 3, 1, null],
  ] as const)('among %o from %s by %s comes to %s', (ids, present, direction, next) => expect(nextId(ids, present, direction)).toBe(next));
});

describe('parameters', () => {
  const rate = param('kill.hitRate', { min: 0.001, max: 1, doc: 'Rate of lytic hits.', evidence: 'assumed', groupTitle: 'Killing', keywords: ['cytotoxicity'] });
  const share = param('products.cd19.cd4Fraction', { min: 0, max: 1, scale: 'linear', unit: '' });
  const count = param('proliferate.divisions', { min: 1, max: 12, scale: 'linear', integer: true });

  it('are found by every word of name, meaning, unit and evidence', () => {
    for (const search of ['hit', 'kill.hitRate', 'hit rate', 'LYTIC', '1/min', 'assumed kill', 'cytotoxicity', '']) expect(found([rate], search)).toEqual([rate]);
    for (const search of ['bind', 'hit bind', 'measured', 'ill']) expect(found([rate], search)).toEqual([]);
  });

  it('are grouped by process in order', () => {
    expect(groupsOf([rate, share, param('kill.other')]).map(({ name, title, params }) => [name, title, params.length])).toEqual([['kill', 'Killing', 2], ['products.cd19', 'products.cd19', 1]]);
  });

  it('come in the order of what they are called, then of what is said of them', () => {
    const says = param('bind.rate', { doc: 'Lytic hits follow.' }), called = param('clear.lyticRate');
    expect(found([says, rate, called], 'lytic')).toEqual([called, says, rate]);
  });

  it('slide along the logarithm where they span decades', () => {
    expect(positionOf(rate, 0.001)).toBe(0);
    expect(positionOf(rate, 1)).toBe(1);
    expect(positionOf(rate, 0.0316227766)).toBeCloseTo(0.5, 6);
    expect(valueAt(rate, 0.5)).toBe(0.0316);
    expect(valueAt(share, 0.25)).toBe(0.25);
    expect(valueAt(count, 0.5)).toBe(7);
  });

  it('never leave their range', () => {
    for (const one of [rate, share, count]) {
      for (const position of [-1, 0, 0.0001, 0.5, 0.9999, 1, 2]) {
        const value = valueAt(one, position);
        expect(value).toBeGreaterThanOrEqual(one.min);
        expect(value).toBeLessThanOrEqual(one.max);
      }
    }
    expect(positionOf(rate, 99)).toBe(1);
    expect(positionOf(rate, -5)).toBe(0);
  });
});
