import { enumType } from '../../../platform/graphql/index.js';
import type { MirrorUnknown, NoLeaveProbability } from './alternatives/lender-mirror.js';
import type { RankingCriterion, AlternativeKind } from './alternatives/ranking.js';
import type { ProductRate } from './comparison/switch-offers.js';
import type { NoTurningRate } from './alternatives/turning-rate.js';
import type { RateBasis, UnknownReason, AlternativeFigure, AlternativeReason } from './alternatives/alternative.js';

export const AlternativeKindEnum = enumType<AlternativeKind>('RefinanceWayKind', 'What can be done with a loan.', {
  NOTHING: 'It is left as it is (그대로 유지).',
  STAY: 'It stays with its lender at the rate that the lender offers to keep the customer (유지 제안).',
  RATE_CUT_REQUEST: 'The customer asks for a lower rate (금리인하요구), and is granted it.',
  SWITCH: 'Another loan takes its place (대환).',
});

export const RateBasisEnum = enumType<RateBasis>('RefinanceRateBasis', 'Where the rate of a way is from.', {
  CONTRACT: 'The contract of the loan.',
  GIVEN: 'The caller gave it.',
  TURNING_RATE: 'The highest rate, in steps of 0.01 points, at which staying costs no more than the best way out.',
  PRODUCT_LOWEST: 'The lowest rate of the product.',
  PRODUCT_HIGHEST: 'The highest rate of the product.',
});

export const ProductRateEnum = enumType<ProductRate>('RefinanceProductRate', 'Which of a product’s rates is meant.', {
  LOWEST: 'The lowest: what the best customers get.',
  HIGHEST: 'The highest: what anybody gets at worst.',
});

export const AlternativeReasonEnum = enumType<AlternativeReason>(
  'RefinanceWayReason',
  'What speaks for or against a way, or should be known about it.',
  {
    LOWER_RATE: 'Its rate is lower than that of the loan.',
    HIGHER_RATE: 'Its rate is higher than that of the loan.',
    SHORTER_TERM: 'It ends sooner, so that each payment is larger.',
    LONGER_TERM: 'It runs longer: payments are smaller and there are more of them.',
    REPAYMENT_CHANGES: 'It is repaid in another way.',
    FEE_CHARGED: 'Paying the loan off costs a fee.',
    FEE_IS_OVER: 'The days in which paying off costs a fee are over.',
    STAMP_DUTY_DUE: 'The customer bears a part of the stamp duty (인지세) on the new contract.',
    RATE_NOT_ASSURED: 'The product has a range of rates; the actual rate is set on application.',
    NEEDS_APPROVAL: 'Somebody else decides whether it is granted.',
    CRITERIA_NOT_CHECKED: 'Some criteria of the product could not be checked; `openCriteria` says which.',
    PAYS_OFF: 'At some month within the horizon it has cost less than doing nothing.',
    PAYS_OFF_AFTER_HORIZON: 'It costs less than doing nothing, but only after the horizon.',
    NEVER_PAYS_OFF: 'It never costs less than doing nothing.',
    DSR_ABOVE_CAP: 'Debt service would exceed the share of income that the law lets a lender grant.',
  },
);

export const AlternativeFigureEnum = enumType<AlternativeFigure>(
  'RefinanceWayFigure',
  'A figure of a way that may not be known.',
  {
    RATE: 'Its rate, and with it everything else.',
    PREPAYMENT_FEE: 'The fee for paying the loan off.',
    STAMP_DUTY: 'Stamp duty on the new contract.',
    NET_CASH: 'What it costs over the horizon, and what it saves.',
    BREAK_EVEN_MONTH: 'The first month after which it has cost less than doing nothing.',
    DSR: 'Debt service in percent of income.',
    STRESSED_DSR: 'The same as a lender computes it for a new loan.',
    ACCEPTANCE: 'How often requests for a lower rate are granted.',
  },
);

export const UnknownReasonEnum = enumType<UnknownReason>('RefinanceUnknownReason', 'Why a figure is not known.', {
  NO_OFFER: 'The lender has made no offer, and none was given.',
  NO_CHEAPER_WAY_OUT: 'No rate was given, and no way out is known that costs less than staying at some rate.',
  NO_ELIGIBLE_PRODUCT: 'No product that is offered replaces this loan for this customer.',
  FEE_RATE_UNKNOWN: 'The books do not hold the rate of the fee: ask the lender.',
  NOT_PUBLISHED: 'No such figure is known for the day.',
  NOTHING_CHANGES: 'The way is to do nothing.',
  FEES_UNKNOWN: 'It depends on a fee that is not known.',
  NEVER_CHEAPER: 'There is no such month.',
  INCOME_UNKNOWN: 'No yearly income is on record.',
  HOME_UNKNOWN: 'It depends on where the home is, or on how many homes there are.',
  RULES_UNKNOWN: 'No rule of the day says how the loans are counted.',
  NOT_A_NEW_LOAN: 'It is computed for new loans only.',
  NO_STRESS_RULE: 'No stress rule covers loans of this type.',
});

export const NoTurningRateEnum = enumType<NoTurningRate>('NoTurningRate', 'Why no rate turns a decision.', {
  STAYS_ANYWAY: 'Staying on the current terms is better for the customer: no offer is needed.',
  NOT_EVEN_AT_ZERO: 'Not even 0 % makes staying as cheap as leaving.',
});

export const NoLeaveProbabilityEnum = enumType<NoLeaveProbability>(
  'NoLeaveProbability',
  'Why an offer does not pay at any probability of leaving.',
  {
    NOTHING_TO_LOSE: 'The lender loses nothing when the customer leaves.',
    OFFER_NEVER_PAYS: 'The offer costs more than leaving would, even if it were certain.',
  },
);

export const MirrorUnknownEnum = enumType<MirrorUnknown>(
  'LenderMirrorUnknown',
  'What is missing for the figures of a mirror that are null.',
  {
    FUNDING_RATE_NOT_GIVEN: "The lender's cost of money: without it no margin is known.",
    NO_WAY_OUT_KNOWN: 'A way out with all its costs known: without it the figures of leaving are unknown.',
    FEE_UNKNOWN: 'The fee that leaving brings.',
    NO_TURNING_RATE: 'A rate that turns the decision; `noTurningRate` says why there is none.',
  },
);

export const RankingCriterionEnum = enumType<RankingCriterion>(
  'RefinanceWayCriterion',
  "What ways are ordered by. Nobody's earnings from a way are part of it.",
  {
    CAN_BE_TAKEN: 'Ways that can be taken, as far as is known, come before those that cannot.',
    PRICE_IS_SET: 'Ways with a price come before a rate cut that is only asked for.',
    NET_CASH: 'What is paid within the horizon and still owed at its end, in won; unknown comes last.',
    UPFRONT_CASH: 'What is paid on the day itself, in won.',
    TOTAL_INTEREST: 'Interest until the loan ends, in won.',
    MONTHLY_PAYMENT: 'The regular monthly payment, in won.',
    LEAST_CHANGE: 'Nothing, an offer, a request, another loan, in this order.',
    PRODUCT_CODE: 'The code of the product, so that the order is always the same.',
  },
);
