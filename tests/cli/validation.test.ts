// docs/VALIDATION.md: every comparison that fails is explained, every figure is there, and nothing is lost when it is written anew.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UNEXPLAINED, readValidation, validationDocument } from '../../cli/documentation/validation';
import { keptNotes } from '../../cli/documentation/markdown';
import { SOURCES, listParams } from '../../sim';
import { EXPERIMENTS } from '../../verify';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = readValidation(root);
const text = readFileSync(join(root, 'docs/VALIDATION.md'), 'utf8');

describe('docs/VALIDATION.md', () => {
  it('shows results of targets that exist, with figures that exist', () => {
    expect(reports.length).toBeGreaterThan(4);
    for (const { target, figures } of reports) {
      expect(EXPERIMENTS.map(({ name }) => name)).toContain(target);
      for (const { name } of figures) expect(existsSync(join(root, `docs/images/validation/${name}.svg`)), name).toBe(true);
    }
  });

  it('explains every failure in words', () => {
    expect(text).not.toContain(UNEXPLAINED);
    const notes = keptNotes(text);
    for (const { target } of reports.filter(({ pass }) => !pass)) expect((notes.get(target.replace(/\W/g, '_')) ?? '').length, target).toBeGreaterThan(200);
  });

  it('asks for words where a failure has none', () => {
    expect(validationDocument([{ ...reports[0], pass: false, rows: reports[0].rows.map((row) => ({ ...row, pass: false })) }], '')).toContain(UNEXPLAINED);
    expect(() => validationDocument(reports, '<!-- notes: sphroid -->\nx\n<!-- end of notes -->')).toThrow('"sphroid"');
    expect(validationDocument(reports, text)).toBe(text);
  });

  it('names the evidence of every parameter, what was tuned, and the sources', () => {
    for (const { key } of listParams()) expect(text.includes(`\`${key}\``), key).toBe(true);
    for (const { title, tunings = [] } of EXPERIMENTS) {
      const section = text.split(`</a>${title}\n`)[1].split('\n## ')[0];
      for (const key of tunings.flatMap(({ parameters }) => Object.keys(parameters))) expect(/^Tuned with .*$/m.exec(section)?.[0], title).toContain(`\`${key}\``);
    }
    for (const key of EXPERIMENTS.flatMap(({ sources }) => sources)) expect(text).toContain(`<a id="${key}"></a>**${key}**`);
    expect(Object.keys(SOURCES).length).toBeGreaterThan(30);
  });
});
