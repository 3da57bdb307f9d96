/** Bytes one after another, whole numbers in as few as they need (LEB128), floats of 32 bits with the low byte first. */
export class ByteWriter {
  #bytes = new Uint8Array(1_024);
  #size = 0;

  byte(value: number): void {
    if (this.#size === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#size] = value;
    this.#size += 1;
  }

  wholeNumber(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    this.byte(rest);
  }

  float(value: number): void {
    for (const byte of new Uint8Array(Float32Array.of(value).buffer)) this.byte(byte);
  }

  /** A text with its length before it. */
  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.wholeNumber(bytes.length);
    for (const byte of bytes) this.byte(byte);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }
}

/** Reads what a `ByteWriter` wrote. @throws RangeError when reading beyond the end, or for an impossible number. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const value = this.bytes[this.#at];
    if (value === undefined) throw new RangeError('the bytes end too early');
    this.#at += 1;
    return value;
  }

  wholeNumber(): number {
    let [value, scale] = [0, 1];
    for (let byte = this.byte(); ; byte = this.byte(), scale *= 128) {
      value += (byte & 127) * scale;
      if (value > 0xffff_ffff) throw new RangeError('a number is too large');
      if (byte < 128) return value;
    }
  }

  /** @throws RangeError also for what is not finite. */
  float(): number {
    const [value = NaN] = new Float32Array(Uint8Array.from({ length: 4 }, () => this.byte()).buffer);
    if (!Number.isFinite(value)) throw new RangeError('a number is not finite');
    return value;
  }

  text(): string {
    const length = this.wholeNumber();
    if (length > this.bytes.length - this.#at) throw new RangeError('the bytes end too early');
    const value = new TextDecoder('utf-8', { fatal: true }).decode(this.bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return value;
  }

  /** @throws RangeError when bytes are left over. */
  end(): void {
    if (this.#at !== this.bytes.length) throw new RangeError('bytes are left over');
  }
}
