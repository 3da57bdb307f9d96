import type { Caller } from '../../../platform/access/index.js';
import { koreanDate } from '../../../platform/clock.js';
import type { Calendar } from '../calendar/index.js';
import { loanNotFound } from '../lending.refusals.js';
import { loanScope } from '../loan.policy.js';
import type { PaymentMethod } from '../payment-method.js';
import { servicingBy } from '../servicing/index.js';
import type { ApplicationChanges } from './application-changes.js';
import { mayMove } from './application-move.policy.js';
import type { Rescission } from './execution.js';
import type { LoanClosing } from './loan-closing.js';
import type { LoanStateRepository } from './loan-state.repository.js';
import { applicationChanged, illegalMove, withdrawalPeriodOver } from './refinance.refusals.js';
import { mayStillWithdraw, WITHDRAWAL_DAYS, withdrawableUntil } from './withdrawal-period.js';
import { addDays } from '../../../platform/calendar.js';

export interface RescissionRequest {
  readonly id: number;
  readonly version: number;
  /** How the money comes back. */
  readonly method: PaymentMethod;
  readonly note: string | null;
}

/** Lets borrowers withdraw from a contract within the days that the law gives them (청약철회). */
export class RescissionService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly loans: LoanStateRepository;
      readonly closing: LoanClosing;
      readonly holidays: Calendar['holidays'];
    },
  ) {}

  /**
   * Takes back what is left of the principal of the new loan with interest to the day, and no fee: article 46 (3) of the
   * Financial Consumer Protection Act. The old loan stays paid off. For the borrower himself, and for staff at his word.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, WITHDRAWAL_PERIOD_OVER, LOAN_NOT_OPEN,
   * PAID_ON_TOO_EARLY, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async withdraw(caller: Caller, key: string, request: RescissionRequest, preview: boolean): Promise<Rescission> {
    // Before the transaction takes its connection: looking holidays up takes one of its own.
    const calendar = await this.parts.holidays.current();
    const { id, version, method, note } = request;
    const change = { caller, key, operation: 'refinanceWithdraw', input: request, preview };
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.lock(work, id);
      const { status, executedOn, newLoanKey } = application;
      const executed = status === 'EXECUTED' && mayMove(status, 'WITHDRAWN', work.actor.role);
      if (!executed || executedOn === null || newLoanKey === null) return illegalMove(status, 'WITHDRAWN');
      if (application.version !== version) applicationChanged();
      const today = koreanDate(work.at);
      if (!mayStillWithdraw(executedOn, today, calendar))
        withdrawalPeriodOver(withdrawableUntil(executedOn, calendar) ?? addDays(executedOn, WITHDRAWAL_DAYS));
      const loan = await this.parts.loans.lock(work.transaction, loanScope(work.actor), newLoanKey);
      const reason = { method, reference: application.number };
      const paid = await this.parts.closing.close(work, servicingBy(calendar), loan ?? loanNotFound(), reason);
      const values = { withdrawnOn: today };
      const withdrawn = await this.parts.changes.move(work, application, { to: 'WITHDRAWN', version, values, note });
      return { application: withdrawn, loan: paid.loan, repayment: paid.repayment };
    });
  }
}
