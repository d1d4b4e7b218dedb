// What the core needs to know of WebAssembly: it is no part of the language's own library, which is all the core sees.

export interface WasmMemory {
  /** A SharedArrayBuffer when the memory is shared: views of it look the same. */
  readonly buffer: ArrayBuffer;
  /** Adds pages of 64 KiB; every view of the old buffer becomes empty. */
  grow(pages: number): number;
}

export interface WasmModule {
  readonly exports?: never;
}

export interface WasmLibrary {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: object) => { readonly exports: unknown };
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number; readonly shared?: boolean }) => WasmMemory;
}

declare const WebAssembly: WasmLibrary | undefined;

/** The engine's WebAssembly; null where there is none. */
export function webAssembly(): WasmLibrary | null {
  return typeof WebAssembly === 'undefined' ? null : WebAssembly;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text without padding. */
export function bytesOfBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0, have = 0, n = 0;
  for (const letter of text) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffffff;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    bytes[n++] = bits >> have;
  }
  return bytes;
}
