import { enumType } from '../../../platform/graphql/index.js';
import type { RepaymentMethod, PaymentMethod } from '../terms/index.js';
import type { LoanKind, LoanState, RateKind } from './loan.entity.js';
import type { InterestConvention, PrepaymentEffect } from '../servicing/index.js';

export const LoanTypeEnum = enumType<LoanKind>('LoanType', 'What a loan is for, or what secures it.', {
  MORTGAGE: 'Secured by a home (주택담보대출).',
  JEONSE: 'Pays the deposit of a rented home (전세자금대출).',
  CREDIT: 'Unsecured (신용대출).',
  OVERDRAFT: 'Drawn from an account up to a limit (마이너스통장).',
  AUTO: 'For a car (자동차대출).',
  CARD: 'Granted by a card company (카드론).',
  BUSINESS: 'For a business (사업자대출).',
});

export const LoanStatusEnum = enumType<LoanState>('LoanStatus', 'The state of a loan.', {
  APPLIED: 'Asked for, not decided.',
  APPROVED: 'Approved, not paid out yet.',
  REJECTED: 'Refused.',
  ACTIVE: 'Paid out, and nothing is overdue.',
  DELINQUENT: 'Paid out, and a payment is overdue.',
  CLOSED: 'Repaid in full.',
});

export const RateTypeEnum = enumType<RateKind>('RateType', 'How the rate of a loan may change.', {
  FIXED: 'Never.',
  VARIABLE: 'Follows its reference rate (변동).',
  MIXED: 'Fixed at first, variable afterwards (혼합).',
  PERIODIC: 'Reset at fixed intervals (주기형).',
});

export const RepaymentMethodEnum = enumType<RepaymentMethod>('RepaymentMethod', 'How a loan is repaid.', {
  EQUAL_PAYMENT: 'The same payment each month (원리금균등).',
  EQUAL_PRINCIPAL: 'The same principal each month, plus interest (원금균등).',
  BULLET: 'Interest each month, the principal at the end (만기일시).',
});

export const PaymentMethodEnum = enumType<PaymentMethod>('PaymentMethod', 'How money for a loan comes in.', {
  AUTO_TRANSFER: 'Debited automatically (자동이체).',
  BANK_TRANSFER: 'Transferred by the customer (계좌이체).',
  VIRTUAL_ACCOUNT: 'Paid into an account used for this loan only (가상계좌).',
  CARD: 'Charged to a card.',
  CASH: 'Paid at a counter.',
});

export const PrepaymentEffectEnum = enumType<PrepaymentEffect>(
  'PrepaymentEffect',
  'How the instalments change when principal is paid early.',
  {
    SHORTEN_TERM: 'Payments stay the same and end sooner. A bullet loan has no principal instalments to save.',
    LOWER_PAYMENT: 'Due dates stay the same and each payment is smaller.',
  },
);

export const InterestConventionEnum = enumType<InterestConvention>(
  'InterestConvention',
  'How interest is counted. Schedule, posting, payoff and arrears count the same way; each amount is rounded down to the won.',
  {
    MONTHLY_ACTUAL_365:
      'A twelfth of the yearly rate for each whole period from due day to due day. A broken period is counted in days over 365: the first or last period when the due day differs from the day of the payout, and amounts paid early.',
    MONTHLY_ACTUAL_ACTUAL: 'The same, with days over the length of the calendar year, 365 or 366.',
    DAILY_ACTUAL_365: 'By the day, over 365 in every year: usual for bullet loans.',
    DAILY_ACTUAL_ACTUAL: 'By the day, over the length of the calendar year, 365 or 366.',
  },
);
