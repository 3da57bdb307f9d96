import { advance, arrearsOf, type Servicing } from '../servicing/index.js';
import type { LoanBooks } from './books.repository.js';
import { replay } from './loan-replay.js';
import { eventsOf, openingOf, openingPosting } from './loan-events.js';

/** What was overdue on a loan at the end of a day, in won, from a replay up to then. Null when its books do not fit. */
export function overdueThenWon(servicing: Servicing, loan: LoanBooks, on: string): number | null {
  const terms = openingPosting(loan)?.[10];
  if (!terms) return null;
  const opening = openingOf(loan, terms);
  const begunOn = opening.openingAccount?.on ?? opening.contract.disbursedOn;
  if (begunOn > on) return 0;
  const events = eventsOf(loan).filter((event) => event.on <= on);
  const replayed = replay(servicing, opening, events);
  if (!replayed) return null;
  if (replayed.isClosed) return 0;
  const { account } = advance(servicing, opening.contract, replayed.account, on);
  return arrearsOf(servicing, opening.contract, account, on).overdueWon;
}
