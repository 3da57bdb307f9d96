import type { Actor, Caller } from '../../../platform/access/index.js';
import { auditValues } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { isUniqueViolation, sqlState, type Database, type Transaction } from '../../../platform/database/index.js';
import { bookReceipt } from './booking.js';
import { keyClaim, previewed, requireSameRequest, type KeyClaim } from '../../../platform/once/index.js';
import {
  amountExceedsPayoff,
  loanBusy,
  loanNotFound,
  loanNotOpen,
  paidOnInFuture,
  paidOnTooEarly,
  usePaymentStart,
  RECORD_REPAYMENTS,
  loanScope,
  mayRecordRepayments,
} from '../loans/index.js';
import { payableWon, postedBooks } from './loan-account.js';
import { storedAnswer } from './repayment-posting.repository.js';
import type { RepaymentAnswer, RepaymentPostingRepository } from './repayment-posting.repository.js';
import type { PaymentMethod } from '../terms/index.js';
import type { PrepaymentEffect, Servicing } from '../servicing/index.js';

interface RepaymentRequest {
  readonly loanId: number;
  readonly amountWon: number;
  readonly method: PaymentMethod;
  /** Today when null. */
  readonly paidOn: string | null;
  /** How money beyond what is due is used; as the contract says when null. */
  readonly effect: PrepaymentEffect | null;
}

/** The caller, request, key and calendar of a repayment. */
interface Attempt {
  readonly caller: Caller;
  readonly actor: Actor;
  readonly claim: KeyClaim;
  readonly request: RepaymentRequest;
  readonly servicing: Servicing;
}

type Postings = Pick<RepaymentPostingRepository, 'read' | 'post'>;

const LOCK_NOT_AVAILABLE = '55P03';

/** Records what customers pay back. */
export class RepaymentService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly postings: RepaymentPostingRepository;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * Books money that came in for a loan: what is due first, the oldest before the next; closes the loan when nothing is
   * left. For staff and the payment system, who see the bank's records; customers announce a payment instead. The same
   * key with the same input returns the earlier result without booking again.
   * @throws Refusal USE_PAYMENT_START, LOAN_NOT_FOUND, LOAN_NOT_OPEN, LOAN_BUSY, AMOUNT_EXCEEDS_PAYOFF,
   * PAID_ON_IN_FUTURE, PAID_ON_TOO_EARLY or IDEMPOTENCY_CONFLICT.
   */
  async repay(caller: Caller, key: string, request: RepaymentRequest): Promise<RepaymentAnswer> {
    const actor = requireRecorder(caller);
    const claim = keyClaim(actor.accountId, key, 'loanRepay', request);
    const attempt = { caller, actor, claim, request, servicing: await this.parts.servicing() };
    try {
      return (await this.attempt(this.parts.postings, attempt)) ?? (await this.inTurn(attempt));
    } catch (error) {
      // The key was claimed for another loan between reading and writing: its use can be read now.
      if (isUniqueViolation(error)) return this.replay(actor, claim, request);
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return loanBusy();
      throw error;
    }
  }

  /**
   * What `repay` would return now, by the same statements on the same rows, rolled back: nothing is stored and no key
   * is used up.
   * @throws Refusal as `repay`.
   */
  async preview(caller: Caller, key: string, request: RepaymentRequest): Promise<RepaymentAnswer> {
    const actor = requireRecorder(caller);
    const claim = keyClaim(actor.accountId, key, 'loanRepay', request);
    const attempt = { caller, actor, claim, request, servicing: await this.parts.servicing() };
    try {
      return await previewed(this.parts.database, (transaction) => this.behindLock(transaction, attempt));
    } catch (error) {
      if (isUniqueViolation(error)) return this.replay(actor, claim, request);
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return loanBusy();
      throw error;
    }
  }

  /**
   * Two statements when nobody else changes the loan; returns null, with nothing done, when another change came
   * between.
   */
  private async attempt(
    postings: Postings,
    { caller, actor, claim, request, servicing }: Attempt,
  ): Promise<RepaymentAnswer | null> {
    const { loan, use } = await postings.read({ scope: loanScope(actor), loanId: request.loanId, claim });
    if (use) {
      requireSameRequest(use, claim);
      return storedAnswer(use, loan);
    }
    const at = this.parts.clock.now();
    const today = koreanDate(at);
    const { amountWon, method, effect } = request;
    const paidOn = request.paidOn ?? today;
    if (!loan) return loanNotFound();
    const books = postedBooks(loan) ?? loanNotOpen();
    if (paidOn > today) paidOnInFuture();
    if (paidOn < books.kept.on) paidOnTooEarly(books.kept.on);
    const booking =
      bookReceipt(servicing, books, { amountWon, paidOn, effect }, today) ??
      amountExceedsPayoff(payableWon(servicing, books, paidOn));
    const audit = auditValues(caller, {
      action: 'LOAN_REPAID',
      subjectType: 'Loan',
      subjectId: loan.key,
      customerId: loan.customerKey,
      detail: { amountWon, paidOn, method, ...(effect && { effect }) },
    });
    return postings.post({ loan, claim, amountWon, booking, effect, paidOn, method, at, audit });
  }

  /** Under contention, waits for the lock of the loan instead of losing every race for the version. */
  private inTurn(attempt: Attempt): Promise<RepaymentAnswer> {
    return this.parts.database.transaction((transaction) => this.behindLock(transaction, attempt));
  }

  private async behindLock(transaction: Transaction, attempt: Attempt): Promise<RepaymentAnswer> {
    const { loanId } = attempt.request;
    const postings = await this.parts.postings.locked(transaction, loanId);
    const answer = await this.attempt(postings, attempt);
    if (!answer) throw new Error(`loan ${loanId} changed while it was locked`);
    return answer;
  }

  private async replay(actor: Actor, claim: KeyClaim, request: RepaymentRequest): Promise<RepaymentAnswer> {
    const { loan, use } = await this.parts.postings.read({ scope: loanScope(actor), loanId: request.loanId, claim });
    if (!use) throw new Error('a claimed key is not there');
    requireSameRequest(use, claim);
    return storedAnswer(use, loan);
  }
}

/**
 * The actor, who must be allowed to record that money came in.
 * @throws Refusal UNAUTHENTICATED or USE_PAYMENT_START.
 */
function requireRecorder(caller: Caller): Actor {
  const actor = RECORD_REPAYMENTS.require(caller);
  return mayRecordRepayments(actor) ? actor : usePaymentStart();
}
