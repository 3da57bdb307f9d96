import { registerEnumType } from 'type-graphql';
import type { DefaultInterestBasis } from './default-interest.js';
import type { DelinquencyBucket } from './delinquency.js';
import type { FeeBasis } from './prepayment-fee.js';

type Names<Name extends string> = { readonly [Each in Name]: Each };

/** Which instalments of a loan are meant. */
export type ScheduleBasis = 'REMAINING' | 'AGREED';

export const ScheduleBasisEnum: Names<ScheduleBasis> = { REMAINING: 'REMAINING', AGREED: 'AGREED' };
registerEnumType(ScheduleBasisEnum, {
  name: 'ScheduleBasis',
  description: 'Which instalments of a loan are meant.',
  valuesConfig: {
    REMAINING: {
      description:
        'Those still to come, by the real balance over the term that remains. What is overdue is owed at once and is not among them: `delinquency` says how much and since when, AGREED shows the instalments.',
    },
    AGREED: { description: 'All of the contract from the first on, at the rate of today.' },
  },
});

export const FeeBasisEnum: Names<FeeBasis> = {
  CHARGED: 'CHARGED',
  FREE: 'FREE',
  PERIOD_OVER: 'PERIOD_OVER',
  RATE_UNKNOWN: 'RATE_UNKNOWN',
};
registerEnumType(FeeBasisEnum, {
  name: 'PrepaymentFeeBasis',
  description: 'Why a prepayment fee is what it is.',
  valuesConfig: {
    CHARGED: { description: 'By the rate of the contract and the days that are left.' },
    FREE: { description: 'The contract has no fee.' },
    PERIOD_OVER: { description: 'The days in which a fee may be charged are over.' },
    RATE_UNKNOWN: { description: 'A fee may be due, and the books do not hold its rate: ask the lender.' },
  },
});

export const DelinquencyBucketEnum: Names<DelinquencyBucket> = {
  CURRENT: 'CURRENT',
  DAYS_1_29: 'DAYS_1_29',
  DAYS_30_59: 'DAYS_30_59',
  DAYS_60_89: 'DAYS_60_89',
  DAYS_90_PLUS: 'DAYS_90_PLUS',
};
registerEnumType(DelinquencyBucketEnum, {
  name: 'DelinquencyBucket',
  description: 'How long the first unpaid instalment has been due.',
  valuesConfig: {
    CURRENT: { description: 'Nothing is overdue.' },
    DAYS_1_29: { description: '1 to 29 days.' },
    DAYS_30_59: { description: '30 to 59 days.' },
    DAYS_60_89: { description: '60 to 89 days.' },
    DAYS_90_PLUS: { description: '90 days or more.' },
  },
});

export const DefaultInterestBasisEnum: Names<DefaultInterestBasis> = {
  OVERDUE_PART: 'OVERDUE_PART',
  WHOLE_BALANCE: 'WHOLE_BALANCE',
};
registerEnumType(DefaultInterestBasisEnum, {
  name: 'DefaultInterestBasis',
  description: 'What bears the rate on arrears.',
  valuesConfig: {
    OVERDUE_PART: { description: 'What is overdue; the rest bears the rate of the contract.' },
    WHOLE_BALANCE: { description: 'All that is owed.' },
  },
});
