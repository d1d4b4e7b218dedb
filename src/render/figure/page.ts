// A laid-out figure: shapes, texts and places of pictures, ready for any writer.
import type { FigureInk, SignPart } from './figure';
import { textWidth } from './textWidth';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextPiece {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PathPiece {
  readonly kind: 'path';
  readonly d: string;
  /** Where the path's origin lies, and how much it is enlarged. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: string;
}

export interface StripPiece extends Box {
  readonly kind: 'strip';
  /** Colours from left to right. */
  readonly stops: readonly string[];
}

export interface PicturePiece extends Box {
  readonly kind: 'picture';
  readonly name: string;
  readonly alt: string;
}

export type Piece = TextPiece | PathPiece | StripPiece | PicturePiece;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly ink: FigureInk;
  readonly pieces: readonly Piece[];
  /** What must not lie over each other, by name. */
  readonly blocks: readonly (Box & { readonly name: string })[];
}

export function textPiece(x: number, y: number, text: string, size: number, colour: string, more: { readonly bold?: boolean; readonly anchor?: TextPiece['anchor'] } = {}): TextPiece {
  return { kind: 'text', x, y, text, size, colour, bold: more.bold ?? false, anchor: more.anchor ?? 'start' };
}

export function pathPiece(d: string, more: Partial<Omit<PathPiece, 'kind' | 'd'>>): PathPiece {
  return { kind: 'path', d, x: 0, y: 0, scale: 1, fill: 'none', stroke: 'none', width: 1, opacity: 1, dash: '', ...more };
}

/** A small sign beside words, around its middle. @param size of the letters of those words */
export function signPieces(sign: readonly SignPart[], x: number, y: number, size: number): readonly PathPiece[] {
  const scale = (1.4 * size) / 20;
  return sign.map(({ d, fill = 'none', stroke = 'none', width = 1, opacity = 1, dash = '' }) => pathPiece(d, { x, y, scale, fill, stroke, width, opacity, dash }));
}

/** The room that a text takes up. */
export function boxOfText({ x, y, text, size, bold, anchor }: TextPiece): Box {
  const width = textWidth(text, size, bold);
  return { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: y - 0.76 * size, width, height: size };
}
