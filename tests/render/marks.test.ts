// Marks live for a moment, never flash a spot more than three times a second, and never crowd the picture.
import { describe, expect, it } from 'vitest';
import { MarkKind } from '../../src/render/codes';
import { MARK_LIFE_MS, Marks } from '../../src/render/marks';
import { Trail } from '../../src/render/trail';

const mark = (kind: number, x: number, y = 0) => [kind, x, y, 0, 0];
const floats = (...marks: number[][]) => Float32Array.from(marks.flat());

describe('marks', () => {
  it('are seen for their time and then gone', () => {
    const marks = new Marks();
    marks.add(floats(mark(MarkKind.Kill, 5)), 1000, MARK_LIFE_MS);
    expect(marks.seen(1000 + MARK_LIFE_MS - 1, MARK_LIFE_MS)).toHaveLength(1);
    expect(marks.nextEnd(MARK_LIFE_MS)).toBe(1000 + MARK_LIFE_MS);
    expect(marks.seen(1000 + MARK_LIFE_MS, MARK_LIFE_MS)).toHaveLength(0);
    expect(marks.nextEnd(MARK_LIFE_MS)).toBeNull();
  });

  it('light up the same spot at most three times a second', () => {
    const marks = new Marks(), lit: number[] = [];
    const seen = new Set<object>();
    for (let now = 0; now < 3000; now += 16) {
      marks.add(floats(mark(MarkKind.Kill, 5), mark(MarkKind.Kill, 400)), now, MARK_LIFE_MS);
      for (const one of marks.seen(now, MARK_LIFE_MS)) {
        if (one.x > 100 || seen.has(one)) continue;
        seen.add(one);
        lit.push(now);
      }
    }
    expect(lit.length).toBeGreaterThan(3);
    for (let i = 3; i < lit.length; i++) expect(lit[i] - lit[i - 3]).toBeGreaterThan(1000);
  });

  it('are limited by kind, so that divisions do not drown kills', () => {
    const marks = new Marks();
    const many = (kind: number) => Array.from({ length: 500 }, (_, i) => mark(kind, (i % 40) * 31, Math.floor(i / 40) * 31));
    marks.add(floats(...many(MarkKind.Division), ...many(MarkKind.Kill)), 0, MARK_LIFE_MS);
    const seen = marks.seen(1, MARK_LIFE_MS);
    const count = (kind: number) => seen.filter((one) => one.kind === kind).length;
    expect(count(MarkKind.Division)).toBe(28);
    expect(count(MarkKind.Kill)).toBe(60);
  });

  it('forgets everything with the run', () => {
    const marks = new Marks();
    marks.add(floats(mark(MarkKind.Kill, 5)), 0, MARK_LIFE_MS);
    marks.clear();
    marks.add(floats(mark(MarkKind.Kill, 5)), 1, MARK_LIFE_MS);
    expect(marks.seen(2, MARK_LIFE_MS)).toHaveLength(1);
  });
});

describe('a trail', () => {
  it('keeps the recent path, without dust and without end', () => {
    const trail = new Trail();
    trail.add(0, 0, 0);
    trail.add(0.1, 0, 0);
    expect(trail.points).toEqual([0, 0, 0]);
    for (let i = 1; i <= 1000; i++) trail.add(i, 0, 0);
    expect(trail.points.length).toBe(480);
    expect(trail.points.at(-3)).toBe(1000);
  });
});
