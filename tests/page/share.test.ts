// The link of the present run says all that its start was.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../../src/app/lab';
import { openAddress, openShare, plainLink } from '../../src/app/share';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import { twinRequestOf } from '../../src/app/twinLink';
import { parseLink } from '../../src/app/url';
import { openRun } from '../../workers/documents';
import type { LoadRequest, TimelineMark } from '../../workers/simApi';
import { FakeClient, param, runInfo } from './fakeRun';

function storeOf(params: Parameters<typeof runInfo>[0]) {
  const store = createStore();
  store.presets.value = [{ name: 'b-all-niche', title: 'A niche', summary: 'One line.', dimensions: 2 }];
  store.info.value = runInfo(params);
  return store;
}

describe('the link of the present run', () => {
  it('carries the seed and every parameter changed at the start, those of products too', () => {
    const params = [
      param('kill.hitRate', { initial: 0.2 }), param('products.cd19.affinity', { initial: 3 }), param('bind.rate'),
      param('detach.rate', { document: 0.5, initial: 0.5, value: 0.7 }), // changed on the way: told by a record, not by the start
    ];
    expect(plainLink(storeOf({ seed: 'a seed', params }))).toEqual({
      preset: 'b-all-niche', text: null, changes: [], seed: 'a seed', set: { 'kill.hitRate': 0.2, 'products.cd19.affinity': 3 }, until: null, twin: null,
    });
  });

  it('says which version has made it', async () => {
    vi.stubGlobal('location', { href: 'https://school.example/a/b/#old', hostname: 'school.example' });
    const store = storeOf({ seed: '5' });
    store.version.value = '0.1.0';
    await openShare({ store, compare: { twin: { value: null } } } as unknown as Lab);
    vi.unstubAllGlobals();
    expect(store.dialog.value).toMatchObject({ kind: 'share', address: expect.stringMatching(/^https:\/\/school\.example\/a\/b\/#c=\w+&preset=b-all-niche&seed=5&v=0\.1\.0$/) });
  });

  it('is none where the run was changed on its way', () => {
    const store = storeOf({});
    store.marks.value = [{ tick: 60, minutes: 60, kind: 'set', label: 'a change', origin: 'live' }];
    expect(plainLink(store)).toBeNull();
  });
});

describe('the link of a run with several courses', () => {
  afterEach(() => vi.unstubAllGlobals());
  /** Of which the records of all courses, and of the present one, are so long. */
  async function shared(lengths: { readonly tree: number; readonly course: number }, marks: readonly TimelineMark[] = []) {
    vi.stubGlobal('location', { href: 'http://x/#old' });
    const store = storeOf({}), asked: string[] = [];
    const exportRecord = async (what: 'tree' | 'course') => {
      asked.push(what);
      return { ok: true, value: Array.from({ length: lengths[what] }, (_, n) => ((n * 7919) % 104729).toString(36)).join(' ') } as const;
    };
    store.marks.value = marks;
    store.courses.value = [0, 1, 2].map((id) => ({ id, parent: null, forkMinutes: 0, reachedMinutes: 9, name: '', seed: '', changes: '', deeds: [], curve: [], removable: true }));
    await openShare({ store, client: { exportRecord }, compare: { twin: { value: null } } } as unknown as Lab);
    const dialog = store.dialog.value;
    if (dialog?.kind !== 'share') throw new Error(JSON.stringify(dialog));
    return { ...dialog, asked };
  }
  const MARK: TimelineMark = { tick: 60, minutes: 60, kind: 'set', label: 'a change', origin: 'live' };

  it('holds all of them', async () => {
    expect(await shared({ tree: 10, course: 5 })).toMatchObject({ address: expect.stringMatching(/^http:\/\/x\/#c=\w+&doc=/), others: 2, holdsThem: true, asked: ['tree'] });
  });

  it('holds the present one alone where all are too much, and says so', async () => {
    expect(await shared({ tree: 60_000, course: 5 }, [MARK])).toMatchObject({ address: expect.stringMatching(/&doc=/), others: 2, holdsThem: false, asked: ['tree', 'course'] });
    expect(await shared({ tree: 60_000, course: 5 })).toMatchObject({ address: expect.stringMatching(/preset=b-all-niche/), others: 2, holdsThem: false, asked: ['tree'] });
    expect(await shared({ tree: 60_000, course: 60_000 }, [MARK])).toMatchObject({ address: null, others: 2, holdsThem: false });
  });
});

describe('the link of two runs side by side', () => {
  afterEach(() => vi.unstubAllGlobals());
  async function shared(marks: readonly TimelineMark[], request: LoadRequest) {
    vi.stubGlobal('location', { href: 'http://x/' });
    const store = storeOf({ seed: '5' });
    store.marks.value = marks;
    store.meta.value = { ...store.meta.value, minutes: 90 };
    const client = { exportRecord: async () => ({ ok: true, value: '{"record": 1}' }) };
    const twin = { names: ['this run', 'twice the dose'], lab: { source: { feed: { alone: { request, file: null } } }, client: { exportRecord: async () => ({ ok: true, value: '{"other": 2}' }) } } };
    await openShare({ store, client, compare: { twin: { value: twin } } } as unknown as Lab);
    const dialog = store.dialog.value, parsed = dialog?.kind === 'share' ? await parseLink(new URL(dialog.address!).hash) : null;
    if (!parsed?.ok) throw new Error(JSON.stringify([dialog, parsed]));
    return parsed.link;
  }
  const changes = [{ multiply: 'schedule[infuse].infuse.count', by: 2 }] as const;

  it('holds both: what differs beside a preset, and two records where a preset does not tell all', async () => {
    const plain = { preset: 'b-all-niche', file: '', changes, set: { 'kill.hitRate': 0.2 }, actions: [] };
    expect(await shared([], plain)).toEqual({ preset: 'b-all-niche', text: null, changes: [], seed: '5', set: {}, until: 90, twin: { name: 'twice the dose', text: null, changes, set: { 'kill.hitRate': 0.2 } } });
    const deed: TimelineMark = { tick: 60, minutes: 60, kind: 'set', label: 'a change', origin: 'live' };
    expect(await shared([deed], plain)).toMatchObject({ preset: null, text: '{"record": 1}', until: 90, twin: { text: '{"other": 2}', changes: [], set: {} } });
    expect((await shared([], { ...plain, actions: [{ tick: 5, action: { set: {} } }] })).twin).toEqual({ name: 'twice the dose', text: '{"other": 2}', changes: [], set: {} });
  });

  it('is opened as it was made', () => {
    const twin = { name: 'x', text: null, changes, set: { 'kill.hitRate': 0.2 } };
    expect(twinRequestOf(twin, { preset: 'b-all-niche', file: 'The link', seed: '5', until: 0, set: {} })).toEqual({ preset: 'b-all-niche', file: 'The link', seed: '5', changes, set: { 'kill.hitRate': 0.2 } });
    expect(twinRequestOf({ ...twin, text: '{}' }, { text: '{"a": 1}', file: 'The link' })).toEqual({ text: '{}', file: 'The link' });
  });
});

describe('an address that is opened', () => {
  let lab: Lab;
  const said = (): string => (lab.store.dialog.value?.kind === 'problems' ? lab.store.dialog.value.failure.message : '');
  const noticed = (): string[] => lab.store.notices.value.map(({ text }) => text);

  /** Opens what the worker would open. */
  class OpeningClient extends FakeClient {
    override load = async (request: LoadRequest) => {
      const opened = openRun(request);
      if (!opened.ok) return opened;
      const { scenario } = opened.value.start;
      this.info_ = runInfo({ run: this.info_.run + 1, name: scenario.name, title: scenario.title, durationMinutes: scenario.duration });
      this.next = { meta: { run: this.info_.run }, numbers: {} };
      return { ok: true, value: this.info_ } as const;
    };
  }

  beforeEach(() => {
    const client = new OpeningClient(), store = createStore();
    store.phase.value = 'ready';
    const source = new Source(store, client, { nextFrame: (callback) => void setTimeout(callback), now: () => 0, randomSeed: () => '1' }, { preset: 'b-all-niche', file: 'b-all-niche' });
    lab = { store, source, client, compare: { twin: { value: null } } } as unknown as Lab;
    vi.stubGlobal('location', { hash: '', pathname: '/', search: '', href: 'http://x/' });
    vi.stubGlobal('history', { replaceState: () => undefined });
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['#preset=b-all-nich', /^The link cannot be opened: it has 1 problem\. The usual scenario, “[^”]+”, was opened instead\.$/],
    ['#preset=lbcl&set=kill.hitRate:7', /number between 0 and 0\.5 per minute\. The usual scenario, “[^”]+”, was opened instead\.$/],
    ['#preset=lbcl&at=never', /^The address holds something that cannot be understood\. The usual scenario, “[^”]+”, was opened instead\.$/],
  ])('says what was opened instead of what it asks for, and over an open run that this is unchanged (%s)', async (address, words) => {
    await openAddress(lab, address);
    expect(said()).toMatch(words);
    expect(said()).toContain(lab.store.info.value!.title);
    expect(lab.store.info.value!.name).toBe('b-all-niche');
    await openAddress(lab, '#preset=split-dosing');
    await openAddress(lab, address);
    expect(said()).toMatch(/[.] The run that was open is unchanged\.$/);
    expect(said()).not.toContain('instead');
    expect(lab.store.info.value!.name).toBe('split-dosing');
  });

  it('says of a preset that there is not where it stands, what it says and what it may have meant', async () => {
    await openAddress(lab, '#preset=b-all-nich');
    const { dialog } = lab.store;
    expect(dialog.value?.kind === 'problems' && dialog.value.failure.problems).toEqual([expect.objectContaining({ path: 'preset', value: '"b-all-nich"', suggestion: 'b-all-niche' })]);
  });

  it.each([
    ['#lesson=dosse', 'There is no lesson “dosse”.', { path: 'lesson', value: 'dosse', expected: expect.stringContaining('dose, '), suggestion: 'dose' }],
    ['#lesson=dose&step=40', 'The address holds something that cannot be understood.', { path: 'step', value: '40', expected: 'the number of a step of this lesson, from 1 to 6' }],
    ['#lesson=dose&preset=lbcl', 'The address holds something that cannot be understood.', { path: 'preset', value: 'lbcl', expected: 'nothing: a lesson brings its own run' }],
  ])('says of a lesson what is wrong with it and opens the usual scenario: %s', async (address, words, problem) => {
    lab.store.lessonAwaited.value = true;
    await openAddress(lab, address);
    const { dialog, info, lessonAwaited } = lab.store;
    expect(dialog.value?.kind === 'problems' && dialog.value.failure).toMatchObject({ message: `${words} The usual scenario, “${info.value!.title}”, was opened instead.`, problems: [problem] });
    expect([info.value!.name, lessonAwaited.value]).toEqual(['b-all-niche', false]);
  });

  it('says of a damaged link of a lesson, too, that it is not as it was written', async () => {
    await openAddress(lab, '#c=00000&lesson=dosse');
    expect(noticed().join()).toMatch(/^This link is not as it was written/);
  });

  it('says of a link from another version which one has made it, and opens it', async () => {
    lab.store.version.value = '0.2.0';
    await openAddress(lab, '#preset=lbcl&v=0.1.0');
    expect(noticed()).toEqual(['This was made with version 0.1.0 of the page; this is version 0.2.0. The same run may come out differently.']);
    expect(lab.store.info.value!.name).toBe('lbcl');
    await openAddress(lab, '#preset=lbcl&v=0.2.0');
    expect(noticed()).toEqual([]);
  });

  it('says of a moment beyond the end that the run does not last so long, and nothing of the end itself', async () => {
    await openAddress(lab, '#preset=lbcl&at=99d');
    expect(noticed()).toEqual(['The link asks for the state after 99 d; the run does not last so long.']);
    await openAddress(lab, '#preset=lbcl&at=12d');
    expect(noticed()).toEqual([]);
    await openAddress(lab, '#preset=lbcl&at=99d&seed=7!');
    expect(noticed().join()).toMatch(/ the seed is 7\. The link asks for the state after 99 d; .*\.$/);
  });
});
