/**
 * Makes text safe to store and to send in pieces. A surrogate pair that was split over two pieces is put together, what
 * stays unpaired becomes U+FFFD, and U+0000, which PostgreSQL refuses, is dropped.
 */
export class CleanText {
  #held = '';

  /** The part of the text so far that can be passed on; empty when the piece ends within a pair. */
  push(piece: string): string {
    const text = this.#held + piece.replaceAll('\0', '');
    const splitsPair = /[\uD800-\uDBFF]$/.test(text);
    this.#held = splitsPair ? text.slice(-1) : '';
    return (splitsPair ? text.slice(0, -1) : text).toWellFormed();
  }

  /** What is still held back once no more pieces come. */
  end(): string {
    const rest = this.#held.toWellFormed();
    this.#held = '';
    return rest;
  }
}
