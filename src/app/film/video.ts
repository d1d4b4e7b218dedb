// Films as WebM or MP4, encoded by the browser and packed by mediabunny.
import { BufferTarget, CanvasSource, Mp4OutputFormat, Output, WebMOutputFormat, getFirstEncodableVideoCodec } from 'mediabunny';
import type { VideoCodec } from 'mediabunny';
import type { FilmKind, Plan } from './plan';
import { bitrateOf } from './size';
import type { FilmNotes, FilmWriter } from './writer';

export type VideoKind = Exclude<FilmKind, 'gif'>;

/** What plays where the format is known: an MP4 with another codec would be refused by most programs that show slides. */
const CODECS: Readonly<Record<VideoKind, readonly VideoCodec[]>> = { webm: ['vp9', 'vp8', 'av1'], mp4: ['avc'] };
const TYPES: Readonly<Record<VideoKind, string>> = { webm: 'video/webm', mp4: 'video/mp4' };
/** Seconds: so far apart one can go to a place in the film. */
const KEY_INTERVAL = 2;

/** Null: this browser has no encoder for it. */
export function codecFor(kind: VideoKind, plan: Pick<Plan, 'width' | 'height' | 'rate'>): Promise<VideoCodec | null> {
  return getFirstEncodableVideoCodec([...CODECS[kind]], { width: plan.width, height: plan.height, bitrate: bitrateOf(plan) });
}

export async function openVideo(kind: VideoKind, codec: VideoCodec, plan: Plan, canvas: HTMLCanvasElement, { title, lines }: FilmNotes): Promise<FilmWriter> {
  const target = new BufferTarget(), output = new Output({ format: kind === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  let bytes = 0, frames = 0;
  const source = new CanvasSource(canvas, { codec, bitrate: bitrateOf(plan), keyFrameInterval: KEY_INTERVAL, latencyMode: 'quality', onEncodedPacket: (packet) => void (bytes += packet.byteLength) });
  output.addVideoTrack(source, { frameRate: plan.rate });
  output.setMetadataTags({ title, comment: lines.join('\n') });
  await output.start();
  return {
    samples: 0,
    look: () => Promise.resolve(),
    add: () => source.add(frames++ / plan.rate, 1 / plan.rate),
    get bytes() {
      return bytes;
    },
    async finish() {
      await output.finalize();
      if (target.buffer === null) throw new Error('The encoder gave nothing back.');
      return new Blob([target.buffer], { type: TYPES[kind] });
    },
    cancel: () => output.cancel(),
  };
}
