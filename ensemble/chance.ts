// Chance for designs and resampling: a source of its own for every purpose of a seed in words, whole numbers and orders drawn from it.
import { Stream, runKeyOf, streamId } from '../sim/core/random';

/** No two purposes share a draw, whatever the seed. */
export function streamFor(seed: string, purpose: string): Stream {
  return new Stream(runKeyOf(seed), streamId(`ensemble/${purpose}`));
}

/** A whole number from 0 to `size` − 1, each as likely to within size · 2^−32; `key` and `index` say which draw it is. */
export function below(stream: Stream, key: number, index: number, size: number): number {
  return Math.floor(stream.unit(key, index) * size);
}

/** 0 … size − 1 in an order that chance decides (Fisher and Yates); `key` tells one such order of a stream from the next. */
export function shuffledOrder(stream: Stream, key: number, size: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, place) => place);
  for (let place = size - 1; place > 0; place--) {
    const other = below(stream, key, place, place + 1), kept = order[place];
    order[place] = order[other];
    order[other] = kept;
  }
  return order;
}
