// Files in and out: scenarios and records are opened and saved, numbers and the picture only saved.
import type { Failure, Result, TableRows } from '../../workers/simApi';
import { atRest } from './atRest';
import { endingOf, hashesOf } from './figures';
import { pictureCanvas } from './pairFigure';
import { openDesk } from './building';
import type { Lab } from './lab';
import { CANNOT, notify } from './store';
import { texts } from './texts';

/** The largest record there can be, and then some. */
const MOST_BYTES = 80_000_000;

export function openFile(lab: Lab): void {
  chooseFile('.json,application/json', (file) => void readFile(lab, file));
}

/** Whether a text says of itself that it is a lesson. */
const LESSON = /"format"\s*:\s*"cart-lab\/lesson"/;

/** The browser's own dialog. */
export function chooseFile(accept: string, take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
  });
  input.click();
}

export async function readFile(lab: Lab, file: File): Promise<void> {
  if (file.size > MOST_BYTES) return await refuse(lab, file.name, texts.problems.tooLarge('80 MB'));
  let text: string;
  try {
    text = await file.text();
  } catch {
    return await refuse(lab, file.name, texts.problems.unreadable);
  }
  if (!LESSON.test(text)) return void (await lab.source.load({ text, file: file.name }, file.name));
  const { openLessonText } = await import('./lesson/shelf');
  await openLessonText(lab, text, file.name);
}

/** Files dropped anywhere on the page are opened. */
export function acceptDrops(lab: Lab, page: HTMLElement): void {
  let depth = 0;
  const mark = (over: boolean): void => {
    page.classList.toggle('dropping', over);
  };
  page.addEventListener('dragenter', (event) => {
    event.preventDefault();
    mark(++depth > 0);
  });
  page.addEventListener('dragleave', () => mark(--depth > 0));
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (file) void (openDesk(lab)?.take(file) ?? readDropped(lab, file));
  });
}

/** Where no other scenario can be opened, it is said why. */
async function readDropped(lab: Lab, file: File): Promise<void> {
  const stop = lab.store.parts.stop('open');
  if (stop === null) await readFile(lab, file);
  else notify(lab.store, CANNOT, texts.parts[stop.is](texts.parts.names[stop.part]));
}

export function saveScenario(lab: Lab): Promise<void> {
  return saveText(lab, lab.client.exportScenario(), 'json', 'application/json');
}

export function saveRecord(lab: Lab): Promise<void> {
  return saveText(lab, lab.client.exportRecord(), 'record.json', 'application/json');
}

export function saveCsv(lab: Lab): Promise<void> {
  return saveTable(lab, 'plain', 'csv');
}

/** The rows of the record within the span that is played in a loop. */
export function saveSpan(lab: Lab): Promise<void> {
  const { value: span } = lab.store.span;
  return span === null ? saveCsv(lab) : saveTable(lab, 'plain', 'span.csv', span);
}

export function saveCsvForExcel(lab: Lab): Promise<void> {
  return saveTable(lab, 'excel', 'excel.csv');
}

/** @param onPaper in the light theme, whatever the theme of the page */
export async function savePicture(lab: Lab, onPaper = false): Promise<void> {
  await atRest(lab, async () => {
    const { pngOf, receiptsNow } = await carrier();
    const canvas = pictureCanvas(lab, onPaper ? 'light' : lab.theme.theme.value, await hashesOf(lab)), name = baseName(lab) + endingOf(lab);
    const blob = canvas && (await pngOf(canvas, await receiptsNow(lab)));
    if (blob) download(blob, `${name}.png`);
  });
}

/** The numbers, with the link of their receipt among the lines that say where they come from. */
function saveTable(lab: Lab, style: 'plain' | 'excel', ending: string, span?: readonly [number, number]): Promise<void> {
  return atRest(lab, async () => {
    await saveText(lab, lab.client.exportCsv(style, span, await (await carrier()).lineNow(lab)), ending, 'text/csv');
  });
}

/** A table of the page. @param name added to that of the run */
export function saveRows(lab: Lab, name: string, table: () => TableRows): Promise<void> {
  return atRest(lab, async () => saveText(lab, lab.client.exportRows(table(), await (await carrier()).lineNow(lab)), `${name}.csv`, 'text/csv'));
}

/** What puts receipts into files; it comes by itself once the page is idle, so that the server may have gone since. */
export const carrier = () => import('./carry');

export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "b-all-niche-seed-7-8910min": what a saved file is called, without its ending. @param span of the run, if it holds more or other than the present moment */
export function baseName({ store }: Lab, span: readonly number[] | null = null): string {
  const info = store.info.value, minutes = (span ?? [store.minutes.value]).map((at) => Math.round(at)).join('-');
  const plain = (text: string): string => text.replace(/[^\w-]+/g, '-').slice(0, 40);
  return info === null ? 'cart-lab' : `${plain(info.name)}-seed-${plain(info.seed)}-${minutes}min`;
}

async function saveText(lab: Lab, answer: Promise<Result<string>>, ending: string, type: string): Promise<void> {
  const result = await answer;
  if (result.ok) download(new Blob([result.value], { type }), `${baseName(lab)}.${ending}`);
  else lab.store.dialog.value = { kind: 'problems', title: texts.problems.failed, failure: result, reload: false };
}

async function refuse(lab: Lab, file: string, message: string): Promise<void> {
  const failure: Failure = { ok: false, code: 'bad-document', message: `${message} ${await lab.source.standIn()}`.trimEnd(), file, problems: [] };
  lab.store.dialog.value = { kind: 'problems', title: texts.problems.cannotOpen, failure, reload: false };
}

/** Whether the browser allowed it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
