/**
 * Books checks the postings of loans against their contracts and events: the servicing engine replays each loan, and
 * terms, repayments, postings, account and balance must agree with the replay to the won.
 */
export { arrearsEpisodes, type ArrearsEpisode } from './arrears-episodes.js';
export { overdueThenWon } from './past-arrears.js';
export { BooksRepository, type LoanBooks } from './books.repository.js';
export { checkBooks, VERIFY_BOOKS } from './nightly-check.js';
export { LedgerRepository } from './ledger.repository.js';
export { LedgerService } from './ledger.service.js';
export { LedgerResolver } from './ledger.resolver.js';
export { replay, type LoanEvent } from './loan-replay.js';
export { eventsOf, openingOf, openingPosting } from './loan-events.js';
export { verifyBooks, type BooksReport } from './verification.js';
export * as ledgerPolicy from './ledger.policy.js';
