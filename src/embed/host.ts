// The page's side of the contract with an embedding page: hears its calls, does what they ask as somebody in front of the page would, and answers each by a value or by a failure in words.
import { effect } from '@preact/signals';
import type { Result, RunInfo } from '../../workers/simApi';
import type { Lab } from '../app/lab';
import { playOn } from '../app/span';
import { AT_REST, ON_ITS_WAY, SPEEDS } from '../app/store';
import { nearest } from '../../schema/nearest';
import { Bucket, AT_ONCE, MOST_OPEN, PER_SECOND } from './bounds';
import type { Answer, CallName, Calls, Column, Hash, Info, Loaded, Refusal, Series, Tidings } from './contract';
import { minutesOf, problem, readRequest, refusalFrom, refusalOf, refusalOfLoad } from './requests';
import { tellEvents, tellFrames } from './tidings';

type Outcome<K extends CallName> = { readonly ok: true; readonly value: Calls[K]['gives'] } | Refusal;
type Doings = { readonly [K in CallName]: (more: Calls[K]['with']) => Promise<Outcome<K>> };

const DONE = { ok: true, value: null } as const;
const GONE: Refusal = { ok: false, code: 'worker-lost', message: 'There is no simulation any more: the page has to be loaded anew.', problems: [] };
/** What a text is called that has come this way, where its faults are told. */
const FILE = 'the text';

export class Host {
  private readonly bucket: Bucket;
  private open = 0;
  private readonly told = new Map<'event' | 'frame', () => void>();
  private readonly doings: Doings;

  constructor(private readonly lab: Lab, private readonly say: (message: Answer | Tidings) => void, now: () => number) {
    this.bucket = new Bucket(now);
    this.doings = doingsOf(lab, { on: (what) => this.tell(what), off: (what) => this.hush(what) });
  }

  /** From now on calls are heard. */
  async greet(): Promise<void> {
    const hello = await this.doings.hello({});
    if (hello.ok) this.say({ 'cart-lab': 1, told: 'ready', value: hello.value });
  }

  /** A message from the embedding page, whatever it is. */
  async hear(data: unknown): Promise<void> {
    const request = readRequest(data);
    if (request === null) return;
    const answer = (outcome: { readonly ok: true; readonly value: unknown } | Refusal): void => this.say({ 'cart-lab': 1, id: request.id, ...outcome });
    const room = this.open >= MOST_OPEN ? 'no' : this.bucket.take();
    if (room === 'silent') return;
    if (room === 'no') return answer({ ok: false, code: 'limit', message: `Too many calls: ${AT_ONCE} at once and ${PER_SECOND} a second from then on are heard, ${MOST_OPEN} may be under way.`, problems: [] });
    if (!request.ok) return answer(request.refusal);
    this.open++;
    try {
      answer(await this.doings[request.call](request.more));
    } catch (thrown) {
      answer({ ok: false, code: 'internal', message: `Something went wrong: ${thrown instanceof Error ? thrown.message : String(thrown)}`, problems: [] });
    }
    this.open--;
  }

  /** Nothing is told any more. */
  close(): void {
    for (const what of [...this.told.keys()]) this.hush(what);
  }

  private tell(what: 'event' | 'frame'): void {
    if (this.told.has(what)) return;
    this.told.set(what, what === 'event' ? tellEvents(this.lab.store, (value) => this.say({ 'cart-lab': 1, told: 'event', value })) : tellFrames(this.lab.store, (value) => this.say({ 'cart-lab': 1, told: 'frame', value })));
  }

  private hush(what: 'event' | 'frame'): void {
    this.told.get(what)?.();
    this.told.delete(what);
  }
}

/** Hears one page only: the one that has this one in a frame, and only while it is of the origin that the address names. */
export function serve(lab: Lab, origin: string): void {
  const { parent } = window, host = new Host(lab, (message) => parent.postMessage(message, origin), () => performance.now());
  addEventListener('message', (event) => {
    if (event.source === parent && event.origin === origin) void host.hear(event.data);
  });
  void host.greet();
}

function doingsOf(lab: Lab, tidings: { on(what: 'event' | 'frame'): void; off(what: 'event' | 'frame'): void }): Doings {
  const { store, source, client } = lab;
  /** One call of the simulation; the run is told of anew. */
  const ask = async <T>(call: () => Promise<Result<T>>, way = false): Promise<Result<T> | Refusal> => {
    if ((await runOf(lab)) === null) return GONE;
    store.untouched.value = false;
    const answer = await source.command(way ? ON_ITS_WAY : null, call, null);
    if (answer === null) return GONE;
    if (answer.ok) await source.feed.readInfo();
    return answer.ok ? answer : refusalFrom(answer);
  };
  const deed = async (call: () => Promise<Result<null>>): Promise<typeof DONE | Refusal> => {
    const answer = await ask(call);
    return answer.ok ? DONE : answer;
  };
  return {
    hello: async () => {
      const answer = await client.ready;
      if (!answer.ok) return GONE;
      return { ok: true, value: { program: answer.value.version, api: 1, presets: answer.value.presets.map(({ name }) => name) } };
    },
    load: (what) => load(lab, what),
    set: (values) => deed(() => client.setParameters(values)),
    play: async ({ speed }) => {
      if ((await runOf(lab)) === null) return GONE;
      if (speed !== undefined) await source.setSpeed(SPEEDS.indexOf(speed === 'max' ? Infinity : speed));
      await playOn(lab);
      return DONE;
    },
    pause: async () => {
      if ((await runOf(lab)) === null) return GONE;
      const answer = await source.command(AT_REST, () => client.pause(), null);
      return answer === null ? GONE : answer.ok ? DONE : refusalFrom(answer);
    },
    goto: async ({ to }) => {
      const answer = await ask(() => client.jumpTo(minutesOf(to)), true);
      if (!answer.ok) return refusalFrom({ file: '', ...answer });
      return momentOf(lab);
    },
    give: ({ drug, doses = 1 }) => deed(() => client.give({ drug, doses })),
    infuse: async (asked) => {
      const info = await runOf(lab);
      if (info === null) return GONE;
      const { product = info.products[0]?.name ?? '', ...more } = asked, usual = info.products.find(({ name }) => name === product)?.dose;
      return deed(() => client.infuse({ product, count: 1, entry: 'edge', over: 0, ...usual, ...more }));
    },
    on: async ({ what }) => (tidings.on(what), DONE),
    off: async ({ what }) => (tidings.off(what), DONE),
    get: async (asked) => {
      if ((await runOf(lab)) === null) return GONE;
      switch (asked.what) {
        case 'hash': return momentOf(lab);
        case 'info': return infoOf(lab);
        case 'series': return seriesOf(lab, asked.columns);
      }
    },
  };
}

async function load(lab: Lab, { preset, text, seed, set = {}, changes, until }: Calls['load']['with']): Promise<Outcome<'load'>> {
  if ((preset === undefined) === (text === undefined)) return refusalOf([problem('with', { preset, text }, 'either a preset or a text')]);
  if ((await runOf(lab)) === null) return GONE;
  const { store, source } = lab;
  const answer = await source.open({
    ...(preset === undefined ? {} : { preset }), ...(text === undefined ? {} : { text }), file: preset ?? FILE, set, ...(seed === undefined ? {} : { seed: String(seed) }),
    ...(changes === undefined ? {} : { changes: changes as never }), ...(until === undefined ? {} : { until: minutesOf(until) }),
  }, preset === undefined ? FILE : null);
  if (answer === null) return GONE;
  const info = store.info.value;
  return answer.ok && info !== null ? { ok: true, value: loadedOf(info) } : answer.ok ? GONE : refusalOfLoad(answer, text !== undefined);
}

const loadedOf = ({ name, title, seed }: RunInfo): Loaded => ({ name, title, seed });

async function momentOf({ client }: Lab): Promise<{ readonly ok: true; readonly value: Hash } | Refusal> {
  const answer = await client.hash();
  return answer.ok ? answer : refusalFrom(answer);
}

async function infoOf({ store, client }: Lab): Promise<{ readonly ok: true; readonly value: Info } | Refusal> {
  const [told, now] = await Promise.all([client.info(), client.hash()]), info = store.info.value;
  if (!told.ok) return refusalFrom(told);
  if (!now.ok || info === null) return now.ok ? GONE : refusalFrom(now);
  const { minutes, tick } = now.value, values = new Map(told.value.params.map(({ key, value }) => [key, value]));
  const named = ({ name, label }: { readonly name: string; readonly label: string }) => ({ name, label });
  return { ok: true, value: {
    ...loadedOf(info), minutes, tick, running: store.running.value, durationMinutes: info.durationMinutes, model: info.model.name,
    parameters: info.params.map(({ key, title, unit, min, max, document, value }) => ({ key, title, unit, min, max, document, value: values.get(key) ?? value })),
    products: info.products.map(named), drugs: info.drugs.map(named), columns: info.columns.map(columnOf),
  } };
}

const columnOf = ({ name, title, unit }: Column): Column => ({ name, title, unit });

async function seriesOf({ store, client }: Lab, wanted?: readonly string[]): Promise<{ readonly ok: true; readonly value: Series } | Refusal> {
  const { columns = [] } = store.info.value ?? {}, known = columns.map(({ name }) => name), strange = (wanted ?? []).filter((name) => !known.includes(name));
  if (strange.length > 0) return refusalOf(strange.map((name) => problem('with.columns', name, 'the name of a column of this run (get info lists them)', nearest(name, known))));
  const answer = await client.series(0);
  if (!answer.ok) return refusalFrom(answer);
  const { rows } = answer.value, width = columns.length, places = (wanted ?? known).map((name) => known.indexOf(name));
  return { ok: true, value: { columns: places.map((n) => columnOf(columns[n])), rows: Array.from({ length: rows.length / width }, (_, row) => places.map((n) => rows[row * width + n])) } };
}

/** The run, once there is one; null: there will be none. */
function runOf({ store }: Lab): Promise<RunInfo | null> {
  return new Promise((settle) => {
    const stop = effect(() => {
      const info = store.info.value, isLost = store.phase.value === 'lost';
      if (info === null && !isLost) return;
      settle(isLost ? null : info);
      queueMicrotask(() => stop());
    });
  });
}
