// The gallery leaves nothing out: its plan names every view and every lesson, and the document shows each in every look, in pictures small enough to be kept.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUPS, LOOKS, MOMENTS_OF_LESSONS, MORE, fileOf } from '../../bench/page/galleryPlan.mjs';
import type { LessonDocument } from '../../schema/lesson';
import { VIEWS } from '../../tools/views.mjs';

const root = join(import.meta.dirname, '../..'), MOST_BYTES = 10_000_000;
const lessons = readdirSync(join(root, 'lessons')).filter((file) => file !== 'lesson.schema.json').map((file) => JSON.parse(readFileSync(join(root, 'lessons', file), 'utf8')) as LessonDocument);
const planned = GROUPS.flatMap(([, , views]) => views.map(([name]) => name)), names = VIEWS.map(({ name }) => name);

describe('the gallery', () => {
  it('plans each view once, and no other', () => {
    expect([...planned].sort()).toEqual([...names].sort());
    expect(Object.keys(MORE).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has a moment of each lesson, in a step that there is', () => {
    expect(Object.keys(MOMENTS_OF_LESSONS).sort()).toEqual(lessons.map(({ name }) => name).sort());
    for (const { name, steps } of lessons) expect(steps[MOMENTS_OF_LESSONS[name].step], name).toBeDefined();
  });

  it('shows all of them in both themes and on a phone, and keeps no more', () => {
    const shown = [...readFileSync(join(root, 'docs/gallery.md'), 'utf8').matchAll(/<img src="images\/gallery\/([^"]+)"/g)].map(([, file]) => file), kept = readdirSync(join(root, 'docs/images/gallery'));
    const wanted = [...planned, ...lessons.map(({ name }) => `lesson ${name}`)].flatMap((name) => LOOKS.map((look) => fileOf(name, look))).sort();
    expect([[...shown].sort(), [...kept].sort()]).toEqual([wanted, wanted]);
    expect(kept.reduce((sum, file) => sum + statSync(join(root, 'docs/images/gallery', file)).size, 0)).toBeLessThan(MOST_BYTES);
  });
});
