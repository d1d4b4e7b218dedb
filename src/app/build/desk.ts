// The desk at which a scenario is built: what it begins with, the preview beside it, saving, trying out, and keeping it.
import { computed, effect, signal } from '@preact/signals';
import { startSimulation } from '../../../workers/client';
import type { Failure, Problem, Result } from '../../../workers/simApi';
import { chooseFile, download } from '../files';
import type { Lab } from '../lab';
import { speaker } from '../language';
import { comeToRest } from '../rest';
import { presentRun, tellLeft, withWork } from '../leaving';
import type { Left } from '../leaving';
import { texts } from '../texts';
import { BUILD_TEXTS } from '../texts/build';
import { Builder } from './builder';
import { shapeOf } from './form';
import type { Schema } from './form';
import { isDict } from './json';
import type { Path } from './json';
import { keep, kept } from './keep';
import { Preview } from './preview';
import { empty } from './starts';
import { Table, isTableName } from './table';
import { translatedSchema } from './tongue';

const t = BUILD_TEXTS;
/** ms without a further change before the draft is kept */
const KEEP_AFTER = 400;
const SCHEMA_TEXT = Object.values(import.meta.glob<string>('../../../scenarios/scenario.schema.json', { eager: true, query: '?raw', import: 'default' }))[0]!;

const SCHEMA = JSON.parse(SCHEMA_TEXT) as Schema;
/** The form, in the language of the page. */
const form = computed(() => {
  const { dictionary } = speaker();
  return shapeOf(dictionary.size === 0 ? SCHEMA : translatedSchema(SCHEMA, (text) => dictionary.say(text)));
});

export type Beginning = { readonly kind: 'empty' | 'run' } | { readonly kind: 'preset'; readonly name: string };

export class Desk {
  readonly builder = new Builder(() => form.value);
  /** Null while nobody sits here. */
  readonly preview = signal<Preview | null>(null);
  /** A table of cells that is looked at before it is used. */
  readonly table = signal<Table | null>(null);
  /** What was just done, in words. */
  readonly notice = signal('');
  /** The window could not keep the draft. */
  readonly isUnkept = signal(false);
  private isBegun = false;
  private isTaken = false;
  /** The run that was last begun from the draft. */
  private trial: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private undoing: (() => void)[] = [];

  constructor(readonly lab: Lab) {}

  /** Somebody sits down: the draft is as it was left. */
  enter(): void {
    this.isTaken = true;
    void comeToRest(this.lab);
    const hide = (): void => this.keepNow(), warn = (event: Event): void => {
      if (this.isUnkept.value && this.builder.isChanged.value) event.preventDefault();
    };
    addEventListener('pagehide', hide);
    addEventListener('beforeunload', warn);
    this.undoing = [() => removeEventListener('pagehide', hide), () => removeEventListener('beforeunload', warn)];
    void this.sit();
  }

  private async sit(): Promise<void> {
    if (!this.isBegun) await this.beginFirst();
    if (!this.isTaken || this.preview.value !== null) return; // gone again already
    const around = { nextFrame: (callback: () => void) => void requestAnimationFrame(callback), now: () => performance.now(), randomSeed: () => '1' };
    this.preview.value = new Preview(this.lab, this.builder, startSimulation, around);
    let before = this.builder.draft.value;
    this.undoing.push(effect(() => {
      // What was said of the draft does not hold for another one.
      if (this.builder.draft.value !== before) this.notice.value = '';
      before = this.builder.draft.value;
      void [this.builder.draft.value, this.builder.file.value, this.builder.saved.value];
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keepNow(), KEEP_AFTER);
    }));
  }

  leave(): void {
    this.isTaken = false;
    if (this.isBegun) this.keepNow();
    for (const take of this.undoing.splice(0)) take();
    this.preview.value?.end();
    this.preview.value = null;
    this.notice.value = '';
  }

  close(): void {
    this.lab.store.building.value = false;
  }

  /** Another beginning takes the place of the draft; undo brings it back. */
  async begin(beginning: Beginning): Promise<void> {
    const answer = await this.textOf(beginning);
    if (!answer.ok) return this.refuse(answer);
    await this.start(answer.value, '');
  }

  open(): void {
    chooseFile('.json,.csv,.tsv,.txt,application/json,text/csv', (file) => void this.take(file));
  }

  chooseTable(path: Path): void {
    chooseFile('.csv,.tsv,.txt,text/csv', (file) => void this.lookAt(file, path));
  }

  /** A file that was chosen or dropped: a scenario, a record or a table of cells. */
  async take(file: File): Promise<void> {
    if (isTableName(file.name)) return this.lookAt(file, null);
    const text = await read(file), answer = text === null ? null : await this.client.scenarioText(text, file.name);
    if (answer === null) return this.refuse(unreadable(file.name));
    return answer.ok ? this.start(answer.value, file.name.replace(/\.record(?=\.json$)/, '')) : this.refuse(answer);
  }

  save(): void {
    const { builder } = this, text = builder.text(), file = this.fileName(), faults = builder.standing.value === 'faulty' ? builder.problems.value.length : 0;
    download(new Blob([text], { type: 'application/json' }), file);
    builder.file.value = file;
    builder.saved.value = text;
    this.notice.value = faults > 0 ? t.savedFaulty(file, faults) : t.saved(file);
  }

  /** The run begins from the draft; the draft stays. */
  async tryIt(): Promise<void> {
    const { builder, lab } = this, draft = builder.draft.value, text = builder.text(), answer = await this.client.checkDraft(text);
    if (!answer.ok) return this.refuse(answer);
    builder.judge(draft, answer.value);
    if (answer.value.problems.length > 0) {
      builder.showFirstProblem();
      return void (this.notice.value = t.notTried);
    }
    lab.compare.leave();
    const left = this.runToKeep();
    if (!(await lab.source.load({ text, file: this.fileName() }, this.fileName()))) return;
    this.trial = lab.store.info.value?.tree ?? null;
    tellLeft(lab.store, left);
    this.close();
    await lab.source.play();
  }

  /** The one that is open, to be come back to after the trial; after a trial to which nothing was done, the one before it. */
  private runToKeep(): Left | null {
    const { store, source } = this.lab, request = source.present(store.minutes.value);
    const isTrial = store.info.value?.tree === this.trial && (request === null || withWork(store, request) === null);
    return isTrial ? store.left.value : presentRun(store, request);
  }

  undo(): void {
    this.builder.undo();
  }

  redo(): void {
    this.builder.redo();
  }

  fileName(): string {
    const { file, draft } = this.builder, name = isDict(draft.value) ? draft.value['name'] : '';
    return file.value !== '' ? file.value : `${String(name ?? '').replace(/[^\w-]+/g, '-').slice(0, 60) || 'scenario'}.json`;
  }

  private get client() {
    return this.preview.value!.client;
  }

  /** With what the window has kept; otherwise with the scenario of the open run. */
  private async beginFirst(): Promise<void> {
    const draft = kept(), answer = draft === null ? await this.textOf({ kind: 'run' }) : null;
    if (this.isBegun) return;
    this.isBegun = true;
    if (draft === null) this.builder.start(answer?.ok ? answer.value : empty(), '');
    else this.builder.resume(draft);
    if (draft?.changed) this.notice.value = t.resumed;
  }

  /** A run of a preset to which nothing was done begins with its file, letter by letter. */
  private async textOf(beginning: Beginning): Promise<Result<string>> {
    const { store, client } = this.lab, info = store.info.value;
    if (beginning.kind === 'empty' || (beginning.kind === 'run' && info === null)) return { ok: true, value: empty() };
    if (beginning.kind === 'preset') return client.presetText(beginning.name);
    return info!.pristine ? client.presetText(info!.name) : client.exportScenario();
  }

  private async start(text: string, file: string): Promise<void> {
    const answer = isDocument(text) ? null : await this.client.checkDraft(text);
    if (answer !== null) return this.refuse(answer.ok ? faulty(file, answer.value.problems) : answer);
    this.builder.start(text, file);
    const title = isDict(this.builder.draft.value) ? this.builder.draft.value['title'] : '';
    this.notice.value = t.began(String(title ?? ''));
  }

  private async lookAt(file: File, path: Path | null): Promise<void> {
    const text = await read(file), answer = text === null ? unreadable(file.name) : await this.client.previewTable(text);
    if (!answer.ok || text === null) return this.refuse(answer as Failure);
    if (answer.value.columns.x < 0) return this.refuse({ ok: false, code: 'bad-document', message: `${file.name}: ${answer.value.faults.join('; ')}`, file: file.name, problems: [] }, t.table.cannot);
    this.table.value = new Table(this.builder, file.name, text, answer.value, path);
  }

  private keepNow(): void {
    clearTimeout(this.timer);
    const { builder } = this;
    this.isUnkept.value = !keep({ text: builder.text(), file: builder.file.value, changed: builder.isChanged.value });
  }

  private refuse(failure: Failure, title: string = texts.problems.cannotOpen): void {
    this.lab.store.dialog.value = { kind: 'problems', title, failure, reload: false };
  }
}

function isDocument(text: string): boolean {
  try {
    return isDict(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return false;
  }
}

async function read(file: File): Promise<string | null> {
  try {
    return file.size > 80_000_000 ? null : await file.text();
  } catch {
    return null;
  }
}

const unreadable = (file: string): Failure => ({ ok: false, code: 'bad-document', message: texts.problems.unreadable, file, problems: [] });
const faulty = (file: string, problems: readonly Problem[]): Failure => ({ ok: false, code: 'bad-document', message: `${file} cannot be opened.`, file, problems });
