import type { Caller } from '../../../../platform/access/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { rateMillionths } from '../../terms/index.js';
import { loanNotFound, loanNotOpen, loanScope, type WholeLoan } from '../../loans/index.js';
import { postedBooks } from '../../repayments/index.js';
import type { Servicing } from '../../servicing/index.js';
import { type Work } from '../change-once.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import type { RateCutChanges } from './rate-cut-changes.js';
import type { RateCutRefusal } from './rate-cut-request.entity.js';
import type { RateCutRow } from './rate-cut.columns.js';
import { documentsAwaitedAlready, newRateNotLower } from './rate-cut.refusals.js';
import type { RateCutWritingRepository } from './rate-cut-writing.repository.js';
import { changeRate } from './rate-change.js';
import { invalid } from '../refinance.refusals.js';
import { DECIDE_RATE_CUTS } from '../refinance.policy.js';
import { VALUE_MISSING, ONLY_ON_ACCEPTANCE, ONLY_ON_REFUSAL, papersTooOftenText } from './rate-cut-problems.texts.js';

export interface RateCutDecision {
  readonly id: number;
  readonly version: number;
  readonly decision: 'ACCEPTED' | 'REFUSED';
  /** For an acceptance. */
  readonly newRatePercent: string | null;
  /** Set for a refusal, with `refusalText`; null otherwise. */
  readonly refusal: RateCutRefusal | null;
  readonly refusalText: string | null;
}

/** What a decision did, or would do. */
export interface RateCutOutcome {
  readonly request: RateCutRow;
  /** The loan as it is now. */
  readonly loan: WholeLoan;
}

/** More requests for papers than this mean that the lender does not look at them. */
const MAX_PAUSES = 20;

/** Decides demands for a lower rate. Staff and administrators of the institution. */
export class RateCutDecisionService {
  constructor(
    private readonly parts: {
      readonly changes: RateCutChanges;
      readonly writing: RateCutWritingRepository;
      readonly loans: LoanStateRepository;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * Asks the borrower for papers: the clock stops from today.
   * @throws Refusal REQUEST_NOT_FOUND, REQUEST_CLOSED, REQUEST_CHANGED, DOCUMENTS_AWAITED_ALREADY or
   * IDEMPOTENCY_CONFLICT.
   */
  requireDocuments(caller: Caller, key: string, id: number, version: number, note: string): Promise<RateCutRow> {
    const { changes, writing } = this.parts;
    const change = { caller, key, operation: 'rateCutRequestRequireDocuments', input: { id, version, note } };
    return changes.once({ ...change, permission: DECIDE_RATE_CUTS }, async (work) => {
      const row = await changes.open(work, id, version);
      if (row.status === 'DOCUMENTS_REQUIRED') documentsAwaitedAlready();
      if (row.pauses.length >= MAX_PAUSES) refuseAll([invalid('requestId', papersTooOftenText(MAX_PAUSES))]);
      await writing.pause(work.transaction, id, koreanDate(work.at), note);
      return changes.move(work, row, 'DOCUMENTS_REQUIRED');
    });
  }

  /**
   * Accepts a demand and lowers the rate of the loan from today in the same transaction, or refuses it with a reason,
   * which the law requires.
   * @throws Refusal REQUEST_NOT_FOUND, REQUEST_CLOSED, REQUEST_CHANGED, LOAN_NOT_OPEN, NEW_RATE_NOT_LOWER, LOAN_BUSY,
   * INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  async decide(caller: Caller, key: string, decision: RateCutDecision, preview: boolean): Promise<RateCutOutcome> {
    const { changes, writing, loans } = this.parts;
    // Before the transaction takes its connection: looking holidays up takes one of its own.
    const servicing = await this.parts.servicing();
    const change = {
      caller,
      key,
      operation: 'rateCutRequestDecide',
      input: decision,
      preview,
      permission: DECIDE_RATE_CUTS,
    };
    return changes.once(change, async (work) => {
      const row = await changes.open(work, decision.id, decision.version);
      refuseAll(decisionProblems(decision));
      const loan = await loans.lock(work.transaction, loanScope(work.actor), row.loanKey);
      await writing.resume(work.transaction, row.key, koreanDate(work.at));
      return decision.newRatePercent === null
        ? this.refuse(work, row, loan ?? loanNotFound(), decision)
        : this.accept(work, servicing, row, loan ?? loanNotFound(), decision.newRatePercent);
    });
  }

  private async refuse(work: Work, row: RateCutRow, loan: WholeLoan, { refusal, refusalText }: RateCutDecision) {
    const values = { refusal, refusalText, decidedAt: work.at };
    return { request: await this.parts.changes.move(work, row, 'REFUSED', values), loan };
  }

  private async accept(work: Work, servicing: Servicing, row: RateCutRow, loan: WholeLoan, newRatePercent: string) {
    const books = postedBooks(loan) ?? loanNotOpen();
    const newRate = rateMillionths(newRatePercent);
    if (newRate >= books.contract.annualRateMillionths) newRateNotLower(loan.annualRatePercent);
    const { transaction, caller, at } = work;
    const today = koreanDate(at);
    // Nothing is booked before the last change: staff may have dated that one later than today.
    const effectiveOn = books.kept.on > today ? books.kept.on : today;
    const running = { ...books, monthlyPaymentWon: loan.monthlyPaymentWon };
    const change = changeRate(servicing, running, newRate, effectiveOn);
    const lowered = await this.parts.loans.changeRate(transaction, loan, newRatePercent, change, at);
    if (!lowered) throw new Error(`loan ${loan.key} changed while it was locked`);
    const request = await this.parts.changes.move(work, row, 'ACCEPTED', {
      oldRatePercent: loan.annualRatePercent,
      newRatePercent,
      effectiveOn,
      decidedAt: at,
    });
    await recordAudit(transaction, caller, {
      action: 'LOAN_RATE_LOWERED',
      subjectType: 'Loan',
      subjectId: loan.key,
      customerId: loan.customerKey,
      detail: { oldRatePercent: loan.annualRatePercent, newRatePercent, rateCutRequestId: row.key },
    });
    return { request, loan: lowered };
  }
}

/** An acceptance has a new rate and nothing else; a refusal has a reason, as a code and in words. */
function decisionProblems({ decision, newRatePercent, refusal, refusalText }: RateCutDecision): Problem[] {
  const accepted = decision === 'ACCEPTED';
  const given = { newRatePercent, refusal, refusalText: refusalText?.trim() ? refusalText : null };
  return Object.entries(given).flatMap(([field, value]) => {
    const belongs = (field === 'newRatePercent') === accepted;
    if (belongs && value === null) return [invalid(field, VALUE_MISSING)];
    return !belongs && value !== null ? [invalid(field, accepted ? ONLY_ON_REFUSAL : ONLY_ON_ACCEPTANCE)] : [];
  });
}
