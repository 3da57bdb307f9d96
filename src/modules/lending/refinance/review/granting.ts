import { koreanDate } from '../../../../platform/clock.js';
import type { Transaction } from '../../../../platform/database/index.js';
import type { ApplicationChanges } from '../applications/application-changes.js';
import type { Work } from '../change-once.js';
import type { ExplanationService } from '../explanation/explanation.service.js';
import type { ApplicationRow, ProductRow } from '../refinance.columns.js';
import { isAsAsked, termsValidUntil, type Grant } from '../terms/terms-offer.js';

/** Notice that terms wait for an applicant to accept them. */
interface TermsOffered {
  readonly institutionId: number;
  readonly customerId: number;
  readonly applicationId: number;
  readonly number: string;
  readonly validUntil: string;
}

/** Notifies applicants, as a part of the change. It is passed in because notifications come after lending. */
export type NotifyTermsOffered = (transaction: Transaction, offered: TermsOffered) => Promise<void>;

/** A grant about to be made, with the fee for paying back early as of the day of the decision. */
export interface DecidedGrant extends Grant {
  readonly prepaymentFeePercent: string;
}

/** Writes what a lender grants. */
export class Granting {
  constructor(
    private readonly parts: {
      readonly changes: ApplicationChanges;
      readonly explanations: ExplanationService;
      readonly notify: NotifyTermsOffered;
    },
  ) {}

  /**
   * Approves an application whose terms are those asked for and explained. Other terms are offered to the applicant,
   * and only their acceptance approves it; so are terms of a product that was changed since they acknowledged them.
   * @throws Refusal as `ApplicationChanges.move`.
   */
  async grant(
    work: Work,
    application: ApplicationRow,
    product: ProductRow,
    { version, grant, note }: { readonly version: number; readonly grant: DecidedGrant; readonly note: string | null },
  ): Promise<ApplicationRow> {
    const { changes, explanations, notify } = this.parts;
    const known = await explanations.isAcknowledged(work, application, product);
    const validUntil = known && isAsAsked(application, grant) ? null : termsValidUntil(koreanDate(work.at));
    const values = {
      decidedAt: work.at,
      approvedWon: grant.amountWon,
      approvedRatePercent: grant.annualRatePercent,
      approvedTermMonths: grant.termMonths,
      approvedFeePercent: grant.prepaymentFeePercent,
      termsValidUntil: validUntil,
    };
    const to = validUntil === null ? 'APPROVED' : 'TERMS_OFFERED';
    const moved = await changes.move(work, application, { to, version, values, note });
    if (validUntil !== null)
      await notify(work.transaction, {
        institutionId: work.actor.institutionId,
        customerId: moved.customerKey,
        applicationId: moved.key,
        number: moved.number,
        validUntil,
      });
    return moved;
  }
}
