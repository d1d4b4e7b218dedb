// What the program says, in the reader's language: messages by name, in English where the language has none.
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import { Dictionary } from './dictionary';

/** What stands in the gaps of a message. Numbers choose the form of the words beside them. */
export type Facts = Readonly<Record<string, string | number>>;

/** Written as every other number of the program is. */
class Counted extends FluentNumber {
  constructor(value: number, private readonly write: (value: number) => string) {
    super(value);
  }

  override toString(): string {
    return this.write(this.valueOf());
  }
}

export interface Speaking {
  /** Languages are called by their BCP 47 tags. */
  readonly language: string;
  /** Messages in the syntax of Fluent; those of the language first, English last. */
  readonly messages: readonly string[];
  readonly direction?: 'ltr' | 'rtl';
  /** How whole numbers are written. */
  readonly count: (value: number) => string;
  /** Words of the model and its presets, from English. */
  readonly dictionary?: Dictionary;
  /** Done to every text of a message, for trials of the layout. */
  readonly disguise?: (text: string) => string;
}

export class Speaker {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly dictionary: Dictionary;
  private readonly count: (value: number) => string;
  private readonly bundles: FluentBundle[];
  /** What has no gaps is put together once. */
  private readonly said = new Map<string, string>();

  constructor({ language, messages, count, direction = 'ltr', dictionary = new Dictionary(), disguise }: Speaking) {
    this.language = language;
    this.direction = direction;
    this.count = count;
    this.dictionary = dictionary;
    this.bundles = messages.map((text, n) => {
      const bundle = new FluentBundle(n === messages.length - 1 ? 'en' : language, { useIsolating: direction === 'rtl', ...(disguise ? { transform: disguise } : {}) });
      bundle.addResource(new FluentResource(text));
      return bundle;
    });
  }

  /** More messages of English. */
  learn(messages: string): void {
    this.bundles[this.bundles.length - 1].addResource(new FluentResource(messages));
  }

  /** A message, with its gaps filled; its name between ⟦ ⟧ where no language knows it. */
  say(name: string, facts?: Facts): string {
    const known = facts === undefined ? this.said.get(name) : undefined;
    if (known !== undefined) return known;
    const text = this.compose(name, facts);
    if (facts === undefined) this.said.set(name, text);
    return text;
  }

  private compose(name: string, facts?: Facts): string {
    for (const bundle of this.bundles) {
      const message = bundle.getMessage(name);
      if (message?.value) return bundle.formatPattern(message.value, facts === undefined ? null : this.variablesOf(facts), []);
    }
    return `⟦${name}⟧`;
  }

  private variablesOf(facts: Facts): Record<string, FluentVariable> {
    return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? new Counted(value, this.count) : value]));
  }
}
