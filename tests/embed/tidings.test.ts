// What the page around hears without asking: each thing once, in the order in which it happened, until it hears no more.
import { describe, expect, it } from 'vitest';
import { tellEvents, tellFrames } from '../../src/embed/tidings';
import type { LabEvent, LabFrame } from '../../src/embed/contract';
import { createStore } from '../../src/app/store';
import type { TimelineMark } from '../../workers/simApi';
import { COLUMNS, meta, row, runInfo } from '../page/fakeRun';

const dose: TimelineMark = { tick: 60, minutes: 60, origin: 'live', kind: 'give', label: 'tocilizumab' };
const planned: TimelineMark = { ...dose, origin: 'scenario', label: 'planned' };
const deeds = (n: number) => ({ set: {}, actions: Array.from({ length: n }, (_, tick) => ({ tick, action: { give: { drug: 'tocilizumab', doses: 1 } } })), courses: [], course: 0 });

function listening() {
  const store = createStore(), heard: LabEvent[] = [];
  store.info.value = runInfo();
  return { store, heard, stop: tellEvents(store, (event) => heard.push(event)) };
}

describe('events', () => {
  it('tell of a run that is loaded, but not of the one that was there', () => {
    const { store, heard } = listening();
    store.info.value = runInfo({ title: 'the same, told anew' });
    store.info.value = runInfo({ run: 2, name: 'lbcl', title: 'Lymphoma', seed: '9' });
    expect(heard).toEqual([{ kind: 'loaded', name: 'lbcl', title: 'Lymphoma', seed: '9' }]);
  });

  it('tell of what first happens, and once more after going back', () => {
    const { store, heard } = listening(), kill = { id: 'kill', minutes: 90, text: 'The first kill.' }, fever = { id: 'fever', minutes: 99, text: 'Fever.' };
    store.happened.value = [kill] as never;
    store.happened.value = [kill, fever] as never;
    store.happened.value = [];
    store.happened.value = [kill] as never;
    expect(heard).toEqual([kill, fever, kill].map(({ id, minutes, text }) => ({ kind: 'happened', what: id, minutes, text })));
  });

  it('tell of deeds, not of plans', () => {
    const { store, heard } = listening();
    store.info.value = runInfo({ deeds: deeds(1), marks: [planned, dose] });
    store.info.value = runInfo({ deeds: deeds(2), marks: [planned, dose, { ...dose, minutes: 70, label: 'more' }] });
    store.info.value = runInfo({ deeds: deeds(1), marks: [planned, dose] }); // taken back
    expect(heard).toEqual([{ kind: 'done', what: 'give', minutes: 60, text: 'tocilizumab' }, { kind: 'done', what: 'give', minutes: 70, text: 'more' }]);
  });

  it('tell of playing, resting and the end, until nobody listens', () => {
    const { store, heard, stop } = listening();
    store.meta.value = meta({ running: true });
    store.meta.value = meta({ running: true, minutes: 5 });
    store.meta.value = meta({ minutes: 9, ended: 'duration', message: 'It is over.' });
    store.meta.value = meta({ minutes: 9 });
    stop();
    store.meta.value = meta({ running: true });
    expect(heard).toEqual([{ kind: 'playing', minutes: 0 }, { kind: 'resting', minutes: 9 }, { kind: 'ended', why: 'duration', minutes: 9, text: 'It is over.' }]);
  });
});

describe('frames', () => {
  it('are the numbers by their names, once they are those of the run', () => {
    const store = createStore(), heard: LabFrame[] = [], stop = tellFrames(store, (frame) => heard.push(frame));
    store.values.value = Float64Array.from(row({ tumor_alive: 3 }));
    store.info.value = runInfo();
    store.values.value = Float64Array.of(1);
    stop();
    store.values.value = Float64Array.from(row({ tumor_alive: 4 }));
    expect(heard.map(({ numbers }) => [Object.keys(numbers), numbers['tumor_alive']])).toEqual([[[...COLUMNS], 3]]);
  });
});
