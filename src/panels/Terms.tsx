// Words of the glossary in a text: each opens its explanation, by pointer or keyboard; Escape or a click elsewhere closes it.
import { useId, useRef } from 'preact/hooks';
import { texts } from '../app/texts';
import { GLOSSARY, markTerms, sortedTerms } from '../../schema/glossary';
import type { TermName } from '../../schema/glossary';
import type { ModelInfo } from '../../workers/simApi';

const t = texts.glossary;
const MARGIN = 8;

interface Props {
  readonly text: string;
  /** Entries that stand marked near by already; those of this text are added. */
  readonly known?: Set<TermName>;
}

/** A text whose words of the glossary can be asked. */
export function Terms({ text, known }: Props) {
  return <>{markTerms(text, known).map(({ text, term }, i) => (term === null ? text : <Word key={i} name={term} text={text} />))}</>;
}

/** Words that stand in labels which are controls themselves, beside them: a button cannot stand in a button. */
export function WordsIn({ labels }: { readonly labels: readonly string[] }) {
  const known = new Set<TermName>();
  const words = labels.flatMap((label) => markTerms(label, known)).filter(({ term }) => term !== null);
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
        {sortedTerms().map((name) => (
          <div key={name}>
            <dt>{GLOSSARY[name].title}</dt>
            <dd>{GLOSSARY[name].meaning}</dd>
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

function Word({ name, text }: { readonly name: TermName; readonly text: string }) {
  const id = useId(), button = useRef<HTMLButtonElement>(null), card = useRef<HTMLSpanElement>(null);
  const { title, meaning } = GLOSSARY[name];
  // A browser without popovers shows the explanation the way it shows others.
  if (!canOpen) return <abbr title={meaning}>{text}</abbr>;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="term"
        data-term={name}
        popovertarget={id}
        aria-describedby={id}
        onKeyDown={(event) => {
          // This Escape closes the card; it does not let go of the chosen cell as well.
          if (event.key === 'Escape' && card.current?.matches(':popover-open')) event.stopPropagation();
        }}
      >
        {text}
      </button>
      <span
        ref={card}
        id={id}
        popover="auto"
        class="term-card card"
        role="note"
        onToggle={() => place(button.current, card.current)}
        // In a label it must not work the control that the label belongs to.
        onClick={(event) => event.preventDefault()}
      >
        <b>{title}</b> {meaning}
      </span>
    </>
  );
}

/** Under the word, or above it where there is no room below; never over the edge. */
function place(word: HTMLElement | null, card: HTMLElement | null): void {
  if (word === null || card === null || !card.matches(':popover-open')) return;
  const at = word.getBoundingClientRect(), { width, height } = card.getBoundingClientRect();
  const below = at.bottom + MARGIN + height <= innerHeight;
  card.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`;
  card.style.top = `${Math.max(MARGIN, below ? at.bottom + MARGIN / 2 : at.top - height - MARGIN / 2)}px`;
}
