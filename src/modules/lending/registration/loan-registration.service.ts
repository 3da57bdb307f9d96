import type { Caller } from '../../../platform/access/index.js';
import { auditValues } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { isUniqueViolation, type Database } from '../../../platform/database/index.js';
import { refuse, refuseAll, type Problem } from '../../../platform/errors/index.js';
import { keyClaim, requireSameRequest, type KeyClaim } from '../../../platform/once/index.js';
import { LendingErrorCode, KEEP_LOANS, type WholeLoan } from '../loans/index.js';
import { loanProblems } from './loan-problems.js';
import type { LoanRegistrationRepository } from './loan-registration.repository.js';
import { assessedLoan, newLoan, type LoanRequest, type NewLoan } from './new-loan.js';
import type { Servicing } from '../servicing/index.js';
import { openingBalanceProblems } from './opening-balance-problems.js';
import { LOAN_NUMBER_TAKEN } from './loan-problems.texts.js';
import { customerNotFound } from '../../../platform/access/index.js';

/** Checks the rate of a contract of a given day; each problem names its input. */
export interface RateCeilings {
  problems(percent: string, on: string, field: readonly string[]): Promise<Problem[]>;
}

/** Adds loans to the books. Staff only. */
export class LoanRegistrationService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly registrations: LoanRegistrationRepository;
      readonly ceilings: RateCeilings;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * Adds a loan to the books: ACTIVE when it is paid out, APPROVED or APPLIED before. An old loan is taken over as of
   * the day up to which its interest was paid; without that day it is DELINQUENT once an instalment has passed.
   * @throws Refusal CUSTOMER_NOT_FOUND, LOAN_NUMBER_TAKEN, RATE_ABOVE_CEILING, INVALID_INPUT or IDEMPOTENCY_CONFLICT.
   */
  async create(caller: Caller, key: string, request: LoanRequest): Promise<WholeLoan> {
    const { accountId, institutionId } = KEEP_LOANS.require(caller);
    const claim = keyClaim(accountId, key, 'loanCreate', request);
    const kept = await this.replay(claim);
    if (kept) return kept;
    const at = this.parts.clock.now();
    const loan = await this.booked(request, koreanDate(at));
    const audit = auditValues(caller, {
      action: 'LOAN_CREATED',
      subjectType: 'Loan',
      subjectId: null,
      customerId: request.customerId,
      detail: { loanType: loan.loanType, principalWon: loan.principalWon, status: loan.status },
    });
    try {
      const created = await this.parts.registrations.insert({ institutionId, loan, claim, at, audit });
      return created ?? customerNotFound();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.replay(claim)) ?? loanNumberTaken();
    }
  }

  private async replay(claim: KeyClaim): Promise<WholeLoan | null> {
    const use = await this.parts.registrations.findUse(claim);
    if (!use) return null;
    requireSameRequest(use, claim);
    return this.parts.registrations.storedAnswer(use);
  }

  /** @throws Refusal INVALID_INPUT and RATE_ABOVE_CEILING that lists everything at fault. */
  private async booked(request: LoanRequest, today: string): Promise<NewLoan> {
    const appliedOn = request.appliedOn ?? today;
    const { annualRatePercent, approvedOn, disbursedOn } = request;
    // The law on the day of the payout, or else of the last step before it, applies to the contract.
    const contractOn = disbursedOn ?? approvedOn ?? appliedOn;
    refuseAll([
      ...loanProblems({ ...request, appliedOn }, today),
      ...openingBalanceProblems(request, today),
      ...(await this.parts.ceilings.problems(annualRatePercent, contractOn, ['annualRatePercent'])),
    ]);
    return assessedLoan(await this.parts.servicing(), newLoan(request, appliedOn), today);
  }
}

const loanNumberTaken = (): never => refuse(LendingErrorCode.LOAN_NUMBER_TAKEN, LOAN_NUMBER_TAKEN, ['loanNumber']);
