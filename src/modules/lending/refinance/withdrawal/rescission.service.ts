import type { Caller } from '../../../../platform/access/index.js';
import { addDays } from '../../../../platform/calendar.js';
import { koreanDate } from '../../../../platform/clock.js';
import { isUniqueViolation } from '../../../../platform/database/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import type { Calendar } from '../../calendar/index.js';
import { loanNotFound, loanScope, type WholeLoan } from '../../loans/index.js';
import type { PaymentMethod } from '../../terms/index.js';
import { servicingByCalendar, type Servicing } from '../../servicing/index.js';
import type { ApplicationChanges, ReadApplication } from '../applications/application-changes.js';
import type { Work } from '../change-once.js';
import type { WithdrawalCompleted, WithdrawalRequested } from '../execution/execution.js';
import type { LoanClosing } from '../execution/loan-closing.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import type { ApplicationRow, WithdrawalRow } from '../refinance.columns.js';
import { withdrawalPeriodOver } from '../refinance.refusals.js';
import { amountNotPayable, bankReferenceTaken, moneyProblems } from './withdrawal.refusals.js';
import { mayStillWithdraw, WITHDRAWAL_DAYS, withdrawableUntil } from './withdrawal-period.js';
import { REVIEW_APPLICATIONS, FILE_APPLICATIONS } from '../refinance.policy.js';

/** An act on a withdrawal, with words for the log. */
interface NotedRequest extends ReadApplication {
  readonly note: string | null;
}

/** The money that came back, according to the bank's own books. */
interface WithdrawalCompletion extends ReadApplication, WithdrawalRow {
  readonly method: PaymentMethod;
}

/** What the money that came back is booked on. */
interface Booked {
  readonly work: Work;
  readonly servicing: Servicing;
  readonly application: ApplicationRow;
  readonly loan: WholeLoan;
}

/**
 * Lets borrowers withdraw from a contract within the legal period (청약철회). A withdrawal from a loan takes
 * effect once it was declared and the money is back (Financial Consumer Protection Act (금융소비자보호법), article 46 (2)
 * 2), so it has two steps: the borrower's word starts it, and the lender, who sees the money, completes it.
 */
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
   * Takes in a withdrawal within the period, from borrowers and from staff at their word. No money is booked.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, WITHDRAWAL_PERIOD_OVER, LOAN_BUSY or
   * IDEMPOTENCY_CONFLICT.
   */
  async request(caller: Caller, key: string, request: NotedRequest, preview: boolean): Promise<WithdrawalRequested> {
    // Before the transaction takes its connection: looking holidays up takes one of its own.
    const calendar = await this.parts.holidays.current();
    const { changes, closing } = this.parts;
    const change = {
      caller,
      key,
      operation: 'refinanceWithdraw',
      input: request,
      preview,
      permission: FILE_APPLICATIONS,
    };
    return changes.once(change, async (work) => {
      const application = await changes.lockAt(work, request, ['EXECUTED'], 'WITHDRAWAL_REQUESTED');
      const [today, executedOn] = [koreanDate(work.at), application.executedOn ?? ''];
      if (!mayStillWithdraw(executedOn, today, calendar))
        withdrawalPeriodOver(withdrawableUntil(executedOn, calendar) ?? addDays(executedOn, WITHDRAWAL_DAYS));
      const loan = await this.newLoanOf(work, application);
      const values = { withdrawalRequestedOn: today };
      const { version, note } = request;
      const moved = await changes.move(work, application, { to: 'WITHDRAWAL_REQUESTED', version, values, note });
      return { application: moved, loan, payableWon: closing.payableWon(servicingByCalendar(calendar), loan, today) };
    });
  }

  /**
   * Takes a withdrawal back, or ends one whose money never came: the contract goes on.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, request: NotedRequest): Promise<ApplicationRow> {
    const { changes } = this.parts;
    const change = { caller, key, operation: 'refinanceWithdrawCancel', input: request, permission: FILE_APPLICATIONS };
    return changes.once(change, async (work) => {
      const application = await changes.lockAt(work, request, ['WITHDRAWAL_REQUESTED'], 'EXECUTED');
      const { version, note } = request;
      const values = { withdrawalRequestedOn: null };
      return changes.move(work, application, { to: 'EXECUTED', version, values, note });
    });
  }

  /**
   * Books the money that came back and ends the contract: exactly the remaining principal with interest to the value
   * day, and no fee. Where the borrower had repaid everything before, nothing is booked. The old loan stays paid
   * off. For staff and administrators.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, AMOUNT_NOT_PAYABLE, PAID_ON_TOO_EARLY,
   * BANK_REFERENCE_TAKEN, INVALID_INPUT, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async complete(
    caller: Caller,
    key: string,
    request: WithdrawalCompletion,
    preview: boolean,
  ): Promise<WithdrawalCompleted> {
    const { changes } = this.parts;
    // Before the transaction takes its connection: looking holidays up takes one of its own.
    const servicing = servicingByCalendar(await this.parts.holidays.current());
    const change = {
      caller,
      key,
      operation: 'refinanceWithdrawComplete',
      input: request,
      preview,
      permission: REVIEW_APPLICATIONS,
    };
    return changes.once(change, async (work) => {
      const application = await changes.lockAt(work, request, ['WITHDRAWAL_REQUESTED'], 'WITHDRAWN');
      const loan = await this.newLoanOf(work, application);
      refuseAll(moneyProblems(request, { from: application.executedOn ?? '', today: koreanDate(work.at), loan }));
      const booked = await this.book({ work, servicing, application, loan }, request);
      const moved = await this.end(work, application, request, booked?.repayment.key ?? null);
      return { application: moved, loan: booked?.loan ?? loan, repayment: booked?.repayment ?? null };
    });
  }

  private async end(
    work: Work,
    application: ApplicationRow,
    { version, bankReference, amountWon, valueOn }: WithdrawalCompletion,
    withdrawalRepaymentId: number | null,
  ): Promise<ApplicationRow> {
    const values = {
      withdrawnOn: koreanDate(work.at),
      withdrawalReference: bankReference,
      withdrawalWon: amountWon,
      withdrawalValueOn: valueOn,
      withdrawalRepaymentId,
    };
    try {
      return await this.parts.changes.move(work, application, { to: 'WITHDRAWN', version, values });
    } catch (error) {
      if (isUniqueViolation(error)) return bankReferenceTaken();
      throw error;
    }
  }

  /** Null where nothing is owed any more. */
  private async book(
    { work, servicing, application, loan }: Booked,
    { amountWon, valueOn, method }: WithdrawalCompletion,
  ) {
    const { closing } = this.parts;
    const payableWon = closing.payableWon(servicing, loan, valueOn);
    if (amountWon !== payableWon) amountNotPayable(payableWon, valueOn);
    const money = { method, reference: application.number, paidOn: valueOn };
    return payableWon === 0 ? null : closing.close(work, servicing, loan, money);
  }

  private async newLoanOf({ transaction, actor }: Work, { key, newLoanKey }: ApplicationRow): Promise<WholeLoan> {
    if (newLoanKey === null) throw new Error(`application ${key} was executed without a new loan`);
    return (await this.parts.loans.lock(transaction, loanScope(actor), newLoanKey)) ?? loanNotFound();
  }
}
