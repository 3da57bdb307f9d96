import { lettersIn } from '../figures/sentence-count.js';

/** Minimum letters of a sentence: shorter ones, `네.` or `1.`, are judged with what follows. */
const SENTENCE_MIN = 6;
/** A longer sentence is judged in pieces of this length, so that the work on one is bounded. */
const SENTENCE_MAX = 480;
const SENTENCE_ENDS = /[.!?…。]+["'”’)\]*_]*(?=\s)|[.!?。](?=[가-힣])|\n|\{\{[^{}]*\.said\s*\}\}[.!?]?(?=\s)/g;

/** Splits a streamed text into whole sentences, each with the blanks before it. A slot is never split. */
export class SentenceCutter {
  #held = '';

  push(text: string): string[] {
    this.#held += text;
    const sentences: string[] = [];
    for (;;) {
      const end = this.#end();
      if (end === null) return sentences;
      sentences.push(this.#held.slice(0, end));
      this.#held = this.#held.slice(end);
    }
  }

  /** The unfinished sentence at the end of the text. */
  end(): string[] {
    const rest = this.#held;
    this.#held = '';
    return rest.trim() === '' ? [] : [rest];
  }

  restart(): void {
    this.#held = '';
  }

  #end(): number | null {
    const masked = this.#held.replace(/\{\{[^{}\n]*(?:\}\}|\}?$)/g, (slot) =>
      /\.said\s*\}\}$/.test(slot) ? slot : 'x'.repeat(slot.length),
    );
    for (const { 0: sign, index } of masked.matchAll(SENTENCE_ENDS)) {
      const end = index + (sign === '\n' ? 0 : sign.length);
      if (lettersIn(masked.slice(0, end)) >= SENTENCE_MIN) return end;
    }
    if (this.#held.length <= SENTENCE_MAX) return null;
    const open = masked.lastIndexOf('{{', SENTENCE_MAX);
    return open > 0 && !masked.slice(open).includes('}}') ? open : SENTENCE_MAX;
  }
}
