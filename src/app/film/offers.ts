// Which films can be made in this browser, and why the others cannot.
import type { VideoCodec } from 'mediabunny';
import { texts } from '../texts';
import { FILM_KINDS } from './plan';
import type { FilmKind, Plan } from './plan';

const t = texts.film.obstacles;

export interface Offer {
  /** Why not; '' where it can. */
  readonly why: string;
  readonly codec: VideoCodec | null;
}

export type Offers = Readonly<Record<FilmKind, Offer>>;

const GIF: Offer = { why: '', codec: null };

/** A GIF always. Videos are encoded by the browser, if it has an encoder and the page came by a way that browsers trust. */
export async function offersOf(plan: Pick<Plan, 'width' | 'height' | 'rate'>): Promise<Offers> {
  const all = await Promise.all(FILM_KINDS.map(async (kind): Promise<[FilmKind, Offer]> => [kind, kind === 'gif' ? GIF : await offerOf(kind, plan)]));
  return Object.fromEntries(all) as Record<FilmKind, Offer>;
}

async function offerOf(kind: Exclude<FilmKind, 'gif'>, plan: Pick<Plan, 'width' | 'height' | 'rate'>): Promise<Offer> {
  if (typeof VideoEncoder === 'undefined') return { why: isSecureContext ? t.noCodecs : t.insecure, codec: null };
  const { codecFor } = await import('./video'), codec = await codecFor(kind, plan);
  return { why: codec === null ? t[kind] : '', codec };
}
