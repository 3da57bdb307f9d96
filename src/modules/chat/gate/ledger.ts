import { piecesOf, type Locale } from '../../../platform/text.js';
import { ClaimGate } from './claim-gate.js';
import { ClaimSupport } from './claim-support.js';
import { FigureGate } from './figure-gate.js';
import { FigureJudge } from './figure-judge.js';
import type { LedgerFact } from './known-figures.js';
import { Slots } from './slots.js';
import { ToldText, type BoundFigure } from './told-text.js';

export interface LedgerParts {
  readonly locale: Locale;
  /** What was asked: its figures may be told again as what was asked. */
  readonly question: string;
  /** Days that every answer may name, such as today. */
  readonly dates: readonly string[];
}

/**
 * Characters that are read at a time. With each piece, what waits and the end of what was told are read again, some three
 * hundred characters in all: so the cost grows with the text, and not with its square, however it is cut.
 */
export const READ_MAX = 128;

/** What was done to one text. */
export interface LedgerCounts {
  readonly bound: number;
  readonly replaced: number;
  readonly unknownSlots: number;
  readonly addresses: number;
  readonly claims: number;
  /** Letters and signs that the model wrote, blanks aside; a slot counts as what it was filled with. */
  readonly letters: number;
  /** Those of them that were withheld. */
  readonly withheldLetters: number;
  readonly sentences: number;
  /** Sentences that something was withheld of. */
  readonly brokenSentences: number;
}

/**
 * Takes a model's text in pieces and gives it on with its slots filled, without any figure that no fact carries, and
 * without claims that are nobody's to make. Text waits only while it may be part of a figure, or of a sentence with a word
 * that a claim may begin with. Places are in the text that is given on.
 */
export class Ledger {
  readonly #values = new Map<string, string>();
  readonly #judge: FigureJudge;
  readonly #figures: FigureGate;
  readonly #support = new ClaimSupport();
  readonly #claims: ClaimGate;
  #slots = this.#freshSlots();
  #told = new ToldText();

  constructor(private readonly parts: LedgerParts) {
    this.#judge = new FigureJudge(parts);
    this.#figures = new FigureGate(parts.locale, this.#judge);
    this.#claims = new ClaimGate(parts.locale, this.#support);
  }

  /** Facts may come at any time; those that came first keep their names. */
  add(facts: readonly LedgerFact[]): void {
    const fresh = facts.filter(({ id }) => !this.#values.has(id));
    for (const { id, value } of fresh) this.#values.set(id, value[this.parts.locale].replace(/[{}\s]+/g, ' '));
    this.#judge.add(fresh);
    this.#support.add(fresh);
  }

  /** The text that may be shown now; often the whole piece. */
  push(text: string): string {
    let shown = '';
    for (const piece of piecesOf(text, READ_MAX))
      shown += this.#told.tell(this.#claims.push(this.#figures.push(this.#slots.push(piece))));
    return shown;
  }

  /** What is still held back, once no more text of this step comes. */
  end(): string {
    return this.#told.tell(this.#claims.end(this.#figures.end(this.#slots.end())));
  }

  /** Text that is shown between two steps of a model. */
  skip(text: string): void {
    this.#told.skip(text);
  }

  /** All text so far is void. */
  restart(): void {
    this.#slots = this.#freshSlots();
    this.#told = new ToldText();
    this.#figures.restart();
    this.#claims.restart();
  }

  get bound(): readonly BoundFigure[] {
    return this.#told.bound;
  }

  /** Over all text, what a restart voided included; bound figures, letters and sentences are of the text that stands. */
  get counts(): LedgerCounts {
    const withheldLetters = this.#figures.withheldLetters + this.#claims.withheldLetters;
    const { letters, sentences } = this.#told;
    return {
      ...{ ...this.#figures.counts, claims: this.#claims.held, bound: this.bound.length },
      ...{ letters: letters + withheldLetters, withheldLetters },
      ...{ sentences: sentences.all, brokenSentences: sentences.broken },
    };
  }

  #freshSlots(): Slots {
    return new Slots((factId) => this.#values.get(factId) ?? null);
  }
}
