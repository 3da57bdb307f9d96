import type { Caller } from '../../../../platform/access/index.js';
import { auditValues } from '../../../../platform/audit/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import { isUniqueViolation } from '../../../../platform/database/index.js';
import { refuseAll } from '../../../../platform/errors/index.js';
import { loanNotFound, loanNotOpen, paidOnTooEarly, type WholeLoan } from '../../loans/index.js';
import { rateCeilingOn, type Limits } from '../../limit/index.js';
import { LoanRegistrationRepository, newLoan } from '../../registration/index.js';
import { owedLoan, payoffQuote } from '../../schedule/index.js';
import type { Servicing } from '../../servicing/index.js';
import type { ApplicationChanges } from '../applications/application-changes.js';
import { type Work } from '../change-once.js';
import { aboveCeiling } from '../eligibility/ceiling-problems.js';
import type { Execution } from './execution.js';
import type { FourEyes } from '../four-eyes/four-eyes.js';
import type { LoanClosing } from './loan-closing.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import type { ApplicationRow, ApprovalRow } from '../refinance.columns.js';
import { loanNumberTaken, payoffNotCovered, prepaymentFeeUnknown } from '../refinance.refusals.js';
import { settle, type RefinanceSettlement } from './settlement.js';
import { EXECUTE_APPLICATIONS } from '../refinance.policy.js';

interface ExecutionRequest {
  readonly id: number;
  readonly version: number;
  /** Whether the fee of the old contract is charged or waived. */
  readonly prepaymentFee: 'CHARGE' | 'WAIVE';
  /** The most that the customer pays in besides the new loan. */
  readonly customerPaysUpToWon: number;
  /** Number of the new loan; that of the application when null. */
  readonly loanNumber: string | null;
}

/** An application that was granted. */
type Granted = ApplicationRow & { readonly approval: ApprovalRow };

/** Replaces loans by others. For staff and administrators of the institution. */
export class ExecutionService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly loans: LoanStateRepository;
      readonly closing: LoanClosing;
      readonly fourEyes: FourEyes;
      readonly rules: Limits['rules'];
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * Pays off exactly what is owed on the old loan today, books the new one and ends the other applications for it, all
   * in one transaction or nothing. A repayment of the old loan at the same moment comes before and is counted, or after
   * and finds it closed. Executions of one loan take turns by its lock, which each takes before that of an application.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, APPLICATION_NEEDS_ANOTHER,
   * APPLICATION_NOT_INDEPENDENT, LOAN_NOT_OPEN, PAID_ON_TOO_EARLY,
   * PREPAYMENT_FEE_UNKNOWN, PAYOFF_NOT_COVERED, RATE_ABOVE_CEILING, LOAN_NUMBER_TAKEN, LOAN_BUSY or
   * IDEMPOTENCY_CONFLICT.
   */
  async execute(caller: Caller, key: string, request: ExecutionRequest, preview: boolean): Promise<Execution> {
    const change = { caller, key, operation: 'refinanceExecute', input: request, preview };
    // Before the transaction takes its connection: looking rules up takes one of its own.
    const [rules, servicing] = await Promise.all([this.parts.rules.get(), this.parts.servicing()]);
    return this.parts.changes.once({ ...change, permission: EXECUTE_APPLICATIONS }, async (work) => {
      const loan = await this.lockLoan(work, request);
      const application = await this.granted(work, request);
      // The contract dates from the day the money goes out, and the law may have changed since it was granted.
      const ceiling = rateCeilingOn(rules, koreanDate(work.at));
      refuseAll(aboveCeiling(ceiling, application.approval.annualRatePercent, 'applicationId'));
      const settlement = settlementOf(servicing, loan, application, request, koreanDate(work.at));
      const money = { method: 'BANK_TRANSFER', reference: application.number } as const;
      const paid = await this.parts.closing.close(work, servicing, loan, money);
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
      await this.parts.changes.supersedeOthers(work, executed);
      return { application: executed, paidOffLoan: paid.loan, newLoan: booked };
    });
  }

  private async lockLoan(work: Work, { id }: ExecutionRequest): Promise<WholeLoan> {
    const { customerKey, loanKey } = await this.parts.changes.load(work, id);
    const scope = { institutionId: work.actor.institutionId, customerId: customerKey };
    return (await this.parts.loans.lock(work.transaction, scope, loanKey)) ?? loanNotFound();
  }

  /** Locks it until the transaction ends. */
  private async granted(work: Work, request: ExecutionRequest): Promise<Granted> {
    const { approval, ...application } = await this.parts.changes.lockAt(work, request, ['APPROVED'], 'EXECUTED');
    if (approval === null) throw new Error(`application ${application.key} is approved without a grant`);
    await this.parts.fourEyes.require(work, application.key, 'EXECUTE');
    return { ...application, approval };
  }

  private async book(work: Work, application: Granted, loanNumber: string) {
    const { transaction, caller, actor, at } = work;
    const { approval, customerKey, rateType, repaymentMethod, submittedAt, decidedAt } = application;
    const product = await this.parts.changes.productOf(work, application);
    const today = koreanDate(at);
    const [appliedOn, approvedOn] = [submittedAt, decidedAt].map((when) => koreanDate(new Date(when ?? at)));
    const loan = newLoan(
      {
        customerId: customerKey,
        loanNumber,
        loanType: product.loanType,
        repaymentMethod,
        rateType,
        principalWon: approval.amountWon,
        annualRatePercent: approval.annualRatePercent,
        termMonths: approval.termMonths,
        graceMonths: null,
        prepaymentFeePercent: approval.prepaymentFeePercent,
        interestConvention: null,
        dueDay: null,
        prepaymentEffect: null,
        interestPaidTo: null,
        balanceWon: null,
        appliedOn: appliedOn ?? today,
        approvedOn: approvedOn ?? today,
        disbursedOn: today,
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
      if (isUniqueViolation(error)) return loanNumberTaken();
      throw error;
    }
  }
}

/** How the money is split; refused where it does not suffice or a part is not known. */
function settlementOf(
  servicing: Servicing,
  loan: WholeLoan,
  { approval }: Granted,
  { prepaymentFee, customerPaysUpToWon }: ExecutionRequest,
  today: string,
): RefinanceSettlement {
  const owed = owedLoan(loan) ?? loanNotOpen();
  if (owed.kept.on > today) paidOnTooEarly(owed.kept.on);
  const quote = payoffQuote(servicing, owed, today);
  const feeWon = prepaymentFee === 'WAIVE' ? 0 : (quote.fee.amountWon ?? prepaymentFeeUnknown());
  const settlement = settle(quote, feeWon, approval.amountWon);
  if (settlement.fromCustomerWon > customerPaysUpToWon) payoffNotCovered(settlement.fromCustomerWon);
  return settlement;
}
