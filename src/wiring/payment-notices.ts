import { paymentConfirmed, paymentReversed, type NotificationService } from '../modules/insights/index.js';
import type { TellPaymentConfirmed, TellPaymentReversed } from '../modules/lending/index.js';

type Notifications = () => Pick<NotificationService, 'notify'>;

/**
 * Notify customers how their payments end, in the transaction of the change. The notifications room is built after
 * lending, so it is looked up when a notice is sent.
 */
export const paymentNotifiers = (
  notifications: Notifications,
): { readonly notifyPaymentConfirmed: TellPaymentConfirmed; readonly notifyPaymentReversed: TellPaymentReversed } => ({
  notifyPaymentConfirmed: confirmationNotifier(notifications),
  notifyPaymentReversed: reversalNotifier(notifications),
});

function confirmationNotifier(notifications: Notifications): TellPaymentConfirmed {
  return async (transaction, { institutionId, payment, loan, amountWon, valueOn }) => {
    const about = { loanKey: loan.key, loanNumber: loan.loanNumber, paidOn: valueOn, amountWon };
    const notice = { institutionId, customerId: loan.customerKey, paymentKey: payment.key, ...about };
    await notifications().notify(transaction, [paymentConfirmed(notice)]);
  };
}

function reversalNotifier(notifications: Notifications): TellPaymentReversed {
  return async (transaction, { institutionId, reversalKey, loan, paidOn, amountWon, money }) => {
    const about = { loanKey: loan.key, loanNumber: loan.loanNumber, paidOn, amountWon };
    const notice = { institutionId, customerId: loan.customerKey, reversalKey, isHeld: money === 'HELD', ...about };
    await notifications().notify(transaction, [paymentReversed(notice)]);
  };
}
