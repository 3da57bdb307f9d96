import type { Caller } from '../../../platform/access/index.js';
import { auditValues } from '../../../platform/audit/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { sqlState } from '../../../platform/database/index.js';
import { refuseAll } from '../../../platform/errors/index.js';
import { loanNotFound, loanNotOpen, paidOnTooEarly } from '../lending.refusals.js';
import { rateCeilingOn, type Limits } from '../limit/index.js';
import { LoanRegistrationRepository } from '../loan-registration.repository.js';
import { newLoan } from '../new-loan.js';
import { owedLoan, payoffQuote } from '../schedule/index.js';
import type { Servicing } from '../servicing/index.js';
import type { ApplicationChanges } from './application-changes.js';
import { STAFF, type Work } from './change-once.js';
import { mayMove } from './application-move.policy.js';
import { aboveCeiling } from './ceiling-problems.js';
import type { Execution } from './execution.js';
import type { LoanClosing } from './loan-closing.js';
import type { CompleteLoan } from './loan-state.columns.js';
import type { LoanStateRepository } from './loan-state.repository.js';
import type { ApplicationRow, ApprovalRow } from './refinance.columns.js';
import {
  applicationChanged,
  illegalMove,
  loanNumberTaken,
  payoffNotCovered,
  prepaymentFeeUnknown,
} from './refinance.refusals.js';
import type { RefinanceProductRepository } from './refinance-product.repository.js';
import { settle, type Settlement } from './settlement.js';

export interface ExecutionRequest {
  readonly id: number;
  readonly version: number;
  /** Whether the fee of the old contract is charged or waived. */
  readonly prepaymentFee: 'CHARGE' | 'WAIVE';
  /** The most that the customer brings in beside the new loan. */
  readonly customerPaysUpToWon: number;
  /** Of the new loan; that of the application when null. */
  readonly loanNumber: string | null;
}

/** An application on which a decision was made in its favour. */
type Granted = ApplicationRow & { readonly approval: ApprovalRow };

const UNIQUE_VIOLATION = '23505';

/** Puts loans in the place of others. Staff and administrators of the institution. */
export class ExecutionService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly products: RefinanceProductRepository;
      readonly loans: LoanStateRepository;
      readonly closing: LoanClosing;
      readonly rules: Limits['rules'];
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * Pays off the old loan to the won of today and books the new one, all in one transaction or nothing. Whoever repays
   * the old loan at the same moment comes before, and is counted, or after, and finds it closed.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, LOAN_NOT_OPEN, PAID_ON_TOO_EARLY,
   * PREPAYMENT_FEE_UNKNOWN, PAYOFF_NOT_COVERED, RATE_ABOVE_CEILING, LOAN_NUMBER_TAKEN, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async execute(caller: Caller, key: string, request: ExecutionRequest, preview: boolean): Promise<Execution> {
    const change = { caller, key, operation: 'refinanceExecute', input: request, preview };
    // Before the transaction takes its connection: looking rules up takes one of its own.
    const [rules, servicing] = await Promise.all([this.parts.rules.get(), this.parts.servicing()]);
    return this.parts.changes.once({ ...change, roles: STAFF }, async (work) => {
      const application = await this.granted(work, request);
      // The contract is of the day the money goes out, and the law may have changed since it was granted.
      const ceiling = rateCeilingOn(rules, koreanDate(work.at));
      refuseAll(aboveCeiling(ceiling, application.approval.annualRatePercent, 'applicationId'));
      const scope = { institutionId: work.actor.institutionId, customerId: application.customerKey };
      const loan = await this.parts.loans.lock(work.transaction, scope, application.loanKey);
      const settlement = settlementOf(servicing, loan ?? loanNotFound(), application, request, koreanDate(work.at));
      const reason = { method: 'BANK_TRANSFER', reference: application.number } as const;
      const paid = await this.parts.closing.close(work, servicing, loan ?? loanNotFound(), reason);
      const booked = await this.book(work, application, request.loanNumber ?? application.number);
      const executed = await this.parts.changes.move(work, application, {
        to: 'EXECUTED',
        version: request.version,
        values: {
          ...settlement,
          executedOn: koreanDate(work.at),
          newLoanId: booked.key,
          payoffRepaymentId: paid.repayment.key,
        },
      });
      return { application: executed, paidOffLoan: paid.loan, newLoan: booked };
    });
  }

  /** Nobody else moves it until the transaction ends. */
  private async granted(work: Work, { id, version }: ExecutionRequest): Promise<Granted> {
    const application = await this.parts.changes.lock(work, id);
    const { status, approval } = application;
    if (!mayMove(status, 'EXECUTED', work.actor.role) || approval === null) return illegalMove(status, 'EXECUTED');
    return application.version === version ? { ...application, approval } : applicationChanged();
  }

  private async book({ transaction, caller, actor, at }: Work, application: Granted, loanNumber: string) {
    const { approval, customerKey, rateType, repaymentMethod, submittedAt, decidedAt, productKey } = application;
    const product = await this.parts.products.find(transaction, actor.institutionId, productKey);
    if (!product) throw new Error(`product ${productKey} of an application is not there`);
    const today = koreanDate(at);
    const [appliedOn, approvedOn] = [submittedAt, decidedAt].map((when) => koreanDate(new Date(when ?? at)));
    const loan = newLoan(
      {
        ...{ customerId: customerKey, loanNumber, loanType: product.loanType, repaymentMethod, rateType },
        ...{ principalWon: approval.amountWon, annualRatePercent: approval.annualRatePercent },
        ...{ termMonths: approval.termMonths, graceMonths: null, prepaymentFeePercent: approval.prepaymentFeePercent },
        ...{ interestConvention: null, dueDay: null, prepaymentEffect: null, interestPaidTo: null, balanceWon: null },
        ...{ appliedOn: appliedOn ?? today, approvedOn: approvedOn ?? today, disbursedOn: today },
      },
      appliedOn ?? today,
    );
    const audit = auditValues(caller, {
      action: 'LOAN_CREATED',
      subjectType: 'Loan',
      subjectId: null,
      customerId: customerKey,
      detail: { loanType: loan.loanType, principalWon: loan.principalWon, refinance: application.number },
    });
    const registrations = new LoanRegistrationRepository(transaction);
    try {
      const registration = { institutionId: actor.institutionId, loan, claim: null, at, audit };
      return (await registrations.insert(registration)) ?? loanNotFound();
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) return loanNumberTaken();
      throw error;
    }
  }
}

/** Where the money goes; refused where it does not suffice or cannot be told. */
function settlementOf(
  servicing: Servicing,
  loan: CompleteLoan,
  { approval }: Granted,
  { prepaymentFee, customerPaysUpToWon }: ExecutionRequest,
  today: string,
): Settlement {
  const owed = owedLoan(loan) ?? loanNotOpen();
  if (owed.kept.on > today) paidOnTooEarly(owed.kept.on);
  const quote = payoffQuote(servicing, owed, today);
  const feeWon = prepaymentFee === 'WAIVE' ? 0 : (quote.fee.amountWon ?? prepaymentFeeUnknown());
  const settlement = settle(quote, feeWon, approval.amountWon);
  if (settlement.fromCustomerWon > customerPaysUpToWon) payoffNotCovered(settlement.fromCustomerWon);
  return settlement;
}
