import type { Queryable } from '../../../platform/database/index.js';
import type { Servicing } from '../servicing/index.js';
import { BooksRepository } from './books.repository.js';
import { faultOf, type BooksFault } from './loan-check.js';

/** A loan whose books do not add up. */
interface FaultyLoan {
  readonly loanId: number;
  readonly loanNumber: string;
  readonly fault: BooksFault;
}

export interface BooksReport {
  readonly loans: number;
  /** How many of them do not add up. */
  readonly faulty: number;
  /** The first of them, by id. */
  readonly first: FaultyLoan | null;
}

/** Small enough to keep one statement far from its time limit. */
const BOOKS_PER_CHECK = 2_000;

/** Checks the books of every loan that was paid out by replaying it. It changes nothing. */
export async function verifyBooks(
  parts: { readonly database: Pick<Queryable, 'rows'>; readonly servicing: Servicing },
  onLoans: (checked: number) => void = () => undefined,
): Promise<BooksReport> {
  const repository = new BooksRepository(parts.database);
  let report: BooksReport = { loans: 0, faulty: 0, first: null };
  let next = repository.page(0, BOOKS_PER_CHECK);
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    const isEnd = !last || page.length < BOOKS_PER_CHECK;
    // The database reads the next batch while this one is checked.
    if (!isEnd) next = repository.page(last.id, BOOKS_PER_CHECK);
    for (const loan of page) {
      const fault = faultOf(parts.servicing, loan);
      if (fault === null) continue;
      const first = report.first ?? { loanId: loan.id, loanNumber: loan.loanNumber, fault };
      report = { ...report, faulty: report.faulty + 1, first };
    }
    report = { ...report, loans: report.loans + page.length };
    onLoans(report.loans);
    if (isEnd) return report;
  }
}
