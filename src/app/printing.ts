// Printing: a sheet is laid beside the page before the browser prints, and taken away afterwards.
import { h, render } from 'preact';
import { PrintSheet } from '../panels/PrintSheet';
import { hashOf, pictureCanvas } from './figures';
import { whenIdle } from './idle';
import type { Lab } from './lab';

type ChartMaker = (lab: Lab) => readonly string[];

/** By the print command; nothing while the browser's own menu prints, which waits for nobody. */
let known = { tick: -1, hash: '' };

/** Asks for the state's fingerprint first, then opens the dialog of the browser. */
export async function printReport(lab: Lab): Promise<void> {
  known = { tick: lab.store.meta.value.tick, hash: await hashOf(lab) };
  await fetchCharts();
  print();
}

let makeCharts: ChartMaker = () => [];

/** The drawings' code; without it (the server has gone meanwhile) the sheet has no charts. */
function fetchCharts(): Promise<void> {
  return import('../charts/onPaper').then(({ chartsOnPaper }) => void (makeCharts = chartsOnPaper), () => undefined);
}

export function preparePrinting(lab: Lab): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  addEventListener('beforeprint', () => {
    const hash = known.tick === lab.store.meta.value.tick ? known.hash : '';
    document.body.append(sheet);
    const lesson = lab.store.lesson.value?.sheet ?? null;
    render(lesson !== null ? h(lesson, {}) : h(PrintSheet, { lab, picture: pictureCanvas(lab, 'light', hash), charts: makeCharts(lab), hash }), sheet);
  });
  addEventListener('afterprint', () => {
    render(null, sheet);
    sheet.remove();
  });
  // The browser prints at once when it is asked to: the code must be there before.
  whenIdle(() => void fetchCharts());
}
