import type { Locale } from '../../../platform/text.js';
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

/** What was done to one text. */
export interface LedgerCounts {
  readonly bound: number;
  readonly replaced: number;
  readonly unknownSlots: number;
  readonly addresses: number;
}

/**
 * Takes a model's text in pieces and gives it on with its slots filled and without any figure that no fact carries. Text
 * waits only while it may be part of a figure. Places are in the text that is given on.
 */
export class Ledger {
  readonly #values = new Map<string, string>();
  readonly #judge: FigureJudge;
  readonly #figures: FigureGate;
  #slots = this.#freshSlots();
  #told = new ToldText();

  constructor(private readonly parts: LedgerParts) {
    this.#judge = new FigureJudge(parts);
    this.#figures = new FigureGate(parts.locale, this.#judge);
  }

  /** Facts may come at any time; those that came first keep their names. */
  add(facts: readonly LedgerFact[]): void {
    const fresh = facts.filter(({ id }) => !this.#values.has(id));
    for (const { id, value } of fresh) this.#values.set(id, value[this.parts.locale].replace(/[{}\s]+/g, ' '));
    this.#judge.add(fresh);
  }

  /** The text that may be shown now; often the whole piece. */
  push(text: string): string {
    return this.#told.tell(this.#figures.push(this.#slots.push(text)));
  }

  /** What is still held back, once no more text of this step comes. */
  end(): string {
    return this.#told.tell(this.#figures.end(this.#slots.end()));
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
  }

  get bound(): readonly BoundFigure[] {
    return this.#told.bound;
  }

  /** Over all text, what a restart voided included. */
  get counts(): LedgerCounts {
    return { ...this.#figures.counts, bound: this.bound.length };
  }

  #freshSlots(): Slots {
    return new Slots((factId) => this.#values.get(factId) ?? null);
  }
}
