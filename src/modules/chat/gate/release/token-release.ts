import { piecesOf } from '../../../../platform/text.js';
import { FigureGate } from '../figures/figure-gate.js';
import { FigureJudge } from '../figures/figure-judge.js';
import { ReleasedText, type BoundFigure } from '../figures/released-text.js';
import type { GateFact } from '../gate-fact.js';
import { WITHHELD } from '../gate.texts.js';
import { asksForSecret, namesSecret } from '../sentences/tripwires.js';
import { SlotBook, wordsOf } from '../slots/slot-book.js';
import { Slots } from '../slots/slots.js';
import type { Release, ReleaseCounts } from './release.js';
import { READ_MAX, type ReleaseParts } from './sentence-release.js';

/** How far before the end of the text a secret's name may have begun. */
const SECRET_MAX = 24;
const SENTENCE_END = /[.!?](?=\s|$)|\n/;

/**
 * Shows tokens as they arrive. Text waits only while it may be part of a figure or a contact, and a sentence that names
 * a secret until it ends; placeholder words replace what is withheld. Claims in words are not checked: an institution
 * that chooses this has a provider that guards its own answers.
 */
export class TokenRelease implements Release {
  readonly mode = 'TOKENS';
  readonly waiting = null;
  readonly #book: SlotBook;
  readonly #judge: FigureJudge;
  readonly #figures: FigureGate;
  #slots = this.#freshSlots();
  #released = new ReleasedText();
  /** Text of a sentence that names, or may be about to name, a secret. */
  #held = '';
  /** The part of that sentence that was let through. */
  #begun = '';
  #secrets = 0;

  constructor(private readonly parts: Pick<ReleaseParts, 'locale' | 'question' | 'today'>) {
    this.#book = new SlotBook(parts.today);
    this.#judge = new FigureJudge({ question: parts.question, dates: [parts.today] });
    this.#figures = new FigureGate(parts.locale, this.#judge);
  }

  add(facts: readonly GateFact[]): void {
    this.#book.add(facts);
    this.#judge.add(facts);
  }

  push(text: string): string {
    let shown = '';
    for (const piece of piecesOf(text, READ_MAX)) {
      this.#held += piece;
      shown += this.#release(this.#take(false));
    }
    return shown;
  }

  end(): string {
    const rest = this.#release(this.#take(true));
    return rest + this.#released.release(this.#figures.end(this.#slots.end()));
  }

  settled(): string {
    return '';
  }

  skip(text: string): void {
    this.#released.skip(text);
  }

  restart(): void {
    this.#slots = this.#freshSlots();
    this.#released = new ReleasedText();
    this.#figures.restart();
    [this.#held, this.#begun] = ['', ''];
  }

  get bound(): readonly BoundFigure[] {
    return this.#released.bound.flatMap(({ factId: expression, ...place }) =>
      (this.#book.fill(expression)?.factIds ?? []).map((factId) => ({ factId, ...place })),
    );
  }

  get counts(): ReleaseCounts {
    const { replaced, unknownSlots, addresses } = this.#figures.counts;
    const { letters, sentences } = this.#released;
    const { withheldLetters } = this.#figures;
    return {
      bound: this.bound.length,
      refused: replaced,
      unknownSlots,
      contacts: addresses + this.#secrets,
      leftOut: 0,
      verified: 0,
      rewritten: 0,
      letters: letters + withheldLetters,
      withheldLetters,
      sentences: sentences.all,
      brokenSentences: sentences.broken,
    };
  }

  /** The text passed on to the figure gate: all except an unfinished sentence that names a secret. */
  #take(isFinal: boolean): string {
    let free = '';
    for (;;) {
      const end = SENTENCE_END.exec(this.#held);
      const isWhole = end !== null && (isFinal || end.index + end[0].length < this.#held.length);
      if (!isWhole && !isFinal) break;
      const sentence = isWhole ? this.#held.slice(0, end.index + end[0].length) : this.#held;
      this.#held = this.#held.slice(sentence.length);
      const asks = asksForSecret(this.#begun + sentence);
      if (asks) this.#secrets += 1;
      free += asks ? ` ${WITHHELD[this.parts.locale]}` : sentence;
      this.#begun = '';
      if (this.#held === '') return free;
    }
    if (namesSecret(this.#held) && this.#held.length <= 2 * READ_MAX) return free;
    const ready = Math.max(0, this.#held.length - (MAY_NAME_SECRET.test(this.#held) ? SECRET_MAX : 0));
    const passed = this.#held.slice(0, ready);
    free += passed;
    this.#begun = (this.#begun + passed).slice(-2 * SECRET_MAX);
    this.#held = this.#held.slice(ready);
    return free;
  }

  #release(text: string): string {
    return text === '' ? '' : this.#released.release(this.#figures.push(this.#slots.push(text)));
  }

  #freshSlots(): Slots {
    return new Slots((expression) => {
      const filled = this.#book.fill(expression);
      return filled && wordsOf(filled, this.parts.locale);
    });
  }
}

/** A text ending that may be the start of a secret's name. */
const MAY_NAME_SECRET =
  /(?:비밀?번?|인증?|보안?카?|주민?등?록?|카드?|계좌?|공인?|신분?|로그인?|여섯?|otp?|cvc?)\s?$|[a-z][a-z -]{0,23}$/i;
