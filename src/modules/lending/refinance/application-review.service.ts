import type { Caller } from '../../../platform/access/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { rateMillionths } from '../amortization.js';
import { rateCeilingOn, type Limits } from '../limit/index.js';
import type { ApplicantReader } from './applicant-reader.js';
import type { ApplicationChanges } from './application-changes.js';
import { STAFF, type Change, type Work } from './change-once.js';
import { amountOutOfRange, termsProblems } from './application-problems.js';
import { aboveCeiling } from './ceiling-problems.js';
import type { ApplicationStatus } from './application-status.js';
import { rejectionsFor, type RejectionReason } from './eligibility.js';
import type { ApplicationRow, ProductRow } from './refinance.columns.js';
import { invalid } from './refinance.refusals.js';
import type { RefinanceProductRepository } from './refinance-product.repository.js';

/** What a lender grants. */
export interface Grant {
  readonly amountWon: number;
  readonly annualRatePercent: string;
  readonly termMonths: number;
}

/** Which application, as it was read. */
export interface ReadApplication {
  readonly id: number;
  readonly version: number;
}

/** Reviews and decides applications. Staff and administrators of the institution. */
export class ApplicationReviewService {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly products: RefinanceProductRepository;
      readonly applicants: ApplicantReader;
      readonly rules: Limits['rules'];
    },
  ) {}

  /** Asks the applicant for papers; the note says which. @throws Refusal as `review`. */
  requestDocuments(caller: Caller, key: string, read: ReadApplication, note: string): Promise<ApplicationRow> {
    return this.moveOnly(caller, key, 'refinanceApplicationRequestDocuments', read, 'DOCUMENTS_REQUIRED', note);
  }

  /**
   * Takes an application into review, also when the papers awaited have come.
   * @throws Refusal APPLICATION_NOT_FOUND, ILLEGAL_MOVE, APPLICATION_CHANGED or IDEMPOTENCY_CONFLICT.
   */
  review(caller: Caller, key: string, read: ReadApplication, note: string | null): Promise<ApplicationRow> {
    return this.moveOnly(caller, key, 'refinanceApplicationReview', read, 'UNDER_REVIEW', note);
  }

  /** Ends an application without a decision, such as one whose papers never came. @throws Refusal as `review`. */
  cancel(caller: Caller, key: string, read: ReadApplication, note: string): Promise<ApplicationRow> {
    return this.moveOnly(caller, key, 'refinanceApplicationCancel', read, 'CANCELLED', note);
  }

  /**
   * Grants an application, within what the product offers and no more than was asked for.
   * @throws Refusal as `review`; all at once of AMOUNT_OUT_OF_RANGE, RATE_OUT_OF_RANGE, RATE_ABOVE_CEILING and
   * TERM_OUT_OF_RANGE.
   */
  async approve(caller: Caller, key: string, read: ReadApplication, grant: Grant, note: string | null) {
    const change = this.changeOf(caller, key, 'refinanceApplicationApprove', { ...read, ...grant, note });
    const rules = await this.parts.rules.get();
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.load(work, read.id);
      const product = await this.productOf(work, application);
      const ceiling = rateCeilingOn(rules, koreanDate(work.at));
      refuseAll([
        ...grantProblems(application, product, grant),
        ...aboveCeiling(ceiling, grant.annualRatePercent, 'annualRatePercent'),
      ]);
      const values = {
        decidedAt: work.at,
        approvedWon: grant.amountWon,
        approvedRatePercent: grant.annualRatePercent,
        approvedTermMonths: grant.termMonths,
        approvedFeePercent: product.prepaymentFeePercent,
      };
      return this.parts.changes.move(work, application, { to: 'APPROVED', version: read.version, values, note });
    });
  }

  /**
   * Refuses an application. Each reason is kept with what would change it, reckoned now.
   * @throws Refusal as `review`.
   */
  async reject(
    caller: Caller,
    key: string,
    read: ReadApplication,
    reasons: readonly RejectionReason[],
    note: string | null,
  ): Promise<ApplicationRow> {
    const change = this.changeOf(caller, key, 'refinanceApplicationReject', { ...read, reasons, note });
    // Before the transaction takes its connection: looking rules up takes one of its own.
    const rules = await this.parts.rules.get();
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.load(work, read.id);
      if (reasons.includes('OTHER') && !note?.trim())
        refuseAll([invalid('note', '기타 사유를 적어 주세요.', 'says what OTHER is.')]);
      const setting = { institutionId: work.actor.institutionId, rules, on: koreanDate(work.at) };
      const [checks = []] = await this.parts.applicants.checksOfEach(work.transaction, setting, [application]);
      const values = { decidedAt: work.at, rejections: JSON.stringify(rejectionsFor(reasons, checks)) };
      const { version } = read;
      return this.parts.changes.move(work, application, { to: 'REJECTED', version, values, reasons, note });
    });
  }

  private moveOnly(
    caller: Caller,
    key: string,
    operation: string,
    { id, version }: ReadApplication,
    to: ApplicationStatus,
    note: string | null,
  ): Promise<ApplicationRow> {
    const change = this.changeOf(caller, key, operation, { id, version, note });
    return this.parts.changes.once(change, async (work) => {
      const application = await this.parts.changes.load(work, id);
      return this.parts.changes.move(work, application, { to, version, note });
    });
  }

  private changeOf(caller: Caller, key: string, operation: string, input: object): Change {
    return { caller, key, operation, input, roles: STAFF };
  }

  private async productOf({ transaction, actor }: Work, { productKey }: ApplicationRow): Promise<ProductRow> {
    const product = await this.parts.products.find(transaction, actor.institutionId, productKey);
    if (!product) throw new Error(`product ${productKey} of an application is not there`);
    return product;
  }
}

function grantProblems({ requestedWon }: ApplicationRow, product: ProductRow, grant: Grant): Problem[] {
  const asked = { ...grant, annualRateMillionths: rateMillionths(grant.annualRatePercent) };
  const problems = termsProblems(product, asked);
  const tooMuch = grant.amountWon > requestedWon && grant.amountWon <= product.amountMaxWon;
  return tooMuch ? [...problems, amountOutOfRange(product.amountMinWon, requestedWon)] : problems;
}
