import { registerEnumType } from 'type-graphql';
import type { RepaymentMethod } from './amortization.js';
import type { LoanKind, LoanState, RateKind } from './loan.entity.js';
import type { PaymentMethod } from './payment-method.js';
import type { InterestConvention, PrepaymentEffect } from './servicing/index.js';

type Names<Name extends string> = { readonly [Each in Name]: Each };

export const LoanTypeEnum: Names<LoanKind> = {
  MORTGAGE: 'MORTGAGE',
  JEONSE: 'JEONSE',
  CREDIT: 'CREDIT',
  OVERDRAFT: 'OVERDRAFT',
  AUTO: 'AUTO',
  CARD: 'CARD',
  BUSINESS: 'BUSINESS',
};
registerEnumType(LoanTypeEnum, {
  name: 'LoanType',
  description: 'What a loan is for, or secured by.',
  valuesConfig: {
    MORTGAGE: { description: 'Secured by a home (주택담보대출).' },
    JEONSE: { description: 'For the deposit of a rented home (전세자금대출).' },
    CREDIT: { description: 'Unsecured (신용대출).' },
    OVERDRAFT: { description: 'Drawn from an account up to a limit (마이너스통장).' },
    AUTO: { description: 'For a car (자동차대출).' },
    CARD: { description: 'Granted by a card company (카드론).' },
    BUSINESS: { description: 'For a business (사업자대출).' },
  },
});

export const LoanStatusEnum: Names<LoanState> = {
  APPLIED: 'APPLIED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  ACTIVE: 'ACTIVE',
  DELINQUENT: 'DELINQUENT',
  CLOSED: 'CLOSED',
};
registerEnumType(LoanStatusEnum, {
  name: 'LoanStatus',
  description: 'Where a loan stands.',
  valuesConfig: {
    APPLIED: { description: 'Asked for, not decided.' },
    APPROVED: { description: 'Granted, the money is not out.' },
    REJECTED: { description: 'Refused.' },
    ACTIVE: { description: 'The money is out and nothing is overdue.' },
    DELINQUENT: { description: 'The money is out and a payment is overdue.' },
    CLOSED: { description: 'Repaid in full.' },
  },
});

export const RateTypeEnum: Names<RateKind> = {
  FIXED: 'FIXED',
  VARIABLE: 'VARIABLE',
  MIXED: 'MIXED',
  PERIODIC: 'PERIODIC',
};
registerEnumType(RateTypeEnum, {
  name: 'RateType',
  description: 'How the rate of a loan may change.',
  valuesConfig: {
    FIXED: { description: 'Never.' },
    VARIABLE: { description: 'With its reference rate (변동).' },
    MIXED: { description: 'Fixed at first, variable afterwards (혼합).' },
    PERIODIC: { description: 'Set anew at fixed intervals (주기형).' },
  },
});

export const RepaymentMethodEnum: Names<RepaymentMethod> = {
  EQUAL_PAYMENT: 'EQUAL_PAYMENT',
  EQUAL_PRINCIPAL: 'EQUAL_PRINCIPAL',
  BULLET: 'BULLET',
};
registerEnumType(RepaymentMethodEnum, {
  name: 'RepaymentMethod',
  description: 'How a loan is repaid.',
  valuesConfig: {
    EQUAL_PAYMENT: { description: 'The same payment each month (원리금균등).' },
    EQUAL_PRINCIPAL: { description: 'The same principal each month, plus interest (원금균등).' },
    BULLET: { description: 'Interest each month, the principal at the end (만기일시).' },
  },
});

export const PaymentMethodEnum: Names<PaymentMethod> = {
  AUTO_TRANSFER: 'AUTO_TRANSFER',
  BANK_TRANSFER: 'BANK_TRANSFER',
  VIRTUAL_ACCOUNT: 'VIRTUAL_ACCOUNT',
  CARD: 'CARD',
  CASH: 'CASH',
};
registerEnumType(PaymentMethodEnum, {
  name: 'PaymentMethod',
  description: 'How money for a loan comes in.',
  valuesConfig: {
    AUTO_TRANSFER: { description: 'Debited automatically (자동이체).' },
    BANK_TRANSFER: { description: 'Transferred by the customer (계좌이체).' },
    VIRTUAL_ACCOUNT: { description: 'Paid into an account of this loan alone (가상계좌).' },
    CARD: { description: 'Charged to a card.' },
    CASH: { description: 'Paid at a counter.' },
  },
});

export const PrepaymentEffectEnum: Names<PrepaymentEffect> = {
  SHORTEN_TERM: 'SHORTEN_TERM',
  LOWER_PAYMENT: 'LOWER_PAYMENT',
};
registerEnumType(PrepaymentEffectEnum, {
  name: 'PrepaymentEffect',
  description: 'What becomes of the instalments when principal is paid early.',
  valuesConfig: {
    SHORTEN_TERM: {
      description: 'Payments go on as they were and end sooner. A bullet loan has none of principal to save.',
    },
    LOWER_PAYMENT: { description: 'The days stay and each payment is smaller.' },
  },
});

export const InterestConventionEnum: Names<InterestConvention> = {
  MONTHLY_ACTUAL_365: 'MONTHLY_ACTUAL_365',
  MONTHLY_ACTUAL_ACTUAL: 'MONTHLY_ACTUAL_ACTUAL',
  DAILY_ACTUAL_365: 'DAILY_ACTUAL_365',
  DAILY_ACTUAL_ACTUAL: 'DAILY_ACTUAL_ACTUAL',
};
registerEnumType(InterestConventionEnum, {
  name: 'InterestConvention',
  description:
    'How interest is counted. Schedule, posting, payoff and arrears all count alike; each amount is rounded down to the won.',
  valuesConfig: {
    MONTHLY_ACTUAL_365: {
      description:
        'A twelfth of the year for each whole period from due day to due day; days of 365 for a broken one: the first or last of a contract whose due day is another than its first day, and what is paid early.',
    },
    MONTHLY_ACTUAL_ACTUAL: { description: 'The same with days of the calendar year, 365 or 366.' },
    DAILY_ACTUAL_365: { description: 'By the day, of 365 in every year: the usual way of bullet loans.' },
    DAILY_ACTUAL_ACTUAL: { description: 'By the day, of the calendar year, 365 or 366.' },
  },
});
