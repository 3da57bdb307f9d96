/**
 * Makes text safe to store and to send in pieces. It joins surrogate pairs split over two pieces, replaces unpaired
 * halves by U+FFFD, and drops U+0000, which PostgreSQL refuses.
 */
export class CleanText {
  #held = '';

  /** The text that can be passed on so far; empty when the piece ends within a pair. */
  push(piece: string): string {
    const text = this.#held + piece.replaceAll('\0', '');
    const splitsPair = /[\uD800-\uDBFF]$/.test(text);
    this.#held = splitsPair ? text.slice(-1) : '';
    return (splitsPair ? text.slice(0, -1) : text).toWellFormed();
  }

  /** The text still held back at the end. */
  end(): string {
    const rest = this.#held.toWellFormed();
    this.#held = '';
    return rest;
  }
}
