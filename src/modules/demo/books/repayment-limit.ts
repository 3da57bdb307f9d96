import type { Book } from './book.js';
import { extraRepayments, type DemoLoan } from '../loans/index.js';

/** Longest history a loan can have, in payments. */
const LONGEST = 600;

/** How many repayments a loan's whole history has. */
export const repaymentCount = ({ paid, deviation }: DemoLoan): number => paid + extraRepayments(deviation);

/** How many of its last payments each loan keeps, so that all loans together keep a wanted number. */
export class RepaymentLimit {
  readonly #each: number;
  #extra: number;

  private constructor(
    /** How many are kept in all. */
    readonly total: number,
    each: number,
    extra: number,
  ) {
    this.#each = each;
    this.#extra = extra;
  }

  /** Exactly `wanted` payments are kept, or all when there are fewer. */
  static of(book: Book, wanted: number): RepaymentLimit {
    const loansWithPaid = new Float64Array(LONGEST + 1);
    for (const { loan } of book.loans()) {
      const count = repaymentCount(loan);
      loansWithPaid[count] = (loansWithPaid[count] ?? 0) + 1;
    }
    let left = wanted;
    let each = 0;
    let longer = loansWithPaid.slice(1).reduce((sum, loans) => sum + loans, 0);
    while (each < LONGEST && longer <= left) {
      left -= longer;
      each++;
      longer -= loansWithPaid[each] ?? 0;
    }
    return each < LONGEST ? new RepaymentLimit(wanted, each, left) : new RepaymentLimit(wanted - left, each, 0);
  }

  /** For each loan in turn, once: how many of its payments to keep. */
  next(paid: number): number {
    if (paid <= this.#each || this.#extra === 0) return Math.min(paid, this.#each);
    this.#extra--;
    return this.#each + 1;
  }
}
