import {
  advance,
  bookReceipt,
  instalmentDueOn,
  instalmentsToCome,
  nightly,
  payoffOf,
  type StoredAccount,
  type LoanContract,
  type LoanSummary,
  type PostedBooks,
  type Posting,
  type PrepaymentEffect,
  type Servicing,
} from '../../lending/index.js';
import type { LoanDeviation } from './loan-deviation.js';
import { addDays } from '../../../platform/calendar.js';

/** Money that came in for a loan, and how the engine of servicing divided it. */
export interface Receipt {
  readonly paidOn: string;
  readonly amountWon: number;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly defaultInterestWon: number;
  readonly heldWon: number;
  readonly balanceAfterWon: number;
  readonly effect: PrepaymentEffect | null;
}

/** An instalment and the day it fell due by the contract. */
export interface FallenDue {
  readonly dueOn: string;
  readonly paymentWon: number;
}

/** The course of a loan from the instalment that leaves the agreed schedule. */
export interface Lifetime {
  readonly contract: LoanContract;
  /** The account once all before `from` was paid on its day. */
  readonly account: StoredAccount;
  readonly deviation: LoanDeviation;
  /** The first instalment that is lived, and the last that is paid, which ends the loan when `closes`. */
  readonly from: number;
  readonly paid: number;
  /** How many fell due after it and were not paid. */
  readonly missed: number;
  readonly closes: boolean;
}

/** The later part of a loan's history as its books have it. */
export interface LoanLife {
  readonly receipts: readonly Receipt[];
  /** Instalments that were paid from what was held. */
  readonly postings: readonly Posting[];
  readonly fallenDue: readonly FallenDue[];
  /** Where the loan stood after each change, oldest first. */
  readonly states: readonly PostedBooks[];
  readonly summary: LoanSummary;
}

/** A share of the balance is paid early in whole ten thousands of won. */
const EARLY_STEP_WON = 10_000;
/** The rest of an instalment that came in parts follows after so many days. */
const REST_AFTER_DAYS = 7;

/** Lets a loan be paid up to a day by the one engine of servicing, as money that comes in at a counter is booked. */
export function simulateLoan(servicing: Servicing, life: Lifetime, asOf: string): LoanLife {
  const bookkeeper = new LoanBookkeeper(servicing, life);
  for (let number = life.from; number <= life.paid; number += 1) {
    const dueOn = bookkeeper.fallDue(number);
    if (number === life.from) bookkeeper.deviation(dueOn, life.deviation);
    else if (life.closes && number === life.paid) bookkeeper.payOff(dueOn);
    else bookkeeper.payDue(dueOn);
  }
  return bookkeeper.end(asOf);
}

/** Where a loan stands on a day, as books that were last changed before it say. */
export function loanAtDayEnd(
  servicing: Servicing,
  states: readonly PostedBooks[],
  on: string,
): Pick<LoanSummary, 'balanceWon' | 'overdueDays' | 'overdueWon'> | null {
  const state = states.findLast(({ kept }) => kept.on <= on);
  return state ? nightly(servicing, state, on).summary : null;
}

class LoanBookkeeper {
  readonly #receipts: Receipt[] = [];
  readonly #postings: Posting[] = [];
  readonly #fallenDue: FallenDue[] = [];
  readonly #states: PostedBooks[];
  #books: PostedBooks;
  #summary: LoanSummary | null = null;

  constructor(
    private readonly servicing: Servicing,
    private readonly life: Lifetime,
  ) {
    this.#books = { contract: life.contract, kept: life.account, heldPostedTo: null };
    this.#states = [this.#books];
  }

  /** An instalment falls due, the one before having done so; returns its day. */
  fallDue(number: number): string {
    const { contract, kept } = this.#books;
    // Money that is held pays the one before on its day, and not earlier.
    const { plan } = advance(this.servicing, contract, kept, instalmentDueOn(contract, number - 1)).account;
    const [next] = instalmentsToCome(contract, plan, 1);
    if (!next) throw new Error('a made-up loan has no instalment left to pay');
    this.#fallenDue.push({ dueOn: next.dueOn, paymentWon: next.paymentWon });
    return next.dueOn;
  }

  deviation(dueOn: string, deviation: LoanDeviation): void {
    const after = (days: number): string => addDays(this.servicing.payableOn(dueOn), days);
    if (deviation.kind === 'EARLY')
      this.#book(addDays(dueOn, -deviation.days), this.#fallenDue.at(-1)?.paymentWon ?? 0);
    if (deviation.kind === 'LATE') this.payDue(after(deviation.days));
    if (deviation.kind === 'IN_PARTS') {
      this.#book(after(deviation.days), Math.max(1, Math.floor(this.#dueWon(after(deviation.days)) / 2)));
      this.payDue(after(deviation.days + REST_AFTER_DAYS));
    }
    if (deviation.kind === 'PREPAID') {
      this.payDue(dueOn);
      const steps = Math.round((this.#books.kept.plan.balanceWon * deviation.share) / EARLY_STEP_WON);
      this.#book(addDays(dueOn, deviation.days), Math.max(1, steps) * EARLY_STEP_WON, deviation.effect);
    }
  }

  /** Everything that is due on a day is paid, interest on arrears included. */
  payDue(on: string): void {
    this.#book(on, this.#dueWon(on));
  }

  payOff(on: string): void {
    this.#book(on, this.#payoff(on).totalWon);
  }

  end(asOf: string): LoanLife {
    const { contract, kept } = this.#books;
    const night = this.life.closes ? null : nightly(this.servicing, this.#books, asOf);
    const summary = night?.summary ?? this.#summary;
    if (!summary) throw new Error('a made-up loan was never paid');
    if (night) {
      // One more than were missed may fall due on the day itself.
      const next = instalmentsToCome(contract, kept.plan, this.life.missed + 2);
      const missed = next.filter(({ dueOn }) => dueOn > kept.on && dueOn <= asOf);
      this.#fallenDue.push(...missed);
      this.#postings.push(...night.postings);
    }
    return {
      receipts: this.#receipts,
      postings: this.#postings,
      fallenDue: this.#fallenDue,
      states: this.#states,
      summary,
    };
  }

  #book(on: string, amountWon: number, effect: PrepaymentEffect | null = null): void {
    // What was held may have paid all of it.
    if (amountWon === 0) return;
    const booked = bookReceipt(this.servicing, this.#books, { amountWon, paidOn: on, effect }, on);
    if (!booked) throw new Error(`a made-up loan does not take ${amountWon} won on ${on}`);
    const { account, heldPostedTo, summary, division, postings } = booked;
    const { principalWon, interestWon, defaultInterestWon, heldWon } = division;
    const parts = { principalWon, interestWon, defaultInterestWon, heldWon };
    this.#receipts.push({ paidOn: on, amountWon, ...parts, balanceAfterWon: summary.balanceWon, effect });
    this.#postings.push(...postings.filter(({ kind }) => kind === 'HELD_APPLIED'));
    this.#books = { contract: this.#books.contract, kept: account, heldPostedTo };
    this.#states.push(this.#books);
    this.#summary = summary;
  }

  #dueWon(on: string): number {
    const { dueWon, defaultInterestWon } = this.#payoff(on);
    return dueWon + defaultInterestWon;
  }

  #payoff(on: string): ReturnType<typeof payoffOf> {
    const { contract, kept } = this.#books;
    return payoffOf(this.servicing, contract, advance(this.servicing, contract, kept, on).account, on);
  }
}
