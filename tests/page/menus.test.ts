// Whatever can be done can be found: every command has something to press, in a wide window and on a phone.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, commandOf } from '../../src/app/commands';
import { MORE_MENU, SAVE_MENU, TOOLS_MENU } from '../../src/panels/menus';

const source = ['src/panels', 'src/charts'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))).join('\n');

/** Buttons of commands, and the looks that take them away in a small window. */
const buttons = [...source.matchAll(/<CommandButton\b[^>]*?\bid="(\w+)"[^>]*>/g)].map(([tag, id]) => ({ id, isWide: /\b(wide|desk)-only\b/.test(tag) }));

/** What can be done without a button of the command's own, and how. */
const OTHERWISE: Readonly<Record<string, string>> = {
  slower: 'the steps of the speed', faster: 'the steps of the speed', jump: 'the field beside the speed', nextCourse: 'the lanes', previousCourse: 'the lanes',
  bringBack: 'the notice', newVersion: 'the notice', tour: 'a button in the help', restoreCourse: 'the notice', reload: 'the notice', original: 'the story', presets: 'the title of the scenario',
  zoomIn: 'two fingers', zoomOut: 'two fingers', fit: 'two fingers', panLeft: 'a drag', panRight: 'a drag', panUp: 'a drag', panDown: 'a drag',
  cellLeft: 'a click on the cell', cellRight: 'a click on the cell', cellUp: 'a click on the cell', cellDown: 'a click on the cell', openLife: 'its tab',
  colourBy: 'the list in the legend', heatMap: 'the list in the legend', projection: 'a button in the legend', cutOpen: 'a button in the legend', legend: 'its tab or its button',
  story: 'its tab', parameters: 'its tab', charts: 'its tab', cell: 'its tab', panel: 'its tabs', deselect: 'a click beside the cells', undoStroke: 'the strip of the brush', redoStroke: 'the strip of the brush', buildEmpty: 'the list of beginnings', buildRun: 'the list of beginnings',
};

describe('a command', () => {
  it.each([
    ['in a wide window', [...SAVE_MENU, ...TOOLS_MENU], () => true], ['on a phone', [...SAVE_MENU, ...MORE_MENU], ({ isWide }: { isWide: boolean }) => !isWide],
  ])('has something to press, %s', (_window, menus, stands) => {
    const seen = new Set<string>([...menus, ...buttons.filter(stands).map(({ id }) => id), ...Object.keys(OTHERWISE)]);
    expect(COMMANDS.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('stands once in the menus of a window, and is one that there is', () => {
    const all = [...SAVE_MENU, ...MORE_MENU];
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(commandOf(id).id).toBe(id);
  });

  it.each(['compare', 'carBench', 'build', 'ward', 'spanFrom', 'spanTo', 'brush'] as const)('%s stands in the menu of tools', (id) => expect(TOOLS_MENU).toContain(id));
});
