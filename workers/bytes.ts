// Bytes written one after the other, and read again.

export class Writer {
  length = 0;
  private bytes = new Uint8Array(0);

  /** Itself, with nothing in it and so much room. */
  emptied(room: number): this {
    if (this.bytes.length < room) this.bytes = new Uint8Array(room);
    this.length = 0;
    return this;
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  put(values: Uint8Array): void {
    this.bytes.set(values, this.length);
    this.length += values.length;
  }

  /** Valid until more is written. */
  seen(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** A copy that holds no more than that. */
  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

export class Reader {
  private at = 0;

  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.at++];
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}
