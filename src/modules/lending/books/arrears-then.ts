import { advance, arrearsOf, type Servicing } from '../servicing/index.js';
import type { LoanBooks } from './books.repository.js';
import { replay } from './replay.js';
import { eventsOf, openingOf, openingPosting } from './story.js';

/** What was overdue of a loan at the end of a day, in won: its story told anew up to then. Null where its books do not tell. */
export function overdueThenWon(servicing: Servicing, loan: LoanBooks, on: string): number | null {
  const terms = openingPosting(loan)?.[10];
  if (!terms) return null;
  const opening = openingOf(loan, terms);
  const begunOn = opening.takenOver?.on ?? opening.contract.disbursedOn;
  if (begunOn > on) return 0;
  const events = eventsOf(loan).filter((event) => event.on <= on);
  const told = replay(servicing, opening, events);
  if (!told) return null;
  if (told.isClosed) return 0;
  const { account } = advance(servicing, opening.contract, told.account, on);
  return arrearsOf(servicing, opening.contract, account, on).overdueWon;
}
