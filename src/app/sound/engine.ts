// What sounds: one quiet tone and short plucks, mixed, held down where many come at once, as loud as somebody wants.
import type { Pluck, Tone } from './mapping';

/** Seconds: a change of the tone is no click. */
const GLIDE = 0.15;
const ATTACK = 0.004, DECAY = 0.22;
/** Plucks that sound at once; more are noise. */
const MOST_VOICES = 24;
/** The ear takes a level for silence that the exponential decay ends at. */
const SILENT = 0.0008;

export class Engine {
  private readonly master: GainNode;
  private readonly tone: OscillatorNode;
  private readonly toneGain: GainNode;
  private voices = 0;

  constructor(private readonly context: AudioContext, volume: number) {
    const squeeze = context.createDynamicsCompressor();
    this.master = new GainNode(context, { gain: volume });
    this.master.connect(squeeze).connect(context.destination);
    this.tone = new OscillatorNode(context, { type: 'sine', frequency: 110 });
    this.toneGain = new GainNode(context, { gain: 0 });
    this.tone.connect(this.toneGain).connect(this.master);
    this.tone.start();
  }

  setVolume(volume: number): void {
    this.master.gain.setTargetAtTime(volume, this.context.currentTime, GLIDE / 3);
  }

  setTone({ frequency, gain }: Tone): void {
    const { currentTime } = this.context;
    this.tone.frequency.setTargetAtTime(frequency, currentTime, GLIDE);
    this.toneGain.gain.setTargetAtTime(gain, currentTime, GLIDE);
  }

  pluck({ pan, frequency, gain, delay }: Pluck): void {
    const { context } = this;
    if (this.voices >= MOST_VOICES || context.state !== 'running') return;
    const at = context.currentTime + delay, end = at + ATTACK + DECAY;
    const voice = new OscillatorNode(context, { type: 'triangle', frequency }), envelope = new GainNode(context, { gain: 0 });
    envelope.gain.setValueAtTime(0, at);
    envelope.gain.linearRampToValueAtTime(gain, at + ATTACK);
    envelope.gain.exponentialRampToValueAtTime(SILENT, end);
    voice.connect(envelope).connect(new StereoPannerNode(context, { pan })).connect(this.master);
    this.voices++;
    voice.onended = () => void this.voices--;
    voice.start(at);
    voice.stop(end);
  }

  /** @param awake the run goes on and is seen */
  setAwake(awake: boolean): void {
    const { context } = this;
    if (context.state === 'closed') return;
    void (awake ? context.resume() : context.suspend()).catch(() => undefined);
  }
}
