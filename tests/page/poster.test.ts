// Days of a poster as people type them, and as they are proposed.
import { describe, expect, it } from 'vitest';
import { MOST_MOMENTS, acrossFor, evenDays, readDays } from '../../src/app/poster';

const END = 14 * 1440;

describe('days of a poster', () => {
  it.each([
    ['0; 2; 4.5', [0, 2, 4.5]], ['0, 2, 4.5', [0, 2, 4.5]], ['0;2;4,5', [0, 2, 4.5]], ['0,2,4', [0, 2, 4]], ['4 2 0', [0, 2, 4]], ['3', [3]], ['1,5, 3', [1.5, 3]], ['2; 2; 14', [2, 14]], [' 0 ; 1 ', [0, 1]],
  ])('%s', (text, days) => expect(readDays(text, END)).toEqual(days));

  it.each(['', '15', '-1', 'two', '1d', '0; ; x', Array.from({ length: MOST_MOMENTS + 1 }, (_, n) => n / 2).join('; ')])('not “%s”', (text) => expect(readDays(text, END)).toBeNull());

  it('are proposed evenly, from the start to the end', () => {
    expect(evenDays(6, END)).toEqual([0, 2.8, 5.6, 8.4, 11.2, 14]);
    expect(evenDays(4, 21 * 1440)).toEqual([0, 7, 14, 21]);
    expect(readDays(evenDays(12, END).join('; '), END)).toEqual(evenDays(12, END));
  });
});

describe('pictures of a poster', () => {
  it('stand in about as many columns as rows, and those of one moment of two runs beside each other', () => {
    expect([1, 4, 6, 9, 20].map((moments) => acrossFor(moments, 1))).toEqual([1, 2, 3, 3, 5]);
    expect([1, 2, 4, 6, 9, 20].map((moments) => acrossFor(moments, 2))).toEqual([2, 2, 4, 4, 6, 8]);
  });
});
