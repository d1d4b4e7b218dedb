// What an embedding page and CAR-T Lab say to one another, version 1, and what embed.js makes of it. Types alone, of nothing but themselves: every build lays them beside embed.js as embed.d.ts.

/** Simulated minutes per second of wall time. */
export type Speed = 10 | 30 | 60 | 240 | 720 | 'max';

/** Minutes of simulated time, or words such as `1d 4h`, `90 min`, `day 6, 04:30`. */
export type Time = number | string;

export interface Hello {
  /** Of the program, such as 0.1.0. */
  readonly program: string;
  /** Of this contract. */
  readonly api: 1;
  /** Names of the scenarios that `load` knows. */
  readonly presets: readonly string[];
}

export interface LoadOptions {
  /** Name of a scenario, or … */
  readonly preset?: string;
  /** … the text of a scenario or record. */
  readonly text?: string;
  readonly seed?: string | number;
  /** Parameters that have other values from the start. */
  readonly set?: Readonly<Record<string, number>>;
  /** Changes of the document, such as `{ multiply: 'schedule[infuse].infuse.count', by: 2 }`. */
  readonly changes?: readonly object[];
  readonly until?: Time;
}

export interface Loaded {
  readonly name: string;
  readonly title: string;
  readonly seed: string;
}

export interface Infusion {
  /** The first of the scenario, if nothing is said. */
  readonly product?: string;
  /** What is left out is as the scenario plans the product. */
  readonly count?: number;
  readonly entry?: 'vessels' | 'edge' | 'random' | 'ring' | 'outside';
  /** Minutes over which they come. */
  readonly over?: number;
}

export interface Moment {
  readonly minutes: number;
  readonly tick: number;
}

/** The fingerprint of the whole state: the same as `cart-lab run` prints for the same scenario, seed and time. */
export interface Hash extends Moment {
  readonly hash: string;
}

export interface Column {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** The record so far: a row each time the scenario records one, the last one of the present moment. What has no value is NaN. */
export interface Series {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly number[])[];
}

export interface Parameter {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** What the scenario gives, and what it is now. */
  readonly document: number;
  readonly value: number;
}

export interface Info extends Loaded, Moment {
  readonly running: boolean;
  readonly durationMinutes: number;
  readonly model: string;
  readonly parameters: readonly Parameter[];
  readonly products: readonly { readonly name: string; readonly label: string }[];
  readonly drugs: readonly { readonly name: string; readonly label: string }[];
  readonly columns: readonly Column[];
}

/** Something that happened on the page. `text` is in the language of the page. */
export type LabEvent =
  | { readonly kind: 'loaded' } & Loaded
  | { readonly kind: 'playing' | 'resting'; readonly minutes: number }
  /** For the first time: a kill, an infusion, fever … */
  | { readonly kind: 'happened'; readonly what: string; readonly minutes: number; readonly text: string }
  /** By hand or by this contract: a dose, a drug, another value of a parameter. */
  | { readonly kind: 'done'; readonly what: 'infuse' | 'give' | 'set' | 'stroke'; readonly minutes: number; readonly text: string }
  | { readonly kind: 'ended'; readonly why: 'duration' | 'cell-limit' | 'fault'; readonly minutes: number; readonly text: string };

/** The numbers of a moment by the names of their columns: four times a second at most. */
export interface LabFrame {
  readonly minutes: number;
  readonly running: boolean;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What can be asked: what goes with it, and what comes back. */
export interface Calls {
  hello: { with: Record<string, never>; gives: Hello };
  load: { with: LoadOptions; gives: Loaded };
  set: { with: Readonly<Record<string, number>>; gives: null };
  play: { with: { readonly speed?: Speed }; gives: null };
  pause: { with: Record<string, never>; gives: null };
  /** Answered on arrival, with the moment that was reached: the end of the run, if it ends before; where it stands, if it was sent elsewhere meanwhile. */
  goto: { with: { readonly to: Time }; gives: Moment };
  give: { with: { readonly drug: string; readonly doses?: number }; gives: null };
  infuse: { with: Infusion; gives: null };
  on: { with: { readonly what: 'event' | 'frame' }; gives: null };
  off: { with: { readonly what: 'event' | 'frame' }; gives: null };
  get: { with: { readonly what: 'series'; readonly columns?: readonly string[] } | { readonly what: 'hash' | 'info' }; gives: Series | Hash | Info };
}

export type CallName = keyof Calls;

/** From the embedding page. */
export interface Request<K extends CallName = CallName> {
  readonly 'cart-lab': 1;
  /** Comes back with the answer. */
  readonly id: number | string;
  readonly call: K;
  readonly with?: Calls[K]['with'];
}

export interface Problem {
  readonly path: string;
  readonly value: string;
  readonly expected: string;
  /** The nearest valid name; '' if there is none. */
  readonly suggestion: string;
}

export interface Refusal {
  readonly ok: false;
  readonly code: 'bad-request' | 'bad-document' | 'limit' | 'internal' | 'timeout' | 'worker-lost';
  /** One sentence. */
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** To the embedding page: an answer, … */
export type Answer = { readonly 'cart-lab': 1; readonly id: number | string | null } & ({ readonly ok: true; readonly value: unknown } | Refusal);

/** … or something that nobody asked for but by `on`. `ready`: calls are heard from now on. */
export type Tidings =
  | { readonly 'cart-lab': 1; readonly told: 'ready'; readonly value: Hello }
  | { readonly 'cart-lab': 1; readonly told: 'event'; readonly value: LabEvent }
  | { readonly 'cart-lab': 1; readonly told: 'frame'; readonly value: LabFrame };

// What embed.js offers.

export interface CartLab {
  readonly hello: Hello;
  load(what: LoadOptions): Promise<Loaded>;
  set(values: Readonly<Record<string, number>>): Promise<null>;
  play(speed?: Speed): Promise<null>;
  pause(): Promise<null>;
  goto(to: Time): Promise<Moment>;
  give(drug: string, doses?: number): Promise<null>;
  infuse(infusion?: Infusion): Promise<null>;
  get(what: 'series', columns?: readonly string[]): Promise<Series>;
  get(what: 'hash'): Promise<Hash>;
  get(what: 'info'): Promise<Info>;
  /** Hears until the function that comes back is called. */
  on(what: 'event', listener: (event: LabEvent) => void): () => void;
  on(what: 'frame', listener: (frame: LabFrame) => void): () => void;
  /** Hears no more; calls under way fail. */
  close(): void;
}

export interface EmbedOptions {
  /** Address of CAR-T Lab, such as https://school.example/cart-lab/. */
  readonly at: string;
  /** Fields of a link: preset, seed, ui, hide, lock, … */
  readonly link?: Readonly<Record<string, string>>;
  /** Of the frame, for screen readers. */
  readonly title?: string;
}

/** Puts CAR-T Lab into a place of the page; settles when it can be asked. */
export declare function embed(place: HTMLElement, options: EmbedOptions): Promise<CartLab>;

/** The same with a frame that is there, or whose address is still to be set; the address has to be one of `addressOf`. */
export declare function connect(frame: HTMLIFrameElement): Promise<CartLab>;

/** An address of CAR-T Lab for a frame of this page. */
export declare function addressOf(at: string, link?: Readonly<Record<string, string>>): string;

/** A call that was answered by a failure: its words are the message. */
export declare class LabFailure extends Error {
  constructor(message: string, code: string, problems?: readonly Problem[]);
  readonly code: string;
  readonly problems: readonly Problem[];
}
