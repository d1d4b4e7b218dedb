// What the program says, in the reader's language: messages by name, in English where the language has none.
import { FluentNumber } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';
import { Dictionary } from './dictionary';
import { Messages } from './messages';

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
  /** Done to every text of a message, for trials of the layout. */
  readonly disguise: ((text: string) => string) | undefined;
  private readonly count: (value: number) => string;
  private readonly languages: Messages[];
  /** What has no gaps is put together once. */
  private readonly said = new Map<string, string>();

  constructor({ language, messages, count, direction = 'ltr', dictionary = new Dictionary(), disguise }: Speaking) {
    this.language = language;
    this.direction = direction;
    this.count = count;
    this.disguise = disguise;
    this.dictionary = dictionary;
    this.languages = messages.map((text, n) => new Messages(text, { language: n === messages.length - 1 ? 'en' : language, apart: direction === 'rtl', ...(disguise ? { change: disguise } : {}) }));
  }

  /** More messages of English. */
  learn(messages: string): void {
    this.languages[this.languages.length - 1].add(messages);
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
    const filled = facts === undefined ? null : this.variablesOf(facts);
    for (const messages of this.languages) {
      const text = messages.say(name, filled);
      if (text !== null) return text;
    }
    return `⟦${name}⟧`;
  }

  private variablesOf(facts: Facts): Record<string, FluentVariable> {
    return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? new Counted(value, this.count) : value]));
  }
}
