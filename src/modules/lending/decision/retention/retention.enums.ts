import { enumType } from '../../../../platform/graphql/index.js';
import type { RetentionReasonCode } from './retention-candidate.js';
import type { ScorePart } from './retention-score.js';

export const ScorePartEnum = enumType<ScorePart>('RetentionScorePart', 'What a score of a candidate is made of.', {
  INTEREST_AT_OWN_RATE: 'Interest over the rest of the loan at its own rate.',
  INTEREST_AT_MARKET_RATE: 'The same at the rate of the market.',
  PREPAYMENT_FEE: 'The fee for paying the balance off today.',
  STAMP_DUTY: 'The customer’s part of stamp duty (인지세) on a contract of the balance.',
});

export const RetentionReasonEnum = enumType<RetentionReasonCode>(
  'RetentionReasonCode',
  'Why a customer may leave, or stay.',
  {
    RATE_ABOVE_MARKET: 'The rate is above the market rate by `percent` points.',
    INTEREST_TO_SAVE: 'Interest that the market’s rate would save over the rest of the loan: `amountWon`.',
    REMAINING_TERM: 'How long it still runs: `months`.',
    FEE_LEFT: 'Paying off costs a fee of `amountWon`, for `days` more.',
    FEE_IS_OVER: 'The days in which paying off costs a fee are over.',
    FEE_UNKNOWN: 'A fee may be due for `days` more, and the books do not hold its rate.',
    PAYS_ON_TIME: 'Nothing is overdue; `repayments` came in within the last 365 days.',
    PAYS_AHEAD: 'Principal was paid early: `months` instalments ahead of the contract.',
  },
);
