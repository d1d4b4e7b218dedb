// What gifenc gives, as far as it is used: the package tells no types.
declare module 'gifenc' {
  export type Palette = number[][];
  export type Format = 'rgb565' | 'rgb444' | 'rgba4444';

  export interface FrameOptions {
    /** Of the whole file with the first frame; of a later one its own. */
    readonly palette?: Palette;
    /** With the first frame: 0 for ever, −1 once. */
    readonly repeat?: number;
    /** ms */
    readonly delay?: number;
    readonly dispose?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
  }

  export interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    reset(): void;
    bytes(): Uint8Array<ArrayBuffer>;
    bytesView(): Uint8Array;
    readonly stream: { writeByte(byte: number): void; writeBytes(bytes: ArrayLike<number>): void };
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColors: number, options?: { readonly format?: Format }): Palette;
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: Palette, format?: Format): Uint8Array;
}
