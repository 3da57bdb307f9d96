/**
 * Payments handles money that comes in for a loan. Customers, or staff for them, announce it and get a reference to pay
 * to. Nothing is booked before the payment system of the institution, or its staff, confirms a bank transfer. Money is
 * booked once, with its fee, by the statement that posts every repayment. What the loan cannot take is held in its
 * ledger until it is refunded, or booked for a loan of the same customer.
 */
export {
  createPaymentActs,
  createPayments,
  type PaymentActs,
  paymentEntities,
  type PaymentNeighbours,
  type Payments,
} from './module.js';
export type { PaymentService } from './payment.service.js';
export type { PaymentObserver } from './payment-confirmation.service.js';
export { ReversedMoneyEnum } from './payment.enums.js';
export { ReceiptReversals } from './receipt-reversals.js';
export type { ReversibleReceipt } from './payment-writing.repository.js';
export * as paymentPolicy from './payment.policy.js';
