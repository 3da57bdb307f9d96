/** Books repayments: reads a loan's account, divides money, and writes the postings. */
export { stateFrom, stateRecord, STATE_RECORD } from './booked-state.js';
export {
  nightly,
  bookReceipt,
  undo,
  settled,
  heldPosting,
  summaryOf,
  type LoanSummary,
  type Posting,
  type PostingKind,
  type Booking,
} from './booking.js';
export { LedgerPostingEntity } from './ledger-posting.entity.js';
export { POSTING_COLUMNS, postingColumns, postingRecord, POSTING_RECORD } from './ledger-posting.js';
export {
  postedBooks,
  accountOfColumns,
  contractOf,
  accountOn,
  payableWon,
  openBooks,
  agreedContract,
  type ContractTerms,
  type PostedBooks,
  type OpenBooks,
} from './loan-account.js';
export { RepaymentPostingRepository, type RepaymentAnswer } from './repayment-posting.repository.js';
export { RepaymentEntity } from './repayment.entity.js';
export { RepaymentService } from './repayment.service.js';
export {
  refundChangeWon,
  allocationToReverseFirst,
  returnedElsewhereWon,
  type ReversedMoney,
  type BookedReceipt,
  type ReturnableReceipt,
  type UnreversedAllocation,
} from './reversed-money.js';
