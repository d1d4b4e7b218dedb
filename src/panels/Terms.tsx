// Words of the glossary in a text: each opens its explanation, by pointer or keyboard; Escape or a click elsewhere closes it.
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { tied } from '../app/format';
import { whenIdle } from '../app/idle';
import { focusOf } from '../app/keys';
import { glossary } from '../app/terms';
import { texts } from '../app/texts';
import { TERM_NAMES } from '../../schema/glossary';
import type { TermName } from '../../schema/glossary';
import type { ModelInfo } from '../../workers/simApi';
import { Growing } from './useGrowing';

const t = texts.glossary;
const MARGIN = 8;
const CARDS_AT_ONCE = 12;

interface Props {
  readonly text: string;
  /** Entries that stand marked near by already; those of this text are added. */
  readonly known?: Set<TermName>;
  /** Of a label that is short, only so many words are marked: two marks in it could not be hit apart. */
  readonly most?: number;
}

/** A text whose words of the glossary can be asked. */
export function Terms({ text, known, most = Infinity }: Props) {
  let left = most;
  return <>{glossary().mark(text, known).map(({ text, term }, i) => (term === null || left-- <= 0 ? <Tied key={i} text={text} /> : <Word key={i} name={term} text={text} />))}</>;
}

/** A text in which no line breaks within a number, before its unit, or within the name of the cells. */
export function Tied({ text }: { readonly text: string }) {
  return <>{tied(text).split(/(CAR-T)/).map((part, n) => (n % 2 === 0 ? part : <span key={n} class="whole">{part}</span>))}</>;
}

/** Words that stand in labels which are controls themselves, beside them: a button cannot stand in a button. */
export function WordsIn({ labels }: { readonly labels: readonly string[] }) {
  const known = new Set<TermName>();
  const words = labels.flatMap((label) => glossary().mark(label, known)).filter(({ term }) => term !== null);
  if (words.length === 0) return null;
  return (
    <p class="words-in" data-testid="words-in">
      <span class="hidden">{t.words}</span>
      {words.map(({ text, term }) => <Word key={term} name={term!} text={text} />)}
    </p>
  );
}

/** All entries, in the order of the alphabet. */
export function Glossary() {
  return (
    <details class="glossary" data-testid="glossary">
      <summary>{t.title}</summary>
      <dl>
        {glossary().sorted().map((name) => (
          <div key={name}>
            <dt>{glossary().entries[name].title}</dt>
            <dd>{glossary().entries[name].meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What a reader must not expect of the model that runs. */
export function LeavesOut({ model: { title, doc, leavesOut } }: { readonly model: ModelInfo }) {
  return (
    <details data-testid="leaves-out">
      <summary>{texts.story.leavesOut}</summary>
      <p>{title}: {doc}</p>
      <ul class="references">{leavesOut.map((sentence) => <li key={sentence}><Terms text={sentence} /></li>)}</ul>
    </details>
  );
}

const canOpen = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype;

/** The word whose card was asked for last: its card is placed beside it. */
let asked: HTMLElement | null = null;
const idOf = (name: TermName): string => `term-${name}`;

/** Whether Tab stops at every word. In a long text the arrow keys go from word to word instead, so that what can be done is not far. */
export const TabStops = createContext(true);

/** Goes to the next word of the glossary, or to the one before, from wherever the focus is. */
export function stepWords(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = ({ ArrowRight: 1, ArrowLeft: -1 } as Readonly<Record<string, number>>)[event.key], from = document.activeElement;
  if (step === undefined || event.defaultPrevented || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || from === null || focusOf(from) !== 'button') return;
  const words = [...event.currentTarget.querySelectorAll<HTMLElement>('.term')].filter((word) => word.checkVisibility());
  const isAfter = (word: HTMLElement): boolean => (from.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = step > 0 ? words.find(isAfter) : words.filter((word) => word !== from && !isAfter(word)).at(-1);
  event.preventDefault();
  next?.focus();
}

function Word({ name, text }: { readonly name: TermName; readonly text: string }) {
  const isStop = useContext(TabStops);
  // A browser without popovers shows the explanation the way it shows others.
  if (!canOpen) return <abbr title={glossary().entries[name].meaning}>{text}</abbr>;
  return (
    <button
      type="button"
      class="term"
      data-term={name}
      tabIndex={isStop ? undefined : -1}
      popovertarget={idOf(name)}
      aria-describedby={idOf(name)}
      onClick={(event) => void (asked = event.currentTarget)}
      onKeyDown={(event) => {
        // This Escape closes the card; it does not let go of the chosen cell as well.
        if (event.key === 'Escape' && document.querySelector('.term-card:popover-open') !== null) event.stopPropagation();
      }}
    >
      {text}
    </button>
  );
}

/** One card for every entry, out of the way of the texts, so that a word that stands often is explained once. */
export function TermCards() {
  const [areThere, come] = useState(false);
  useEffect(() => whenIdle(() => come(true)), []); // a page that opens has more urgent things to show than what nobody has asked for yet
  if (!canOpen || !areThere) return null;
  return (
    <Growing name="cards" piece={CARDS_AT_ONCE}>
      {TERM_NAMES.map((name) => (
        <div key={name} id={idOf(name)} popover="auto" class="term-card card" role="note" onToggle={(event) => place(asked, event.currentTarget)}>
          <b>{glossary().entries[name].title}</b> {glossary().entries[name].meaning}
        </div>
      ))}
    </Growing>
  );
}

/** Under the word, or above it where there is no room below; never over the edge. */
function place(word: HTMLElement | null, card: HTMLElement): void {
  if (word === null || !card.matches(':popover-open')) return;
  const at = word.getBoundingClientRect(), { width, height } = card.getBoundingClientRect();
  const below = at.bottom + MARGIN + height <= innerHeight;
  card.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`;
  card.style.top = `${Math.max(MARGIN, below ? at.bottom + MARGIN / 2 : at.top - height - MARGIN / 2)}px`;
}
