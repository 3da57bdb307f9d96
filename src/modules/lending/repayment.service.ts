import { requireActor, type Actor, type Caller } from '../../platform/access/index.js';
import { auditValues } from '../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../platform/clock.js';
import { sqlState, type Database, type Transaction } from '../../platform/database/index.js';
import { refuseAll } from '../../platform/errors/index.js';
import { rateMillionths } from './amortization.js';
import { isSameRequest, keyClaim, type KeyClaim } from './idempotency.js';
import {
  amountExceedsPayoff,
  idempotencyConflict,
  loanBusy,
  loanNotFound,
  loanNotOpen,
  methodForStaff,
  paidOnForStaff,
  paidOnInFuture,
  paidOnTooEarly,
} from './lending.refusals.js';
import { loanScope, mayRecordDay, mayRecordMethod } from './loan.policy.js';
import { previewed } from './once.js';
import { allocate, payoffWon, type OpenLoan } from './repayment-allocation.js';
import { keptAnswer } from './repayment-posting.repository.js';
import type { RepaymentAnswer, RepaymentPostingRepository, WholeLoan } from './repayment-posting.repository.js';
import type { PaymentMethod } from './payment-method.js';

export interface RepaymentRequest {
  readonly loanId: number;
  readonly amountWon: number;
  readonly method: PaymentMethod;
  /** Today when null. */
  readonly paidOn: string | null;
}

type Postings = Pick<RepaymentPostingRepository, 'read' | 'post'>;

const LOCK_NOT_AVAILABLE = '55P03';
const UNIQUE_VIOLATION = '23505';

/** Records what customers pay back. */
export class RepaymentService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly postings: RepaymentPostingRepository;
    },
  ) {}

  /**
   * Takes a repayment off a loan, interest first, and closes the loan when nothing is left. For the customer himself,
   * within what `loan.policy` lets him record, and for staff. The same key with the same input answers what was answered before, without doing it again.
   * @throws Refusal LOAN_NOT_FOUND, LOAN_NOT_OPEN, LOAN_BUSY, AMOUNT_EXCEEDS_PAYOFF, PAID_ON_IN_FUTURE,
   * PAID_ON_TOO_EARLY, METHOD_FOR_STAFF, PAID_ON_FOR_STAFF or IDEMPOTENCY_CONFLICT.
   */
  async repay(caller: Caller, key: string, request: RepaymentRequest): Promise<RepaymentAnswer> {
    const actor = requireActor(caller);
    const claim = keyClaim(actor.accountId, key, 'loanRepay', request);
    try {
      return (
        (await this.attempt(this.parts.postings, caller, actor, claim, request)) ??
        (await this.inTurn(caller, actor, claim, request))
      );
    } catch (error) {
      // The key was claimed between reading and writing, for another loan: its use is there to be read now.
      if (sqlState(error) === UNIQUE_VIOLATION) return this.replay(actor, claim, request);
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return loanBusy();
      throw error;
    }
  }

  /**
   * What `repay` would answer now, by the same statements on the same rows, all undone: nothing is kept and no key used
   * up.
   * @throws Refusal as `repay`.
   */
  async preview(caller: Caller, key: string, request: RepaymentRequest): Promise<RepaymentAnswer> {
    const actor = requireActor(caller);
    const claim = keyClaim(actor.accountId, key, 'loanRepay', request);
    try {
      return await previewed(this.parts.database, (transaction) =>
        this.behindLock(transaction, caller, actor, claim, request),
      );
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) return this.replay(actor, claim, request);
      if (sqlState(error) === LOCK_NOT_AVAILABLE) return loanBusy();
      throw error;
    }
  }

  /** Two statements when nobody else changes the loan; null, and nothing done, when somebody did in between. */
  private async attempt(
    postings: Postings,
    caller: Caller,
    actor: Actor,
    claim: KeyClaim,
    request: RepaymentRequest,
  ): Promise<RepaymentAnswer | null> {
    const { loan, use } = await postings.read({ scope: loanScope(actor), loanId: request.loanId, claim });
    if (use) return isSameRequest(use, claim) ? keptAnswer(use) : idempotencyConflict();
    const at = this.parts.clock.now();
    const today = koreanDate(at);
    const paidOn = request.paidOn ?? today;
    if (!loan) return loanNotFound();
    const open = openLoan(loan) ?? loanNotOpen();
    if (paidOn > today) paidOnInFuture();
    refuseAll([
      ...(mayRecordMethod(actor, request.method) ? [] : [methodForStaff()]),
      ...(mayRecordDay(actor, paidOn, today) ? [] : [paidOnForStaff()]),
    ]);
    if (paidOn < open.interestPaidTo) paidOnTooEarly(open.interestPaidTo);
    const { amountWon, method } = request;
    const allocation = allocate(open, amountWon, paidOn) ?? amountExceedsPayoff(payoffWon(open, paidOn));
    const audit = auditValues(caller, {
      action: 'LOAN_REPAID',
      subjectType: 'Loan',
      subjectId: loan.key,
      customerId: loan.customerKey,
      detail: { amountWon, paidOn, method },
    });
    return postings.post({ loan, claim, amountWon, allocation, paidOn, method, at, audit });
  }

  /** Whoever comes in a crowd waits his turn instead of losing every race for the version. */
  private inTurn(caller: Caller, actor: Actor, claim: KeyClaim, request: RepaymentRequest): Promise<RepaymentAnswer> {
    return this.parts.database.transaction((transaction) =>
      this.behindLock(transaction, caller, actor, claim, request),
    );
  }

  private async behindLock(
    transaction: Transaction,
    caller: Caller,
    actor: Actor,
    claim: KeyClaim,
    request: RepaymentRequest,
  ): Promise<RepaymentAnswer> {
    const postings = await this.parts.postings.locked(transaction, request.loanId);
    const answer = await this.attempt(postings, caller, actor, claim, request);
    if (!answer) throw new Error(`loan ${request.loanId} changed while it was locked`);
    return answer;
  }

  private async replay(actor: Actor, claim: KeyClaim, request: RepaymentRequest): Promise<RepaymentAnswer> {
    const { use } = await this.parts.postings.read({ scope: loanScope(actor), loanId: request.loanId, claim });
    if (!use) throw new Error('a claimed key is not there');
    return isSameRequest(use, claim) ? keptAnswer(use) : idempotencyConflict();
  }
}

/** What the rule needs of a loan whose money is out; null for others. */
function openLoan(loan: WholeLoan): OpenLoan | null {
  const { status, interestPaidTo, annualRatePercent } = loan;
  if ((status !== 'ACTIVE' && status !== 'DELINQUENT') || interestPaidTo === null) return null;
  return { ...loan, interestPaidTo, annualRateMillionths: rateMillionths(annualRatePercent) };
}
