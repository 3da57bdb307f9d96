import { percentOfMillionths, percentOrNull } from '../../../../platform/percent-of.js';
import type { Locale } from '../../../../platform/text.js';
import { type Criterion, type ProductRow } from '../../refinance/index.js';
import { balanceLeftWon, costsWon, ordinaryPaymentWon, type CashFlow } from '../alternatives/cash-flow.js';
import { CRITERION_TEXT, RANKING_TEXT } from '../decision.texts.js';
import type { Figure } from '../figures/figures.js';
import type { LenderMirror } from '../alternatives/lender-mirror.js';
import { RANKING_CRITERIA } from '../alternatives/ranking.js';
import type { RankingPolicyType } from '../alternatives/ranking.types.js';
import type { ComparisonAnswer } from './refinance-compare.service.js';
import type { LenderMirrorType, RefinanceComparisonType } from './refinance-compare.types.js';
import { asItIs } from '../alternatives/repricing.js';
import type {
  AcceptanceType,
  UpfrontType,
  AlternativeSeriesType,
  AlternativeType,
} from '../alternatives/alternative.types.js';
import type { Upfront, Alternative } from '../alternatives/alternative.js';

/** An alternative, as returned, and its monthly course for those who ask. */
export interface AlternativeView extends AlternativeType {
  /** Null where an alternative has no rate, or its fees are not known. */
  readonly cashFlow: CashFlow | null;
}

/** A comparison, as returned, and what its mirror is made from. */
export interface ComparisonView extends Omit<RefinanceComparisonType, 'ways'> {
  readonly ways: readonly AlternativeView[];
  readonly answer: ComparisonAnswer;
}

export function toComparisonView(answer: ComparisonAnswer, locale: Locale): ComparisonView {
  const { loan, position, horizonMonths, ways, productsOffered, failed, stampDuty } = answer;
  return {
    answer,
    loan,
    horizonMonths,
    productsOffered,
    on: position.on,
    balanceWon: position.terms.principalWon,
    remainingMonths: position.terms.months,
    monthlyPaymentWon: ordinaryPaymentWon(asItIs(position)),
    ways: ways.map((alternative, index) => ({
      ...toWayView(alternative, index + 1),
      breakEvenAhead: aheadOf(answer, alternative, locale),
    })),
    failedCriteria: [...failed].map(([reason, products]) => ({ reason, products })),
    stampDutySource: stampDuty?.source ?? null,
    rankingPolicy: toRankingPolicy(locale),
  };
}

/** The order of alternatives in words. */
export function toRankingPolicy(locale: Locale): RankingPolicyType {
  return {
    criteria: RANKING_CRITERIA.map((criterion, index) => ({
      place: index + 1,
      criterion,
      text: CRITERION_TEXT[criterion][locale],
    })),
    usesCommission: false,
    text: RANKING_TEXT[locale],
  };
}

function aheadOf(
  { aheadOf: find, aheadBasis }: ComparisonAnswer,
  alternative: Alternative<ProductRow>,
  locale: Locale,
) {
  const ahead = find(alternative);
  return ahead && aheadBasis ? Object.assign({ basis: aheadBasis.words[locale] }, ahead) : null;
}

function toWayView(alternative: Alternative<ProductRow>, rank: number): Omit<AlternativeView, 'breakEvenAhead'> {
  const { kind, attainable, product, terms, basis, dsr, acceptance, reasons, unknown, cashFlow, upfrontWon } =
    alternative;
  const {
    monthlyPaymentWon,
    paymentsWon,
    balanceLeftWon: left,
    netCashWon,
    savingWon,
    horizonInterestWon,
  } = alternative;
  return {
    kind,
    rank,
    attainable,
    product,
    reasons,
    unknown,
    rateBasis: basis,
    breakEvenMonth: alternative.breakEvenMonth,
    monthlyPaymentWon,
    paymentsWon,
    balanceLeftWon: left,
    netCashWon,
    savingWon,
    horizonInterestWon,
    openCriteria: alternative.openCriteria as readonly Criterion[],
    annualRatePercent: terms && percentOfMillionths(terms.annualRateMillionths),
    termMonths: terms?.months ?? null,
    repaymentMethod: terms?.method ?? null,
    upfront: alternative.upfront && toUpfront(alternative.upfront, upfrontWon),
    totalInterestWon: alternative.totalInterestWon,
    debtService: {
      dsrPercent: percentOrNull(dsr.dsrMillionths),
      stressedDsrPercent: percentOrNull(dsr.stressedMillionths),
      stressPercent: percentOrNull(dsr.stressMillionths),
      capPercent: percentOrNull(dsr.capMillionths),
    },
    acceptance: acceptance && toAcceptance(acceptance),
    cashFlow: netCashWon === null ? null : cashFlow,
  };
}

function toUpfront({ closingInterestWon, prepaymentFee, stampDuty }: Upfront, totalWon: number | null): UpfrontType {
  return {
    closingInterestWon,
    prepaymentFee,
    totalWon,
    stampDutyWon: stampDuty?.dutyWon ?? null,
    customerStampDutyWon: stampDuty?.customerWon ?? null,
  };
}

export const toAcceptance = ({ value, validFrom, validTo, source }: Figure<'RATE_CUT_ACCEPTANCE'>): AcceptanceType => ({
  percent: value.percent,
  requests: value.requests,
  from: validFrom,
  to: validTo,
  source,
});

/** The course of a way over some months. */
export function toSeries(cashFlow: CashFlow, months: number): AlternativeSeriesType {
  const costs = costsWon(cashFlow, months);
  const left = costs.map((_, index) => balanceLeftWon(cashFlow, index + 1));
  return { paidWon: costs.map((cost, index) => cost - (left[index] ?? 0)), balanceLeftWon: left, costWon: costs };
}

export function toMirror(mirror: LenderMirror): LenderMirrorType {
  const { turningRate, paysAboveMillionths, ...amounts } = mirror;
  return {
    ...amounts,
    turningRatePercent: typeof turningRate === 'number' ? percentOfMillionths(turningRate) : null,
    noTurningRate: typeof turningRate === 'string' ? turningRate : null,
    paysAbovePercent: typeof paysAboveMillionths === 'number' ? percentOfMillionths(paysAboveMillionths) : null,
    neverPays: typeof paysAboveMillionths === 'string' ? paysAboveMillionths : null,
  };
}
