// The live preview: a simulation of its own says what the parser says to the draft, and shows its cells before the first step.
import { effect, signal, untracked } from '@preact/signals';
import type { Failure, Result } from '../../../workers/simApi';
import type { SimClient } from '../../../workers/client';
import type { Lab } from '../lab';
import { speaker } from '../language';
import { Source } from '../source';
import type { Surroundings } from '../source';
import { createStore } from '../store';
import { View } from '../view';
import { speakAtRest } from '../voice';
import type { Builder } from './builder';
import { isDict } from './json';
import type { Json } from './json';

/** ms without a further change before the parser is asked */
const PAUSE = 250;
/** What changes no cell of the picture. */
const UNSEEN: ReadonlySet<string> = new Set(['$schema', 'name', 'title', 'summary', 'story', 'watch', 'experiments', 'knobs', 'references', 'claim', 'schedule', 'protocols', 'duration', 'record']);

export class Preview {
  readonly lab: Lab;
  /** The picture is being renewed. */
  readonly isBusy = signal(false);
  /** Why there is no picture of the draft, although it is sound. */
  readonly fault = signal<Failure | null>(null);
  readonly client: SimClient;
  private shown: Json | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAsking = false;
  private readonly undo: () => void;

  constructor(lab: Lab, private readonly builder: Builder, start: () => SimClient, around: Surroundings) {
    this.client = start();
    this.client.onLost = () => void this.revive();
    const store = createStore(), source = new Source(store, this.client, around, { preset: '', file: '' });
    const view: View = new View(store, lab.theme.theme, () => source);
    this.lab = { ...lab, store, source, view, client: this.client };
    void this.client.ready.then((hello) => {
      if (hello.ok) store.phase.value = 'ready';
    });
    const stops = [speakAtRest(this.lab), effect(() => {
      void [builder.draft.value, speaker()]; // what the parser says is in the language of the page
      untracked(() => this.soon());
    })];
    this.undo = () => stops.forEach((stop) => stop());
  }

  /** Ends the simulation. */
  end(): void {
    this.undo();
    clearTimeout(this.timer);
    this.client.onLost = null;
    this.client.terminate();
  }

  private soon(): void {
    this.builder.standing.value = 'checking';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  /** One question at a time; what has been changed meanwhile is asked next. */
  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const { builder, client } = this;
    for (let asked: Json | undefined; asked !== builder.draft.value;) {
      asked = builder.draft.value;
      const text = builder.text(), answer = await client.checkDraft(text);
      if (!answer.ok) {
        if (answer.code !== 'worker-lost') this.fault.value = answer;
        break;
      }
      builder.judge(asked, answer.value);
      if (answer.value.problems.length === 0 && asked === builder.draft.value && !isSame(asked, this.shown)) await this.draw(asked, text);
    }
    this.isAsking = false;
  }

  private async draw(draft: Json, text: string): Promise<void> {
    this.isBusy.value = true;
    const request = { text, file: '', until: 0 }, answer: Result<unknown> = await this.load(request);
    this.isBusy.value = false;
    this.fault.value = answer.ok ? null : answer;
    this.shown = answer.ok ? draft : undefined;
  }

  private async load(request: { readonly text: string; readonly file: string; readonly until: number }): Promise<Result<unknown>> {
    const answer = await this.client.load(request);
    if (answer.ok) await this.lab.source.feed.show(answer.value, { request, file: null });
    return answer;
  }

  /** A scenario too large for the browser takes its worker with it: the next one is tried in another. */
  private async revive(): Promise<void> {
    this.isAsking = false;
    this.isBusy.value = false;
    this.fault.value = this.client.lost;
    this.shown = undefined;
    this.lab.source.feed.forget();
    await this.client.restart();
  }
}

/** Nothing differs that could be seen. */
function isSame(one: Json, other: Json | undefined): boolean {
  if (!isDict(one) || !isDict(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => UNSEEN.has(key) || one[key] === other[key]);
}
