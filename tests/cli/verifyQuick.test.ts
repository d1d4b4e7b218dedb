// Every comparison in its short version: the methods must agree with the exact answers, and everything must be measurable.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPERIMENTS } from '../../verify';
import type { ExperimentReport } from '../../verify/report';
import { cli } from './terminal';

let folder = '', reports: readonly ExperimentReport[] = [];

/** What cannot be measured in the short version, and why that is no fault. */
const UNMEASURED: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-quick-'));
  const { json } = await cli(['verify', '--quick', '--seeds', '1', '--jobs', '1', '--out', folder, '--json']);
  reports = json as unknown as readonly ExperimentReport[];
}, 7_200_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('verify --quick', () => {
  it('makes every comparison but those of the presets, which have tests of their own', () => {
    expect(reports.map(({ target }) => target)).toEqual(EXPERIMENTS.map(({ name }) => name).filter((name) => !name.startsWith('presets/')));
  });

  it('finds the methods in agreement with exact answers', () => {
    const numerics = reports.find(({ target }) => target === 'numerics')!;
    expect(numerics.rows.filter(({ pass }) => pass === false)).toEqual([]);
    expect(numerics.rows.length).toBeGreaterThan(15);
  });

  it('measures everything it compares', () => {
    const empty = reports.flatMap(({ target, rows }) => rows.filter((row) => row.mean === null).map(({ name }) => `${target}: ${name}`));
    expect(empty).toEqual(UNMEASURED);
  });
});
