// The run as a clean sheet of paper: title, picture with legend, charts, story, what was changed, and where it all comes from.
import { changedWords, deedWords } from '../app/provenance';
import { provenanceOf } from '../app/figures';
import type { Lab } from '../app/lab';
import type { PaperCharts } from '../charts/onPaper';
import { formatClock } from '../app/format';
import type { PrintedReceipt } from '../app/printing';
import { texts } from '../app/texts';
import { QrCode } from './QrCode';

const t = texts.print;

interface Props {
  readonly lab: Lab;
  readonly picture: HTMLCanvasElement | null;
  /** Drawings as the chart's own writer makes them: every text in them is escaped there. */
  readonly charts: PaperCharts;
  readonly hash: string;
  readonly receipt: PrintedReceipt | null;
}

export function PrintSheet({ lab, picture, charts, hash, receipt }: Props) {
  const { store } = lab;
  const info = store.info.value;
  if (info === null) return null;
  const minutes = store.minutes.value;
  const changes = [...changedWords({ changed: store.changed.value, values: store.paramValues.value }), ...deedWords({ marks: store.marks.value, minutes })];
  return (
    <article>
      <header>
        <h1>{info.title}</h1>
        <p>{texts.product} · {formatClock(minutes)} · {texts.provenance.seed(info.seed)}</p>
        <p class="print-lead">{info.summary}</p>
      </header>
      {picture !== null && <figure class="print-picture" ref={(place) => void place?.append(picture)} />}
      {store.summary.value !== '' && <p>{store.summary.value}</p>}
      {charts.drawings.length > 0 && (
        <section>
          <h2>{texts.commands.charts}</h2>
          {charts.events.length > 0 && <dl class="print-events">{charts.events.map(({ mark, text }) => <div key={mark}><dt>{mark}</dt><dd>{text}</dd></div>)}</dl>}
          <div class="print-charts">{charts.drawings.map((svg, i) => <figure key={i} class="print-chart" dangerouslySetInnerHTML={{ __html: svg }} />)}</div>
        </section>
      )}
      <section>
        <h2>{texts.commands.story}</h2>
        {info.story.split(/\n{2,}/).map((paragraph, i) => <p key={i}>{paragraph}</p>)}
        {info.watch.length > 0 && <><h3>{texts.story.watch}</h3><ul>{info.watch.map((item) => <li key={item}>{item}</li>)}</ul></>}
      </section>
      <section>
        <h2>{t.changed}</h2>
        {changes.length === 0 ? <p>{t.unchanged}</p> : <ul>{changes.map((change) => <li key={change}>{change}</li>)}</ul>}
      </section>
      {info.references.length > 0 && (
        <section>
          <h2>{texts.story.references}</h2>
          <ul>{info.references.map((reference) => <li key={reference} lang="en">{reference}</li>)}</ul>
        </section>
      )}
      {receipt !== null && (
        <section class="print-receipt">
          <h2>{receipt.heading}</h2>
          <dl>{receipt.rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
          {receipt.qr !== null && <QrCode qr={receipt.qr} label={receipt.code} />}
          {receipt.link !== null && <p class="print-link">{receipt.link}</p>}
        </section>
      )}
      <footer>
        <p>{provenanceOf(lab, hash)[0]}</p>
        <p>{texts.story.model}</p>
      </footer>
    </article>
  );
}
