// Printing: a sheet is laid beside the page before the browser prints, and taken away afterwards.
import { h, render } from 'preact';
import type { PaperCharts } from '../charts/onPaper';
import { PrintSheet } from '../panels/PrintSheet';
import { hashesOf } from './figures';
import type { PairHashes } from './figures';
import { pictureCanvas } from './pairFigure';
import { carrier } from './files';
import { whenIdle } from './idle';
import type { Qr } from './qr';
import type { Lab } from './lab';

/** The receipt of the moment, where it was asked for: with its words, because they come with what makes it. */
export interface PrintedReceipt {
  readonly heading: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly link: string | null;
  readonly qr: Qr | null;
  /** What the code is, in words. */
  readonly code: string;
}

type ChartMaker = (lab: Lab) => PaperCharts;

/** By the print command; nothing while the browser's own menu prints, which waits for nobody. */
let known: { readonly tick: number; readonly hashes: PairHashes; readonly receipt: PrintedReceipt | null } = { tick: -1, hashes: ['', ''], receipt: null };

/** Asks for the state's fingerprint first, then opens the dialog of the browser. */
export async function printReport(lab: Lab, receipt: PrintedReceipt | null = null): Promise<void> {
  known = { tick: lab.store.meta.value.tick, hashes: await hashesOf(lab), receipt };
  await fetchCharts();
  print();
  known = { ...known, receipt: null };
}

let makeCharts: ChartMaker = () => ({ drawings: [], events: [] });

/** The drawings' code; without it (the server has gone meanwhile) the sheet has no charts. */
function fetchCharts(): Promise<void> {
  return import('../charts/onPaper').then(({ chartsOnPaper }) => void (makeCharts = chartsOnPaper), () => undefined);
}

export function preparePrinting(lab: Lab): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  addEventListener('beforeprint', () => {
    const { hashes, receipt } = known.tick === lab.store.meta.value.tick ? known : { hashes: ['', ''] as const, receipt: null };
    document.body.append(sheet);
    const lesson = lab.store.lesson.value?.sheet ?? null;
    render(lesson !== null ? h(lesson, {}) : h(PrintSheet, { lab, picture: pictureCanvas(lab, 'light', hashes), charts: makeCharts(lab), hash: hashes[0], receipt }), sheet);
  });
  addEventListener('afterprint', () => {
    render(null, sheet);
    sheet.remove();
  });
  // The browser prints at once when it is asked to: the code must be there before.
  whenIdle(() => void fetchCharts().then(carrier).catch(() => undefined));
}
