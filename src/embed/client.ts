// For the embedding page: CAR-T Lab in a frame, asked by calls that answer with promises. Built alone as embed.js, of nothing but itself.
import type { Answer, CallName, Calls, CartLab, EmbedOptions, Hello, Problem, Tidings } from './contract';

const PATIENCE_MS = 60_000;

/** A call that was answered by a failure: its words are the message. */
export class LabFailure extends Error {
  constructor(message: string, readonly code: string, readonly problems: readonly Problem[] = []) {
    super(message);
    this.name = 'LabFailure';
  }
}

/** Puts CAR-T Lab into a place of the page. */
export function embed(place: HTMLElement, { at, link = {}, title = 'CAR-T Lab' }: EmbedOptions): Promise<CartLab> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = addressOf(at, link);
  const lab = connect(frame);
  place.append(frame);
  return lab;
}

/** The address of CAR-T Lab for a frame of this page: it names the one page whose calls are heard. */
export function addressOf(at: string, link: Readonly<Record<string, string>> = {}): string {
  return `${at.replace(/#.*/, '')}#${Object.entries({ ...link, embed: location.origin }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

/** A frame in which CAR-T Lab is, or will be; its address has to say `embed=` with the origin of this page (`addressOf`). */
export function connect(frame: HTMLIFrameElement): Promise<CartLab> {
  const origin = new URL(frame.src, location.href).origin, calls = new Map<number, { settle(value: never): void; fail(reason: LabFailure): void }>();
  const listeners = { event: new Set<(value: never) => void>(), frame: new Set<(value: never) => void>() };
  let ids = 0, welcome: (hello: Hello) => void;

  const call = <K extends CallName>(name: K, more: Calls[K]['with'] = {} as never): Promise<never> => new Promise((settle, fail) => {
    calls.set(++ids, { settle, fail });
    frame.contentWindow?.postMessage({ 'cart-lab': 1, id: ids, call: name, with: more }, origin);
  });
  /** Nobody waits for the answer. */
  const tell = (name: 'on' | 'off', what: 'event' | 'frame'): void => void call(name, { what }).catch(() => undefined);
  const hear = ({ source, origin: from, data }: MessageEvent<Answer | Tidings>): void => {
    if (source !== frame.contentWindow || from !== origin || data?.['cart-lab'] !== 1) return;
    if ('told' in data) {
      if (data.told !== 'ready') return listeners[data.told].forEach((listener) => listener(data.value as never));
      for (const what of ['event', 'frame'] as const) if (listeners[what].size > 0) tell('on', what); // it was loaded anew
      return welcome(data.value);
    }
    const open = calls.get(data.id as number);
    calls.delete(data.id as number);
    if (data.ok) open?.settle(data.value as never);
    else open?.fail(new LabFailure(data.message, data.code, data.problems));
  };
  const close = (): void => {
    removeEventListener('message', hear);
    for (const { fail } of calls.values()) fail(new LabFailure('The connection was closed.', 'closed'));
    calls.clear();
  };
  addEventListener('message', hear);

  return new Promise((settle, fail) => {
    const timer = setTimeout(() => {
      close();
      fail(new LabFailure(`CAR-T Lab did not answer. Does its address say embed=${location.origin}, and may this page frame it?`, 'timeout'));
    }, PATIENCE_MS);
    welcome = (hello) => {
      clearTimeout(timer);
      settle({
        hello, close,
        load: (what) => call('load', what), set: (values) => call('set', values), play: (speed) => call('play', speed === undefined ? {} : { speed }), pause: () => call('pause'),
        goto: (to) => call('goto', { to }), give: (drug, doses = 1) => call('give', { drug, doses }), infuse: (infusion = {}) => call('infuse', infusion),
        get: (what: 'series' | 'hash' | 'info', columns?: readonly string[]) => call('get', { what, ...(columns ? { columns } : {}) } as never),
        on: (what, listener) => {
          if (listeners[what].add(listener as never).size === 1) tell('on', what);
          return () => {
            if (listeners[what].delete(listener as never) && listeners[what].size === 0) tell('off', what);
          };
        },
      });
    };
    // One that has been there for a while has said that it is ready before anybody listened.
    const isThere = frame.contentWindow !== null && frame.contentDocument?.URL !== 'about:blank';
    if (isThere) void call('hello').then(welcome, () => undefined);
  });
}
