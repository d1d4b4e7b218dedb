// A cell's life in sentences: both sides of an event, and every kind of cell by its name.
import { describe, expect, it } from 'vitest';
import { Event, KIND_NAMES } from '../../sim';
import { EventLog } from '../../sim/events';
import { Biographies } from '../../workers/biographies';
import { biographyOf } from '../../workers/biography';
import { cellWords } from '../../schema/lifeWords';
import { tinyWorld } from '../support/tinyWorld';

function told(id: number, ...events: readonly (readonly [kind: keyof typeof Event, a: number, b: number, value: number])[]): string[] {
  const world = tinyWorld('tumor 0 0\ncart 20 0\nmacrophage 40 0'), lives = Biographies.of(), log = new EventLog();
  for (const [kind, a, b, value] of events) log.push(Event[kind], a, b, 0, 0, 0, value);
  lives.gather(log, world.tick++);
  return biographyOf(id, world, lives)!.entries.map(({ text }) => text).reverse();
}

describe('the story of a cell', () => {
  it('names every kind of cell', () => {
    const words = KIND_NAMES.map((_, kind) => cellWords(kind, 7));
    expect(words).toEqual(['tumour cell 7', 'CAR-T cell 7', 'healthy cell 7', 'stroma cell 7', 'macrophage 7']);
    expect(cellWords(-1, 7)).toBe('cell 7');
  });

  it('tells of torn antigen from both sides, and most recent first', () => {
    const events = [['bind', 2, 1, 0.5], ['detach', 2, 1, 12], ['trogocytosis', 2, 1, 4512.3]] as const;
    expect(told(2, ...events)).toEqual([
      'tore 4512 molecules of antigen from tumour cell 1', 'let go of tumour cell 1 after 12 min, without killing it', 'bound tumour cell 1, killing signal 50 %',
    ]);
    expect(told(1, ...events)[0]).toBe('lost 4512 molecules of antigen to CAR-T cell 2');
    expect(told(1, ['trogocytosis', 2, 1, 1.2])).toEqual(['lost 1 molecule of antigen to CAR-T cell 2']);
  });

  it('tells what a daughter lost at birth: an antigen, or both with her lineage', () => {
    expect(told(1, ['mutation', 9, 1, 1])).toEqual(['lost antigen B at birth (cell 1)']);
    expect(told(1, ['mutation', 9, 1, 2])).toEqual(['dimmed antigen A at birth (cell 1)']);
    expect(told(1, ['mutation', 9, 1, 4])).toEqual(['switched lineage at birth and lost both antigens (cell 1)']);
  });

  it('tells when a CAR-T cell became activated', () => {
    expect(told(2, ['activation', 2, 0, 0.7])).toEqual(['became activated']);
  });

  it('tells of no drug, whose number may be that of a cell', () => {
    expect(told(2, ['drug', 2, 0, 1], ['grade', 0, 0, 1])).toEqual([]);
  });
});
