import type { Caller } from '../../../../platform/access/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { isBlank } from '../../../../platform/text.js';
import { rateMillionths } from '../../terms/index.js';
import { rateCeilingOn, type LimitRules, type Limits } from '../../limit/index.js';
import type { ApplicantReader } from '../applications/applicant-reader.js';
import type { ApplicationChanges, ReadApplication } from '../applications/application-changes.js';
import { amountOutOfRange, termsProblems } from '../applications/application-problems.js';
import { aboveCeiling } from '../eligibility/ceiling-problems.js';
import { type Work } from '../change-once.js';
import type { Criterion } from '../eligibility/eligibility.js';
import { exceptionReasonRequired } from './exception.refusals.js';
import type { ExceptionRepository } from './exception.repository.js';
import type { FourEyes } from '../four-eyes/four-eyes.js';
import type { DecidedGrant, Granting } from './granting.js';
import type { ApplicationRow, ProductRow } from '../refinance.columns.js';
import { invalid } from '../refinance.refusals.js';
import type { Grant } from '../terms/terms-offer.js';
import { APPROVE_APPLICATIONS } from '../refinance.policy.js';
import { NOTHING_UNMET } from './review.texts.js';

/** What is granted, and why where a criterion is not met. */
interface ApprovalRequest extends ReadApplication {
  readonly grant: Grant;
  readonly note: string | null;
  readonly exceptionReason: string | null;
}

/** Grants applications. Staff and administrators of the institution who neither filed nor reviewed them. */
export class ApplicationApprovalService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly applicants: ApplicantReader;
      readonly granting: Granting;
      readonly exceptions: ExceptionRepository;
      readonly fourEyes: FourEyes;
      readonly rules: Limits['rules'];
    },
  ) {}

  /**
   * Grants an application, within what the product offers and no more than was asked for. Where a criterion of the
   * product is not met for the terms granted, debt service among them, it takes a reason, and waits for somebody else
   * who may make exceptions. Terms other than those asked for wait for the applicant.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED, APPLICATION_NEEDS_ANOTHER,
   * APPLICATION_NOT_INDEPENDENT, EXCEPTION_REASON_REQUIRED or IDEMPOTENCY_CONFLICT; all at once of AMOUNT_OUT_OF_RANGE,
   * RATE_OUT_OF_RANGE, RATE_ABOVE_CEILING, TERM_OUT_OF_RANGE and INVALID_INPUT.
   */
  async approve(caller: Caller, key: string, request: ApprovalRequest): Promise<ApplicationRow> {
    const { grant, ...rest } = request;
    const change = {
      caller,
      key,
      operation: 'refinanceApplicationApprove',
      input: { ...rest, ...grant },
      permission: APPROVE_APPLICATIONS,
    };
    // Before the transaction takes its connection: looking rules up takes one of its own.
    const rules = await this.parts.rules.get();
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.lockAt(work, request, ['UNDER_REVIEW'], 'APPROVED');
      await this.parts.fourEyes.require(work, application.key, 'APPROVE');
      const product = await this.parts.changes.productOf(work, application);
      const ceiling = rateCeilingOn(rules, koreanDate(work.at));
      refuseAll([
        ...grantProblems(application, product, grant),
        ...aboveCeiling(ceiling, grant.annualRatePercent, 'annualRatePercent'),
      ]);
      const unmet = await this.unmetBy(work, application, grant, rules);
      const decided = { ...grant, prepaymentFeePercent: product.prepaymentFeePercent };
      const moved =
        unmet.length > 0
          ? await this.requestException(work, application, request, { decided, unmet })
          : await this.grant(work, application, product, request, decided);
      await this.parts.fourEyes.record(work, application.key, 'APPROVED');
      return moved;
    });
  }

  private async grant(
    work: Work,
    application: ApplicationRow,
    product: ProductRow,
    { version, note, exceptionReason }: ApprovalRequest,
    grant: DecidedGrant,
  ): Promise<ApplicationRow> {
    if (exceptionReason !== null) refuseAll([invalid('exceptionReason', NOTHING_UNMET)]);
    return this.parts.granting.grant(work, application, product, { version, grant, note });
  }

  private async requestException(
    work: Work,
    application: ApplicationRow,
    { version, note, exceptionReason }: ApprovalRequest,
    { decided, unmet }: { readonly decided: DecidedGrant; readonly unmet: readonly Criterion[] },
  ): Promise<ApplicationRow> {
    if (exceptionReason === null || isBlank(exceptionReason)) return exceptionReasonRequired(unmet);
    const moved = await this.parts.changes.move(work, application, { to: 'EXCEPTION_REQUESTED', version, note });
    await this.parts.exceptions.request(work, application, { ...decided, reason: exceptionReason, criteria: unmet });
    return moved;
  }

  /** Criteria that the terms granted do not meet. What is not known is left to the reviewer. */
  private async unmetBy(
    { transaction, actor, at }: Work,
    application: ApplicationRow,
    grant: Grant,
    rules: LimitRules,
  ): Promise<Criterion[]> {
    const { amountWon, annualRatePercent, termMonths } = grant;
    const granted = { ...application, requestedWon: amountWon, termMonths };
    const setting = { institutionId: actor.institutionId, rules, on: koreanDate(at), annualRatePercent };
    const [checks = []] = await this.parts.applicants.checksOfEach(transaction, setting, [granted]);
    return checks.filter(({ met }) => met === false).map(({ reason }) => reason);
  }
}

function grantProblems({ requestedWon }: ApplicationRow, product: ProductRow, grant: Grant): Problem[] {
  const asked = { ...grant, annualRateMillionths: rateMillionths(grant.annualRatePercent) };
  const problems = termsProblems(product, asked);
  const tooMuch = grant.amountWon > requestedWon && grant.amountWon <= product.amountMaxWon;
  return tooMuch ? [...problems, amountOutOfRange(product.amountMinWon, requestedWon)] : problems;
}
