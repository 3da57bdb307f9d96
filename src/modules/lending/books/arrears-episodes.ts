import { addDays, daysBetween } from '../../../platform/calendar.js';
import { advance, dueWonOf, overdueDues, type LoanAccount, type Servicing } from '../servicing/index.js';
import type { LoanBooks } from './books.repository.js';
import { replay } from './loan-replay.js';
import { eventsOf, openingOf, openingPosting } from './loan-events.js';

/** A time in which something was overdue on a loan without a break. */
export interface ArrearsEpisode {
  /** The first day on which an instalment was overdue. */
  readonly since: string;
  /** The day on which all that was overdue had been paid; null while it is not. */
  readonly paidOn: string | null;
  /** Days from the last day to pay the oldest instalment in time to that day, or to the day asked for. */
  readonly days: number;
  /** The most that was overdue at once, without default interest. */
  readonly mostWon: number;
}

/**
 * When something was overdue on a loan up to the end of a day, oldest first, from a replay of its books. They know
 * nothing of the time before they began. Null when they do not fit.
 */
export function arrearsEpisodes(servicing: Servicing, loan: LoanBooks, on: string): readonly ArrearsEpisode[] | null {
  const terms = openingPosting(loan)?.[10];
  if (!terms) return null;
  const opening = openingOf(loan, terms);
  const episodes: ArrearsEpisode[] = [];
  let late: Pick<ArrearsEpisode, 'since' | 'mostWon'> | null = null;
  const look = (account: LoanAccount, day: string): void => {
    const overdue = overdueDues(account, day);
    const [oldest] = overdue;
    if (oldest)
      late = {
        since: late?.since ?? addDays(oldest.payableOn, 1),
        mostWon: Math.max(late?.mostWon ?? 0, dueWonOf(overdue)),
      };
  };
  const end = (paidOn: string | null): void => {
    if (late) episodes.push({ ...late, paidOn, days: daysBetween(late.since, paidOn ?? on) + 1 });
    late = null;
  };
  const events = eventsOf(loan).filter((event) => event.on <= on);
  const replayed = replay(servicing, opening, events, ({ on: day, before, after }) => {
    look(before, day);
    if (overdueDues(after, day).length === 0) end(day);
  });
  if (!replayed) return null;
  const begunOn = opening.openingAccount?.on ?? opening.contract.disbursedOn;
  if (!replayed.isClosed && begunOn <= on) look(advance(servicing, opening.contract, replayed.account, on).account, on);
  end(null);
  return episodes;
}
