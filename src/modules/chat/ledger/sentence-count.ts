const ENDS = /[.!?…]/;
/** What may stand between the sign that ends a sentence and the blank behind it. */
const CLOSES = /["'”’)\]*_]/;

/** Counts the letters of a text that comes in pieces, and those of its sentences that are broken. Blanks do not count. */
export class SentenceCount {
  #told = 0;
  #broken = 0;
  /** Letters of the sentence that the text is in. */
  #here = 0;
  #isBroken = false;
  #mayEnd = false;

  get letters(): { readonly told: number; readonly broken: number } {
    return { told: this.#told, broken: this.#broken + (this.#isBroken ? this.#here : 0) };
  }

  /** @param breaks whether this text stands for something that was withheld. */
  add(text: string, breaks: boolean): void {
    for (const sign of text) {
      if (/\s/.test(sign)) {
        if (this.#mayEnd || sign === '\n') this.#end();
        continue;
      }
      this.#told += 1;
      this.#here += 1;
      this.#isBroken ||= breaks;
      this.#mayEnd = ENDS.test(sign) || (this.#mayEnd && CLOSES.test(sign));
    }
  }

  #end(): void {
    if (this.#isBroken) this.#broken += this.#here;
    [this.#here, this.#isBroken, this.#mayEnd] = [0, false, false];
  }
}
