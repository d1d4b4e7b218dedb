// What stops a run by itself: a fault of the model, or too many cells; either way there is something left to look at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { MOST_CELLS } from '../../schema/limits';
import { speakWith } from '../../schema/words';
import { RunFault, TOO_CROWDED } from '../../sim';
import { brokenWords } from '../../workers/explain';
import { Loop } from '../../workers/loop';
import type { Run } from '../../workers/run';
import { Session } from '../../workers/session';
import { viewFrame } from '../../workers/frameTypes';
import { HandClock } from './handClock';
import { smallStart } from './smallRun';

function setUp() {
  const clock = new HandClock();
  const session = new Session(new Loop(clock));
  const run = session.begin(smallStart());
  const frame = () => viewFrame(session.frame({ buffer: null, field: null, sliceZ: 0 }));
  return { clock, session, run, frame };
}

function breakAt(run: Run, tick: number): void {
  const step = run.step.bind(run);
  run.step = () => {
    if (run.tick >= tick) throw new Error('cell 7 has a negative volume');
    step();
  };
}

describe('a fault of the model', () => {
  it('stops the run with its words and leaves the last state to look at', () => {
    const { clock, session, run, frame } = setUp();
    breakAt(run, 50);
    session.play(1000);
    clock.pass(1000);
    const { meta, count } = frame();
    expect(meta).toMatchObject({ ended: 'fault', tick: 50, running: false, targetSpeed: 0 });
    expect(meta.message).toMatch(/50 min: cell 7 has a negative volume/);
    expect(meta.message).not.toMatch(/\n|\.ts:|Error/);
    expect(count).toBe(run.world.cells.count);
    session.play(1000);
    clock.pass(1000);
    expect(frame().meta).toMatchObject({ ended: 'fault', tick: 50, running: false });
  });

  it('is traced to its rule from the last keyframe', () => {
    const { clock, session, run, frame } = setUp();
    const { rule } = run.world.pipeline.find((stage) => stage.rule.name === 'grow')!, grow = rule.run.bind(rule);
    const spy = vi.spyOn(rule, 'run').mockImplementation((world, derived) => {
      grow(world, derived);
      if (world.tick >= 48) world.cells.columns.volume[0] = NaN;
    });
    session.play(1000);
    clock.pass(1000);
    spy.mockRestore();
    expect(frame().meta).toMatchObject({ ended: 'fault', tick: 48 });
    expect(frame().meta.message).toMatch(/48 min: volume of cell \d+ is NaN, after the rule “[^”]+” \(grow, tick 48\)\. Its last state/);
  });

  it('is told in the language of the page, except for the promise that was broken', () => {
    try {
      speakWith({ language: 'de', messages: readFileSync(join(import.meta.dirname, '../../locales/de/faults.ftl'), 'utf8'), decimal: ',' });
      expect(brokenWords(new RunFault('cell 7 has a negative volume', 'repel', 12))).toMatch(/^cell 7 has a negative volume, nach der Regel „[^“]+“ \(repel, Tick 12\)$/);
      expect(brokenWords(new RunFault(`more than 9 pairs: ${TOO_CROWDED}`, 'repel', 12))).toMatch(/^zu viele Zellen liegen an einer Stelle, nach der Regel/);
      expect(brokenWords(new RunFault('row 3 of 2', '', 12))).toBe('row 3 of 2');
    } finally {
      speakWith({ language: 'en', messages: '', decimal: '.' });
    }
  });

  it('is the answer to a step or jump that meets it', async () => {
    const { clock, session, run, frame } = setUp();
    breakAt(run, 50);
    const jump = session.jumpTo(80);
    clock.pass(1000);
    expect(await jump).toMatchObject({ ok: false, code: 'internal' });
    expect(frame().meta.headingFor).toBeNull();
    const step = session.stepBy(1);
    clock.pass(1000);
    expect(await step).toMatchObject({ ok: false, code: 'internal' });
  });

  it('is left behind by going back to before it', async () => {
    const { clock, session, run, frame } = setUp();
    breakAt(run, 50);
    session.play(1000);
    clock.pass(1000);
    const broken = run.world;
    const jump = session.jumpTo(40);
    clock.pass(1000);
    expect(await jump).toEqual({ ok: true, value: null });
    expect(run.world).not.toBe(broken);
    expect(frame().meta).toMatchObject({ ended: '', message: '', tick: 40 });
  });

  it('is never gone on from: even the same minute is reached anew from a sound state', async () => {
    const { clock, session, run } = setUp();
    breakAt(run, 50);
    session.play(1000);
    clock.pass(1000);
    const broken = run.world;
    const jump = session.jumpTo(50);
    clock.pass(1000);
    expect(await jump).toEqual({ ok: true, value: null });
    expect(run.world).not.toBe(broken);
    expect(run.tick).toBe(50);
  });
});

describe('going back', () => {
  it('leaves no marks behind of what has not happened yet', async () => {
    const { clock, session, frame } = setUp();
    const there = session.jumpTo(100);
    clock.pass(2000);
    await there;
    const back = session.jumpTo(0);
    clock.pass(100);
    await back;
    expect(frame().marks.length).toBe(0);
    const again = session.jumpTo(100);
    clock.pass(2000);
    await again;
    expect(frame().marks.length).toBeGreaterThan(0);
  });
});

describe('played up to a minute', () => {
  it.each([60, 1000, Infinity])('a run stops at its very tick at %s minutes per second, and goes on from there when it is played again', (speed) => {
    const { clock, session, run, frame } = setUp();
    session.play(speed, 90);
    clock.pass(4000);
    expect(frame().meta).toMatchObject({ tick: 90 * run.ticksPerMinute, ended: 'until', running: false, message: '' });
    session.play(60, 90);
    clock.pass(100);
    expect(frame().meta).toMatchObject({ ended: '', running: true });
    expect(run.tick).toBeGreaterThan(90 * run.ticksPerMinute);
  });

  it('it stops there after a jump, too, and after a change of the speed or of the minute', async () => {
    const { clock, session, run, frame } = setUp();
    const jump = session.jumpTo(40);
    session.play(Infinity, 70);
    clock.pass(1000);
    await jump;
    expect(frame().meta).toMatchObject({ tick: 70 * run.ticksPerMinute, ended: 'until' });
    session.play(10, 200);
    clock.pass(100);
    session.play(Infinity, 100);
    clock.pass(1000);
    expect(frame().meta).toMatchObject({ tick: 100 * run.ticksPerMinute, ended: 'until' });
    session.pause();
    expect(frame().meta.ended).toBe('');
  });
});

describe('too many cells', () => {
  it('stop the run before the next step', () => {
    const { clock, session, run, frame } = setUp();
    session.play(1000);
    clock.pass(20);
    const { tick } = run;
    const { cells } = run.world;
    cells.reserve(MOST_CELLS + 1);
    cells.count = MOST_CELLS + 1;
    clock.pass(100);
    expect(run.tick).toBe(tick);
    expect(frame().meta).toMatchObject({ ended: 'cell-limit', running: false });
    expect(frame().meta.message).toContain(String(MOST_CELLS));
  });
});

describe('a new run', () => {
  it('that cannot be made leaves the present one playing', () => {
    const { clock, session, run, frame } = setUp();
    session.play(100);
    const { scenario } = run.start;
    expect(() => session.begin(smallStart({ scenario: { ...scenario, populations: null as never } }))).toThrow();
    clock.pass(500);
    expect(session.run).toBe(run);
    expect(frame().meta).toMatchObject({ run: 1, running: true });
    expect(frame().meta.tick).toBeGreaterThan(40);
  });

  it('stands still at its beginning, whatever the old one was doing', () => {
    const { clock, session, frame } = setUp();
    session.play(100);
    clock.pass(500);
    session.begin(smallStart({ seed: 'other' }));
    clock.pass(1000);
    expect(frame().meta).toMatchObject({ run: 2, tick: 0, running: false, targetSpeed: 0, reachedSpeed: 0 });
  });

  it('begins with a heat-map scale of its own', () => {
    const { session } = setUp();
    const highAt = (level: number) => {
      session.run!.world.fields.active.find(({ name }) => name === 'ifng')!.value.fill(level);
      return session.frame({ buffer: null, field: 'ifng', sliceZ: 0 }).meta.field!.high;
    };
    expect([highAt(15), highAt(9)]).toEqual([20, 20]);
    session.begin(smallStart());
    expect(highAt(9)).toBe(10);
  });

  it('ends a jump of the old one', async () => {
    const { clock, session, frame } = setUp();
    const jump = session.jumpTo(500);
    clock.turn();
    session.begin(smallStart({ seed: 'other' }));
    expect(await jump).toEqual({ ok: true, value: null });
    clock.pass(1000);
    expect(frame().meta).toMatchObject({ run: 2, tick: 0, headingFor: null });
  });
});
