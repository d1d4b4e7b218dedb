// Messages from an embedding page: what is ours is read, what is hostile is refused in words, what is others' is left alone.
import { describe, expect, it } from 'vitest';
import * as client from '../../src/embed/client';
import type * as contract from '../../src/embed/contract';
import { AT_ONCE, Bucket, PER_SECOND } from '../../src/embed/bounds';
import { minutesOf, readRequest, refusalOfLoad } from '../../src/embed/requests';
import { openRun } from '../../workers/documents';
import type { LoadRequest } from '../../workers/simApi';

const ask = (call: unknown, more?: unknown, id: unknown = 1) => readRequest({ 'cart-lab': 1, id, call, ...(more === undefined ? {} : { with: more }) });

/** What embed.js offers is what its types say. */
const offered: typeof contract = client;

describe('a message', () => {
  it.each([undefined, null, 7, 'play', [], {}, { type: 'webpackOk' }, { id: 1, call: 'play' }, new Map([['cart-lab', 1]]), Object.create({ 'cart-lab': 1 })])('that is none of ours is left alone: %j', (data) => expect(readRequest(data)).toBeNull());

  it.each([
    ['hello', undefined], ['pause', {}], ['play', { speed: 'max' }], ['play', undefined], ['load', { preset: 'b-all-niche', seed: 7, set: { 'kill.hitRate': 0.1 }, changes: [{ remove: 'schedule[give]' }], until: '1d 4h' }],
    ['set', { 'kill.hitRate': 0.1 }], ['goto', { to: 1440 }], ['goto', { to: 'day 6, 04:30' }], ['give', { drug: 'tocilizumab', doses: 2 }], ['infuse', {}], ['infuse', { count: 10, entry: 'edge' }], ['on', { what: 'frame' }], ['get', { what: 'series', columns: ['tumor_alive'] }],
  ])('%s with %j is heard', (call, more) => expect(ask(call, more)).toEqual({ ok: true, id: 1, call, more: more ?? {} }));

  it.each([
    [{ 'cart-lab': 2, id: 5, call: 'play' }, 'cart-lab: 2 was given; expected 1, the version of the contract that this page speaks.'],
    [{ 'cart-lab': 1, id: {}, call: 'play' }, /^id: an empty object was given; expected a whole number or a text/], [{ 'cart-lab': 1, call: 'play' }, /^id: missing was given/], [{ 'cart-lab': 1, id: 'x'.repeat(65), call: 'play' }, /^id: /],
    [{ 'cart-lab': 1, id: 1, call: 'plai' }, /^call: "plai" was given; expected one of hello, .* Did you mean play\?$/], [{ 'cart-lab': 1, id: 1, call: '__proto__' }, /^call: /], [{ 'cart-lab': 1, id: 1, call: 'constructor' }, /^call: /], [{ 'cart-lab': 1, id: 1 }, /^call: missing was given/],
    [{ 'cart-lab': 1, id: 1, call: 'play', with: 7 }, /^with: 7 was given; expected an object/], [{ 'cart-lab': 1, id: 1, call: 'play', with: [] }, /^with: /],
  ])('%j is refused', (data, words) => expect(readRequest(data)).toMatchObject({ ok: false, refusal: { ok: false, code: 'bad-request', message: typeof words === 'string' ? words : expect.stringMatching(words) } }));

  it.each([
    ['pause', { now: true }, /^with\.now: true was given; expected nothing\.$/], ['play', { speed: 5 }, /with\.speed: 5 was given; expected one of 10, 30, 60, 240, 720, max\./], ['play', { sped: 10 }, /with\.sped: .* Did you mean speed\?/],
    ['goto', {}, /with\.to: missing was given; expected minutes/], ['goto', { to: -1 }, /with\.to/], ['goto', { to: NaN }, /with\.to: NaN/], ['goto', { to: '3' }, /with\.to: "3" was given; expected minutes from 0 on, or a time with its units/], 
    ['set', { 'kill.hitRate': '0.1' }, /^with: an object with kill\.hitRate was given; expected an object of at most 1000 numbers/], ['set', { 'kill.hitRate': Infinity }, /^with/], ['set', [1], /^with/],
    ['load', { text: '' }, /with\.text/], ['load', { seed: {} }, /with\.seed/], ['load', { changes: 'none' }, /with\.changes/], ['load', { changes: [() => 1] }, /with\.changes/], ['load', { until: '4' }, /with\.until/],
    ['give', {}, /with\.drug: missing/], ['give', { drug: 'x', doses: '1' }, /with\.doses/], ['infuse', { count: -1 }, /with\.count/], ['on', {}, /with\.what/], ['on', { what: 'click' }, /with\.what: "click" was given; expected one of event, frame\./],
    ['get', { what: 'cells' }, /with\.what/], ['get', { what: 'series', columns: [7] }, /with\.columns/], ['get', { what: 'series', columns: 'all' }, /with\.columns/],
  ])('%s with %j is refused by name', (call, more, words) => expect(ask(call, more)).toMatchObject({ ok: false, id: 1, refusal: { message: expect.stringMatching(words) } }));

  it('that goes around in itself, or holds what JSON does not know, is refused like any other', () => {
    const around: unknown[] = [];
    around.push(around);
    expect(ask('goto', { to: around })).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/with\.to: something of the kind object/) } });
    expect(ask('load', { seed: 10n })).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/with\.seed: something of the kind bigint/) } });
    expect(ask(around, around)).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/^call: something of the kind object/) } });
  });

  it('that is far too long is refused without being repeated', () => {
    const answers = [ask('goto', { to: 'x'.repeat(100_000) }), ask('set', Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`a.${n}`, n]))), ask('hello', { ['y'.repeat(10_000)]: 1 })];
    for (const answer of answers) {
      if (answer === null || answer.ok) throw new Error('It was heard.');
      expect(answer.refusal.message.length).toBeLessThan(400);
    }
  });

  it('names all that is wrong with it at once', () =>
    expect(ask('infuse', { cout: 1, over: 'long' })).toMatchObject({ refusal: { problems: [{ path: 'with.cout', suggestion: 'count' }, { path: 'with.over' }], message: expect.stringMatching(/\(and 1 more\)$/) } }));
});

describe('a time', () => {
  it.each([[90, 90], ['1d', 1440], ['1d 4h', 1680], ['day 1, 00:30', 1470]] as const)('%j is %d minutes', (time, minutes) => expect(minutesOf(time)).toBe(minutes));
});

describe('the bucket', () => {
  it('gives out so much at once, and fills again by and by', () => {
    let now = 0;
    const bucket = new Bucket(() => now), takes = (n: number) => Array.from({ length: n }, () => bucket.take()).filter((room) => room === 'yes').length;
    expect(takes(AT_ONCE + 50)).toBe(AT_ONCE);
    now = 1000;
    expect(takes(AT_ONCE)).toBe(PER_SECOND);
    now = 100_000;
    expect(takes(2 * AT_ONCE)).toBe(AT_ONCE);
  });

  it('does not tell everybody for ever that they are too many', () => {
    const bucket = new Bucket(() => 0);
    expect(new Set(Array.from({ length: 10_000 }, () => bucket.take()))).toEqual(new Set(['yes', 'no', 'silent']));
  });
});

describe('the address of a frame', () => {
  it('is a link that names the page around it', () => {
    const { location } = globalThis;
    Object.defineProperty(globalThis, 'location', { value: { origin: 'https://school.example' }, configurable: true });
    expect(offered.addressOf('https://lab.example/a/#old', { preset: 'b-all-niche', ui: 'story', hide: 'seed,charts' })).toBe('https://lab.example/a/#preset=b-all-niche&ui=story&hide=seed%2Ccharts&embed=https%3A%2F%2Fschool.example');
    Object.defineProperty(globalThis, 'location', { value: location, configurable: true });
  });
});

describe('what cannot be loaded', () => {
  const refused = (request: Partial<LoadRequest>) => {
    const opened = openRun({ file: 'the text', set: {}, ...request });
    if (opened.ok) throw new Error('it can be loaded');
    return refusalOfLoad(opened, request.text !== undefined);
  };

  it.each<[string, Partial<LoadRequest>, string, string]>([
    ['a preset', { preset: 'b-all-nich' }, 'with.preset', 'b-all-niche'],
    ['a parameter', { preset: 'lbcl', set: { 'kill.hitRat': 0.1 } }, 'with.set["kill.hitRat"]', 'kill.hitRate'],
    ['a change', { preset: 'lbcl', changes: [{ set: 'populatons[0].count', to: 1 }] }, 'with.changes[0].set', 'populations'],
    ['a key of a text', { text: '{"format": "cart-lab/scenario", "version": 1, "nam": "x"}' }, 'nam', 'name'],
  ])('is told with the place of %s in the request or in the text, and the nearest name', (_, request, path, suggestion) => {
    const { message, problems } = refused(request);
    expect(problems).toContainEqual(expect.objectContaining({ path, suggestion }));
    if (request.text === undefined) expect(message).toContain(`${path}: `);
  });
});
