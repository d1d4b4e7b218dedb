// What the scenario's document tells: the story, what to watch, what to try, and where it comes from.
import type { ComponentChildren } from 'preact';
import { useLab } from '../app/lab';
import { texts } from '../app/texts';
import { SoFar } from './Captions';
import { LeavesOut, Terms } from './Terms';
import { parameterSearch } from './parameterSearch';

const t = texts.story;

export function StoryPanel() {
  const { store } = useLab();
  const info = store.info.value;
  if (info === null) return <p class="note">{texts.busy.loading}</p>;
  return (
    <article class="story">
      <h2>{info.title}</h2>
      <p class="lead"><Terms text={info.summary} /></p>
      {info.story.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i}>{paragraph === '' ? t.empty : <Terms text={paragraph} />}</p>
      ))}
      <List title={t.watch} items={info.watch} />
      <SoFar />
      <List title={t.experiments} items={info.experiments} />
      {info.references.length > 0 && (
        <details>
          <summary>{t.references}</summary>
          <ul class="references">{info.references.map((reference) => <li key={reference}>{reference}</li>)}</ul>
        </details>
      )}
      <LeavesOut model={info.model} />
      <p class="note">{t.model}</p>
    </article>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ol class="steps">{items.map((item) => <li key={item}><Linked text={item} /></li>)}</ol>
    </section>
  );
}

/** Names of parameters become ways to them. */
function Linked({ text }: { readonly text: string }) {
  const { store } = useLab();
  const known = new Set(store.info.value?.params.map((param) => param.key));
  const parts: ComponentChildren[] = text.split(/([A-Za-z]\w*(?:\.[A-Za-z][\w-]*)+)/).map((part, i) =>
    known.has(part) ? (
      <button
        key={i}
        type="button"
        class="inline-link"
        onClick={() => {
          parameterSearch.value = part;
          store.panel.value = 'parameters';
        }}
      >
        {part}
      </button>
    ) : <Terms key={i} text={part} />,
  );
  return <>{parts}</>;
}
