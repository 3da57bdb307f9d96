import type { NotificationService } from '../modules/insights/index.js';
import type { TellTermsOffered } from '../modules/lending/index.js';

/**
 * Tells an applicant that terms wait for them, as a part of the change that offers them. The room that keeps notifications
 * is built after lending, so it is looked up when there is something to tell.
 */
export function termsTeller(notifications: () => Pick<NotificationService, 'notify'>): TellTermsOffered {
  return async (transaction, { institutionId, customerId, applicationId, number, validUntil }) => {
    await notifications().notify(transaction, [
      {
        institutionId,
        to: { customerId },
        kind: 'REFINANCE_TERMS_OFFERED',
        subject: String(applicationId),
        payload: { number, applicationKey: applicationId, validUntil },
      },
    ]);
  };
}
