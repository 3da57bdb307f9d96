import type { Caller } from '../../../../platform/access/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import type { ApplicationChanges, ReadApplication } from '../applications/application-changes.js';
import type { ApplicationStatus } from '../applications/application-status.js';
import type { ApplicationRow } from '../refinance.columns.js';
import { notTheApplicant, termsOfferExpired } from './terms.refusals.js';
import { isApplicant, ANSWER_TERMS } from '../refinance.policy.js';

/** Takes applicants' answers to terms that they did not ask for. Nobody else can answer for them. */
export class TermsService {
  constructor(private readonly changes: ApplicationChanges) {}

  /**
   * Approves the application on the terms offered.
   * @throws Refusal APPLICATION_NOT_FOUND, NOT_THE_APPLICANT, ILLEGAL_MOVE, APPLICATION_CHANGED, TERMS_OFFER_EXPIRED or
   * IDEMPOTENCY_CONFLICT.
   */
  async accept(caller: Caller, key: string, read: ReadApplication): Promise<ApplicationRow> {
    return this.answer(caller, key, 'refinanceTermsAccept', { ...read, note: null }, 'APPROVED');
  }

  /** Ends the application. @throws Refusal as `accept`, except TERMS_OFFER_EXPIRED. */
  async decline(
    caller: Caller,
    key: string,
    read: ReadApplication & { readonly note: string | null },
  ): Promise<ApplicationRow> {
    return this.answer(caller, key, 'refinanceTermsDecline', read, 'TERMS_DECLINED');
  }

  private answer(
    caller: Caller,
    key: string,
    operation: string,
    { id, version, note }: ReadApplication & { readonly note: string | null },
    to: ApplicationStatus,
  ): Promise<ApplicationRow> {
    return this.changes.once(
      { caller, key, operation, input: { id, version, note }, permission: ANSWER_TERMS },
      async (work) => {
        // Looked up first: for staff of another institution it does not exist.
        await this.changes.lock(work, id);
        if (!isApplicant(work.actor)) notTheApplicant();
        const application = await this.changes.lockAt(work, { id, version }, ['TERMS_OFFERED'], to);
        const { termsValidUntil } = application;
        if (to === 'APPROVED' && termsValidUntil !== null && koreanDate(work.at) > termsValidUntil)
          termsOfferExpired(termsValidUntil);
        return this.changes.move(work, application, { to, version, note });
      },
    );
  }
}
