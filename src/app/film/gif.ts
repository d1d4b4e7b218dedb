// Films as GIF: the page hands pixels to a worker, which chooses the colours and packs them.
import { startGifMaker } from '../../../workers/client';
import type { GifReply, GifRequest, GifShape } from '../../../workers/gif';
import { texts } from '../texts';
import type { FilmNotes, FilmWriter } from './writer';

const SAMPLES = 6;

export async function openGif({ width, height, rate }: GifShape, { title, lines }: FilmNotes): Promise<FilmWriter> {
  const worker = startGifMaker();
  let bytes = 0;
  const ask = (request: GifRequest, moved: Transferable[] = []): Promise<GifReply> => new Promise((settle, fail) => {
    worker.onmessage = ({ data }: MessageEvent<GifReply>) => {
      ({ bytes } = data);
      settle(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message || texts.film.failed)); // without a message: its code could not be fetched
    };
    worker.postMessage(request, moved);
  });
  const hand = async (kind: 'look' | 'add', canvas: HTMLCanvasElement): Promise<void> => {
    const pixels = pixelsOf(canvas);
    await ask({ kind, pixels }, [pixels.buffer]);
  };
  await ask({ kind: 'open', shape: { width, height, rate } });
  return {
    samples: SAMPLES,
    look: (canvas) => hand('look', canvas),
    add: (canvas) => hand('add', canvas),
    get bytes() {
      return bytes;
    },
    async finish() {
      const { file } = await ask({ kind: 'finish', comment: [title, ...lines].join('\n') });
      worker.terminate();
      return new Blob(file === null ? [] : [file], { type: 'image/gif' });
    },
    cancel: () => Promise.resolve(worker.terminate()),
  };
}

/** Bytes of a picture as the first frame of a GIF; none of those that follow is larger by much. */
export async function bytesOfFrame(canvas: HTMLCanvasElement): Promise<number> {
  const gif = await openGif({ width: canvas.width, height: canvas.height, rate: 1 }, { title: '', lines: [] });
  try {
    await gif.look(canvas);
    await gif.add(canvas);
    return gif.bytes;
  } finally {
    await gif.cancel();
  }
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray<ArrayBuffer> {
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('The browser offers no canvas to read the picture from.');
  return brush.getImageData(0, 0, canvas.width, canvas.height).data;
}
