import { paymentConfirmed, type NotificationService } from './modules/insights/index.js';
import type { TellPaymentConfirmed } from './modules/lending/index.js';

/**
 * Tells a customer that their payment was posted, as a part of the change that posts it. The room that keeps notifications is
 * built after lending, so it is looked up when there is something to tell.
 */
export function paymentTeller(notifications: () => Pick<NotificationService, 'notify'>): TellPaymentConfirmed {
  return async (transaction, { institutionId, payment, loan, amountWon, valueOn }) => {
    const about = { loanKey: loan.key, loanNumber: String(loan['loanNumber']), paidOn: valueOn, amountWon };
    const told = { institutionId, customerId: loan.customerKey, paymentKey: payment.key, ...about };
    await notifications().notify(transaction, [paymentConfirmed(told)]);
  };
}
