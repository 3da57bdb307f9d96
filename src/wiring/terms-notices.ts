import type { NotificationService } from '../modules/insights/index.js';
import type { NotifyTermsOffered } from '../modules/lending/index.js';

/**
 * Notifies an applicant that terms are waiting, in the transaction that offers them. The notifications room is built
 * after lending, so it is looked up when a notice is sent.
 */
export function termsNotifier(notifications: () => Pick<NotificationService, 'notify'>): NotifyTermsOffered {
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
