import { createHash } from 'node:crypto';
import { ObjectTooLarge } from './object-store.js';

/** Counts and hashes a source's bytes as they pass, ends it at its limit, and remembers how it failed. */
export class MeasuredSource {
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly source: AsyncIterable<Uint8Array>,
    private readonly maxBytes: number,
  ) {}

  /** How the source ended; null while it has not failed. */
  get failure(): { readonly error: unknown } | null {
    return this.#failure;
  }

  async *pieces(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of this.source) {
        this.#bytes += piece.length;
        if (this.#bytes > this.maxBytes) throw new ObjectTooLarge(this.maxBytes);
        this.#hash.update(piece);
        if (piece.length > 0) yield Buffer.from(piece.buffer, piece.byteOffset, piece.length);
      }
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  /** The size and hash, once all bytes have passed. */
  result(): { readonly bytes: number; readonly sha256: Buffer } {
    return { bytes: this.#bytes, sha256: this.#hash.digest() };
  }
}
