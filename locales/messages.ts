// Messages of one language, each read when it is first said: a page that opens says a tenth of them.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { FluentVariable } from '@fluent/bundle';

/** Where a message begins; messages stand alone: none speaks of another one (tests/locales asks for it). */
const BEGINNING = /^([a-zA-Z][\w-]*) *=/gm;

export interface Manner {
  readonly language: string;
  /** What fills a gap is set apart, where writing may run the other way. */
  readonly apart: boolean;
  /** Done to every text. */
  readonly change?: (text: string) => string;
}

export class Messages {
  private readonly bundle: FluentBundle;
  /** Sources by name. */
  private readonly unread = new Map<string, string>();

  constructor(text: string, { language, apart, change }: Manner) {
    this.bundle = new FluentBundle(language, { useIsolating: apart, ...(change ? { transform: change } : {}) });
    this.add(text);
  }

  /** More messages; what is known already stays as it is. */
  add(text: string): void {
    const found = [...text.matchAll(BEGINNING)];
    found.forEach(({ 1: name, index }, n) => {
      if (!this.unread.has(name) && !this.bundle.hasMessage(name)) this.unread.set(name, text.slice(index, found[n + 1]?.index));
    });
  }

  /** The message with its gaps filled; null where it is not known. */
  say(name: string, facts: Record<string, FluentVariable> | null): string | null {
    const source = this.unread.get(name);
    if (source !== undefined) {
      this.unread.delete(name);
      this.bundle.addResource(new FluentResource(source));
    }
    const message = this.bundle.getMessage(name);
    return message?.value ? this.bundle.formatPattern(message.value, facts, []) : null;
  }
}
