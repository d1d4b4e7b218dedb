// Captions come when something has happened, once, with the time of the event, and none stands over a picture of another time.
import { beforeEach, describe, expect, it } from 'vitest';
import { Captioner, captionOf, keepMajor } from '../../src/app/captions';
import { texts } from '../../src/app/texts';
import { Kind } from '../../src/render/codes';
import type { Milestone, MilestoneId } from '../../workers/simApi';

const HOUR = 60, DAY = 1440;
const made = (id: MilestoneId, minutes: number, more: Partial<Milestone> = {}): Milestone =>
  ({ id, minutes, tick: minutes, isFirst: true, kind: -1, who: '', antigen: '', count: 0, ...more });
const COURSE = [made('infusion', 120, { who: 'CD19 CAR', antigen: 'CD19' }), made('binding', 150), made('kill', 170), made('half', 5 * DAY), made('cleared', 6 * DAY)];
let captioner = new Captioner();
const look = (minutes: number, more: { running?: boolean; headingFor?: number | null } = {}) =>
  captioner.look({ minutes, running: false, headingFor: null, ...more, milestones: COURSE.filter((one) => one.tick <= minutes) });
const ids = (...asked: Parameters<typeof look>): string[] => look(...asked).captions.map(({ id }) => id);

beforeEach(() => void (captioner = new Captioner()));

describe('captions while a run plays', () => {
  it('come once each, in order, with the time of the event and not of the frame', () => {
    expect(ids(60, { running: true })).toEqual([]);
    const { captions, jumped } = look(165, { running: true });
    expect(captions.map(({ id, minutes }) => [id, minutes])).toEqual([['infusion', 120], ['binding', 150]]);
    expect(jumped).toBe(false);
    expect(ids(166, { running: true })).toEqual([]);
    expect(ids(5 * DAY + 300, { running: true })).toEqual(['kill', 'half']);
  });
});

describe('captions that wait for their turn', () => {
  const waiting = (...ids: MilestoneId[]) => ids.map((id, n) => captionOf(made(id, n)));
  const left = (most: number, ...ids: MilestoneId[]) => keepMajor(waiting(...ids), most).map(({ id }) => id);

  it('give way when they are too many, the oldest first, but not what nobody should miss', () => {
    expect(left(3, 'drug', 'infusion', 'binding', 'kill', 'memory')).toEqual(['infusion', 'kill', 'memory']);
    expect(left(2, 'drug', 'infusion', 'binding', 'kill', 'memory', 'relapse')).toEqual(['kill', 'relapse']);
    expect(left(5, 'drug', 'infusion')).toEqual(['drug', 'infusion']);
    expect(left(1, 'drug', 'memory')).toEqual(['memory']);
  });
});

describe('captions after a jump', () => {
  it('are told on arrival, not on the way, and only the latest', () => {
    expect(look(100, { headingFor: 4 * HOUR })).toEqual({ captions: [], jumped: true });
    expect(ids(160, { headingFor: 4 * HOUR })).toEqual([]);
    const { captions, jumped } = look(4 * HOUR);
    expect([captions.map(({ id }) => id), jumped]).toEqual([['kill'], true]);
    expect(ids(4 * HOUR)).toEqual([]);
  });

  it('are none where the latest is a day old: it would stand over a picture of another time', () => {
    look(60);
    expect(look(4 * DAY)).toEqual({ captions: [], jumped: true });
  });

  it('are none after a jump back, however the way there leads, and begin afresh from there', () => {
    ids(6 * DAY + 60);
    look(0, { headingFor: 160 });
    look(130, { headingFor: 160 });
    expect(look(160)).toEqual({ captions: [], jumped: true });
    expect(ids(180, { running: true })).toEqual(['kill']);
  });
});

describe('the words of a caption', () => {
  it('name who was hit, the antigen, the product and the drug', () => {
    const text = (id: MilestoneId, more: Partial<Milestone>): string => captionOf(made(id, 0, more)).text;
    expect(text('kill', { kind: Kind.Tumor })).toMatch(/^The first kill\. The tumour cell/);
    expect(text('killHealthy', { kind: Kind.Healthy, who: 'normal B cells' })).toMatch(/^The first kill: a healthy cell \(normal B cells\)/);
    expect(text('killHealthy', { kind: Kind.Healthy, who: 'healthy tissue', isFirst: false })).toMatch(/off tumour: a healthy cell\./);
    expect(text('binding', { kind: Kind.Healthy, who: 'healthy tissue' })).toContain('found a healthy cell and');
    expect(text('infusion', { who: 'HER2 CAR', antigen: 'HER2' })).toMatch(/HER2 CAR.*carries HER2\.$/);
    expect(text('escapedRelapse', { antigen: 'CD19 or CD22' })).toContain('do not carry CD19 or CD22');
    expect(text('drug', { who: 'tocilizumab' })).toContain('tocilizumab');
  });

  it('are one or two short sentences', () => {
    for (const id of Object.keys(texts.captions.tell) as MilestoneId[]) {
      const { text } = captionOf(made(id, 0, { who: 'CD19 CAR, 4-1BB', antigen: 'CD19 or CD22', count: 1234 }));
      expect(text, id).toMatch(/^[A-Z].*\.$/);
      expect(text.length, id).toBeLessThan(150);
    }
  });
});
