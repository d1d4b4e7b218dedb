// What the command line lists: presets, parameters, the model.
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../schema';
import { OBSERVABLES, PIPELINE, listParams } from '../../sim';
import { cli } from './terminal';

describe('lists', () => {
  it('every preset', async () => {
    const { code, json } = await cli(['presets', '--json']);
    expect(code).toBe(0);
    expect((json as unknown as { name: string }[]).map(({ name }) => name)).toEqual([...PRESETS.keys()]);
    expect((await cli(['presets'])).out).toContain('b-all-niche');
  });

  it('every parameter, with unit, range, evidence and citation', async () => {
    const { json } = await cli(['params', '--json']);
    const params = json as unknown as { key: string; min: number; max: number; citation: string }[];
    expect(params.map(({ key }) => key)).toEqual(expect.arrayContaining(listParams().map(({ key }) => key)));
    expect(params.find(({ key }) => key === 'kill.hitRate')).toMatchObject({ unit: '1/min', min: 0, max: 0.5 });
    expect(params.map(({ key }) => key)).toContain('products.<product>.affinity');
  });

  it('parameters by a part of their name', async () => {
    const { out } = await cli(['params', 'HITRATE']);
    expect(out.split('\n')).toHaveLength(2);
    expect(out).toContain('kill.hitRate');
  });

  it('the model', async () => {
    const { out } = await cli(['describe']);
    for (const { rule } of PIPELINE) expect(out).toContain(rule.doc);
    const { json } = await cli(['describe', '--json']);
    expect(json['observables']).toHaveLength(OBSERVABLES.length);
  });

  it('help, with exit code 0', async () => {
    const { code, out } = await cli(['run', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--resume <file.snap>');
  });
});
