import { enumType } from '../../../platform/graphql/index.js';
import type { DefaultInterestBasis } from './default-interest.js';
import type { DelinquencyBucket } from './delinquency.js';
import type { FeeBasis } from './prepayment-fee.js';

/** Which instalments of a loan are meant. */
export type ScheduleBasis = 'REMAINING' | 'AGREED';

export const ScheduleBasisEnum = enumType<ScheduleBasis>('ScheduleBasis', 'Which instalments of a loan are meant.', {
  REMAINING:
    'Those still to come, by the real balance over the term that remains. What is overdue is owed at once and is not among them: `delinquency` says how much and since when, AGREED shows the instalments.',
  AGREED: 'All of the contract from the first on, at the rate of today.',
});

export const FeeBasisEnum = enumType<FeeBasis>('PrepaymentFeeBasis', 'Why a prepayment fee is what it is.', {
  CHARGED: 'By the rate of the contract and the days that are left.',
  FREE: 'The contract has no fee.',
  PERIOD_OVER: 'The days in which a fee may be charged are over.',
  RATE_UNKNOWN: 'A fee may be due, and the books do not hold its rate: ask the lender.',
});

export const DelinquencyBucketEnum = enumType<DelinquencyBucket>(
  'DelinquencyBucket',
  'How long the first unpaid instalment has been due.',
  {
    CURRENT: 'Nothing is overdue.',
    DAYS_1_29: '1 to 29 days.',
    DAYS_30_59: '30 to 59 days.',
    DAYS_60_89: '60 to 89 days.',
    DAYS_90_PLUS: '90 days or more.',
  },
);

export const DefaultInterestBasisEnum = enumType<DefaultInterestBasis>(
  'DefaultInterestBasis',
  'What bears the rate on arrears.',
  { OVERDUE_PART: 'What is overdue; the rest bears the rate of the contract.', WHOLE_BALANCE: 'All that is owed.' },
);
