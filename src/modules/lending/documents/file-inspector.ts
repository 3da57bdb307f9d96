import { documentTypeRefused, pictureRefused } from './document.refusals.js';
import { HEAD_BYTES, MAX_PIXELS, mediaTypeOf, pixelsOf, SIGNATURE_BYTES, type MediaType } from './media-type.js';

/** Checks a file while it streams through, and stops it as soon as its type is not allowed. */
export class FileInspector {
  private readonly pieces: Uint8Array[] = [];
  private seen = 0;
  private type: MediaType | null = null;

  /** What the file is, once it has passed. */
  get mediaType(): MediaType {
    return this.type ?? documentTypeRefused();
  }

  /**
   * Passes the pieces on, as long as they belong to a file of an allowed type.
   * @throws Refusal DOCUMENT_TYPE_REFUSED
   */
  async *passing(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      this.look(piece);
      yield piece;
    }
    const head = this.head();
    this.type ??= mediaTypeOf(head) ?? documentTypeRefused();
    if (this.type === 'application/pdf') return;
    const pixels = pixelsOf(this.type, head);
    if (pixels === null || pixels > MAX_PIXELS) pictureRefused();
  }

  private look(piece: Uint8Array): void {
    if (this.seen >= HEAD_BYTES) return;
    this.pieces.push(piece.slice(0, HEAD_BYTES - this.seen));
    this.seen += piece.length;
    if (this.type === null && this.seen >= SIGNATURE_BYTES)
      this.type = mediaTypeOf(this.head()) ?? documentTypeRefused();
  }

  private head(): Uint8Array {
    return Buffer.concat(this.pieces);
  }
}
