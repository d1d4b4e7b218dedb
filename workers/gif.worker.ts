// A worker that makes one GIF: choosing colours and packing a large frame take longer than a page may stand still.
import { GifMaker } from './gif';
import type { GifReply, GifRequest } from './gif';

/** What a worker has of its global scope. */
interface Scope {
  onmessage: ((event: { readonly data: GifRequest }) => void) | null;
  postMessage(reply: GifReply): void;
}

const scope = self as unknown as Scope;
let maker = new GifMaker({ width: 1, height: 1, rate: 1 });

scope.onmessage = ({ data }) => {
  let file: GifReply['file'] = null;
  if (data.kind === 'open') maker = new GifMaker(data.shape);
  else if (data.kind === 'finish') file = maker.finish(data.comment);
  else maker[data.kind](data.pixels);
  scope.postMessage({ bytes: maker.bytes, file });
};
