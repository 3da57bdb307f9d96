import type { Queryable } from '../../../platform/database/index.js';
import { arrearsEpisodes, BooksRepository, type ArrearsEpisode } from '../books/index.js';
import type { Servicing } from '../servicing/index.js';

/** When something was overdue on a loan. */
export interface LoanArrearsHistory {
  readonly loanKey: number;
  /** The first day that the books know; null when they know the loan from its payout on. */
  readonly knownFrom: string | null;
  /** Oldest first; null when the books of the loan cannot say. */
  readonly episodes: readonly ArrearsEpisode[] | null;
}

/** Reads when payments of customers were overdue, for callers that have checked access to the loans. */
export class ArrearsHistory {
  readonly #books: BooksRepository;

  constructor(
    database: Queryable,
    private readonly servicing: () => Promise<Servicing>,
  ) {
    this.#books = new BooksRepository(database);
  }

  /** Arrears of every loan of a customer that was ever paid out, up to the end of a day. */
  async of(customerId: number, on: string): Promise<LoanArrearsHistory[]> {
    const [loans, engine] = await Promise.all([this.#books.listOf([customerId]), this.servicing()]);
    return loans.map((loan) => ({
      loanKey: loan.id,
      knownFrom: loan.booksFrom,
      episodes: arrearsEpisodes(engine, loan, on),
    }));
  }
}
