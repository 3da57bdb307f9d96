/**
 * Payments says how money for a loan comes in. Customers, or staff for them, announce it and are told where to pay; nothing is
 * booked before the payment system of the institution, or its staff, confirm a transfer of the bank. What came in is booked
 * once by the statement that posts every repayment, with its fee; what the loan cannot take is held in its ledger until it
 * goes back, or is booked for a loan of the same customer.
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
