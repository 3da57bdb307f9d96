import { enumType } from '../../../platform/graphql/index.js';
import type { DefaultInterestBasis } from './default-interest.js';
import type { DelinquencyBucket } from './delinquency.js';
import type { FeeBasis } from './prepayment-fee.js';

/** Which instalments of a loan to list. */
export type ScheduleBasis = 'REMAINING' | 'AGREED';

export const ScheduleBasisEnum = enumType<ScheduleBasis>('ScheduleBasis', 'Which instalments of a loan to list.', {
  REMAINING:
    'Instalments still to come, from the actual balance over the remaining term. Overdue amounts are owed at once and not included: `delinquency` says how much and since when, AGREED shows the instalments.',
  AGREED: 'All instalments of the contract from the first on, at the current rate.',
});

export const FeeBasisEnum = enumType<FeeBasis>('PrepaymentFeeBasis', 'Why a prepayment fee is what it is.', {
  CHARGED: 'Computed from the contract’s rate and the days left.',
  FREE: 'The contract has no fee.',
  PERIOD_OVER: 'The days in which a fee may be charged are over.',
  RATE_UNKNOWN: 'A fee may be due, but the books do not hold its rate: ask the lender.',
});

export const DelinquencyBucketEnum = enumType<DelinquencyBucket>(
  'DelinquencyBucket',
  'How long the oldest unpaid instalment has been overdue.',
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
  'What bears the default interest rate.',
  { OVERDUE_PART: 'What is overdue; the rest bears the contract’s rate.', WHOLE_BALANCE: 'All that is owed.' },
);
