const SENTENCE_END = /[.!?…]/;
/** What may stand between the sign that ends a sentence and the blank behind it. */
const CLOSES = /["'”’)\]*_]/;
/** Letters and signs of the shortest sentence: the number of an item, `1.`, is none. */
const SENTENCE_MIN = 3;

/** Letters and signs of a text, without its blanks. */
export const lettersIn = (text: string): number => text.replace(/\s+/g, '').length;

/** Counts the sentences of a text that comes in pieces, and those of them that are broken. */
export class SentenceCount {
  #whole = 0;
  #broken = 0;
  /** Letters of the sentence that the text is in. */
  #here = 0;
  #isBroken = false;
  #mayEnd = false;

  get all(): number {
    return this.#whole + this.broken + (this.#isOpen && !this.#isBroken ? 1 : 0);
  }

  get broken(): number {
    return this.#broken + (this.#isOpen && this.#isBroken ? 1 : 0);
  }

  /** @param breaks whether this text stands for something that was withheld. */
  add(text: string, breaks: boolean): void {
    for (const sign of text) {
      if (/\s/.test(sign)) {
        if (this.#mayEnd || sign === '\n') this.#end();
        continue;
      }
      this.#here += 1;
      this.#isBroken ||= breaks;
      this.#mayEnd = SENTENCE_END.test(sign) || (this.#mayEnd && CLOSES.test(sign));
    }
  }

  get #isOpen(): boolean {
    return this.#here >= SENTENCE_MIN;
  }

  #end(): void {
    if (this.#isOpen && this.#isBroken) this.#broken += 1;
    else if (this.#isOpen) this.#whole += 1;
    [this.#here, this.#isBroken, this.#mayEnd] = [0, false, false];
  }
}
