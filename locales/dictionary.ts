// What the model and its presets say, from English to another language: both have the same messages under the same names.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { GAP, isForms, partsOf } from './spoken';

/** A text in which the name of an antigen stands. */
interface Template {
  readonly before: string;
  readonly behind: string;
  readonly to: string;
}

export class Dictionary {
  private readonly templates: readonly Template[];

  /** @param texts from English; GAP stands for the name of an antigen */
  constructor(readonly texts: ReadonlyMap<string, string> = new Map()) {
    this.templates = [...texts].filter(([text]) => text.includes(GAP)).map(([text, to]) => {
      const [before, behind] = text.split(GAP);
      return { before, behind, to };
    });
  }

  get size(): number {
    return this.texts.size;
  }

  /** A text in the other language; what is said of a product or clone is said in two parts. As it stands where it is not known. */
  say(text: string): string {
    const whole = this.texts.get(text) ?? this.fromTemplate(text);
    if (whole !== undefined) return whole;
    const parts = partsOf(text);
    return parts === null ? text : parts.map((part) => this.texts.get(part) ?? this.fromTemplate(part) ?? part).join(': ');
  }

  private fromTemplate(text: string): string | undefined {
    const found = this.templates.find(({ before, behind }) => text.length > before.length + behind.length && text.startsWith(before) && text.endsWith(behind));
    return found?.to.replace(GAP, text.slice(found.before.length, text.length - found.behind.length));
  }
}

/** @param english @param other files of messages, joined */
export function dictionaryOf(english: string, other: string): Dictionary {
  const from = textsOf(english), to = textsOf(other);
  return new Dictionary(new Map([...from].flatMap(([id, text]) => (to.has(id) ? [[text, to.get(id)!] as const] : []))));
}

/** From English to English in disguise; forms of a word are no text. */
export function disguised(english: string, change: (text: string) => string): Dictionary {
  return new Dictionary(new Map([...textsOf(english).values()].map((text) => [text, isForms(text) ? text : change(text)])));
}

/** Every text of a file by the name of its message. */
export function textsOf(file: string): Map<string, string> {
  const bundle = new FluentBundle('en', { useIsolating: false }), texts = new Map<string, string>();
  const resource = new FluentResource(file);
  bundle.addResource(resource);
  for (const { id, value } of resource.body) if (value !== null) texts.set(id, bundle.formatPattern(value, { antigen: GAP }, []));
  return texts;
}
