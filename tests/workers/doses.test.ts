// Doses as the page is told of them. The timeline shows those that standing orders give, besides those planned and those given by hand, once each.
import { describe, expect, it } from 'vitest';
import { observablesOf } from '../../sim';
import { createApi } from '../../workers/api';
import { describeRun, timelineOf } from '../../workers/describe';
import { openRun } from '../../workers/documents';
import { Run } from '../../workers/run';
import { usualDose } from '../../workers/usualDose';
import { smallStart } from './smallRun';
import { good } from './workbench';

/** A patient whose standing order answers to IL-6 that is there from the start, after six minutes, every ten hours. */
function patient(): Run {
  const start = smallStart();
  return new Run({
    ...start,
    scenario: {
      ...start.scenario, body: { scale: 1e7 },
      schedule: [...start.scenario.schedule, { at: 60, note: '', give: { drug: 'corticosteroid', doses: 1 } }],
      protocols: [{ note: '', when: { variable: 'il6', atLeast: 0.1 }, delay: 6, give: { drug: 'tocilizumab', doses: 1 }, again: 600 }],
    },
  });
}

const marks = (run: Run) => timelineOf(run).filter(({ kind }) => kind === 'give').map(({ minutes, origin, label }) => [minutes, origin, label.split(',')[0]]);
const steps = (run: Run, to: number) => {
  while (run.tick < to) run.step();
};

describe('doses on the timeline', () => {
  it('are shown with their days where they lie before the start, and the levels they left are there at tick 0', () => {
    const start = smallStart();
    const run = new Run({ ...start, scenario: { ...start.scenario, body: { scale: 1e7 }, schedule: [...start.scenario.schedule, { at: -1440, note: 'conditioning', give: { drug: 'lymphodepletion', doses: 1 } }] } });
    expect(marks(run)).toEqual([[-1440, 'scenario', 'conditioning: lymphodepletion']]);
    const level = observablesOf(run.start.scenario).findIndex(({ name }) => name === 'lymphodepletion');
    expect(run.observe()[level]).toBeCloseTo(0.25, 12);
    steps(run, 100);
    expect(marks(run)).toHaveLength(1);
  });

  it('appear when a standing order gives them; planned and live ones are not shown twice', () => {
    const run = patient();
    expect(marks(run)).toEqual([[60, 'scenario', 'corticosteroid']]);
    steps(run, 100);
    run.act({ give: { drug: 'tocilizumab', doses: 2 } });
    steps(run, 700);
    const shown = marks(run);
    expect(shown.filter(([, origin]) => origin === 'scenario')).toEqual([[60, 'scenario', 'corticosteroid']]);
    expect(shown.filter(([, origin]) => origin === 'live')).toEqual([[100, 'live', 'tocilizumab']]);
    const ordered = shown.filter(([, origin]) => origin === 'order');
    expect(ordered.map(([, , label]) => label)).toEqual(['standing order: tocilizumab', 'standing order: tocilizumab']);
    expect(Number(ordered[1][0]) - Number(ordered[0][0])).toBeGreaterThanOrEqual(600);
  });

  it('stay when the run is taken back, and go when another course is taken from there', () => {
    const run = patient();
    steps(run, 700);
    const all = marks(run);
    run.seek(0, true);
    expect(marks(run)).toEqual(all);
    steps(run, 300);
    expect(marks(run)).toEqual(all);
    run.act({ set: { 'kill.rest': 7 } });
    expect(marks(run)).toEqual(all.filter(([minutes]) => Number(minutes) < 300));
    steps(run, 700);
    expect(marks(run)).toEqual(all);
  });
});

describe('what a form for a dose begins with', () => {
  const plan = [{ infuse: { product: 'one', count: 10, entry: 'vessels', over: 60 } }, { infuse: { product: 'two', count: 4, entry: 'edge', over: 0 } }] as const;

  it.each([['one', plan, { count: 10, entry: 'vessels', over: 60 }], ['two', plan, { count: 4, entry: 'edge', over: 0 }], ['three', plan, { count: 10, entry: 'vessels', over: 60 }], ['one', [], { count: 100, entry: 'edge', over: 0 }]] as const)('is what was planned for %s', (product, actions, dose) =>
    expect(usualDose(actions, product, false)).toEqual(dose));

  it('is the preset’s own', () => {
    const { start, past } = good(openRun({ preset: 'b-all-niche', file: 'b-all-niche' })), info = describeRun(new Run(start, past));
    expect(info.products.map(({ name, dose }) => [name, dose])).toEqual([['cart19', { count: 10, over: 60, entry: 'vessels' }]]);
  });

  it('and where it comes in otherwise, courses are told apart by that', async () => {
    const api = createApi();
    good(await api.load({ preset: 'b-all-niche', file: 'b-all-niche' }));
    for (const entry of ['vessels', 'edge', 'random']) {
      good(await api.jumpTo(0));
      good(await api.infuse({ product: 'cart19', count: 5, entry, over: 0 }));
      good(await api.stepBy(10));
    }
    const labels = (await api.courses()).flatMap(({ deeds }) => deeds.map(({ label }) => label));
    expect(labels).toEqual(['5 cells of CD19 CAR, 4-1BB', '5 cells of CD19 CAR, 4-1BB, from the edge', '5 cells of CD19 CAR, 4-1BB, anywhere']);
  });
});
