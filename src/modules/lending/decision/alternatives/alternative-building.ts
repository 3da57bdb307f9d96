import {
  balanceLeftWon,
  breakEvenMonth,
  costWon,
  interestWon,
  ordinaryPaymentWon,
  paidWon,
  type CashFlow,
} from './cash-flow.js';
import type { Terms } from './position.js';
import type { AlternativeKind } from './ranking.js';
import { inPlaceOf } from './repricing.js';
import type { SettingWithBaseline, SwitchOffer } from './comparison-setting.js';
import { stampDuty } from '../figures/stamp-duty.js';
import type {
  DsrAfter,
  RateBasis,
  Unknown,
  UnknownReason,
  Upfront,
  Alternative,
  AlternativeReason,
} from './alternative.js';

/** An alternative that keeps the loan, at its own rate or another. */
interface Kept {
  readonly kind: Exclude<AlternativeKind, 'SWITCH'>;
  readonly basis: RateBasis;
  readonly cashFlow: CashFlow;
  readonly terms: Terms;
}

const NO_DSR: DsrAfter = {
  dsrMillionths: null,
  stressedMillionths: null,
  stressMillionths: null,
  capMillionths: null,
  unknown: [],
};

/** A way without a rate, and why. */
export function emptyAlternative<Product>(kind: AlternativeKind, reason: UnknownReason): Alternative<Product> {
  return {
    kind,
    attainable: false,
    product: null,
    productCode: '',
    openCriteria: [],
    basis: null,
    terms: null,
    cashFlow: null,
    upfront: null,
    upfrontWon: null,
    paymentsWon: null,
    balanceLeftWon: null,
    netCashWon: null,
    horizonInterestWon: null,
    totalInterestWon: null,
    savingWon: null,
    monthlyPaymentWon: null,
    breakEvenMonth: null,
    dsr: NO_DSR,
    acceptance: null,
    reasons: [],
    unknown: [{ figure: 'RATE', reason }],
  };
}

/** The numbers of an alternative that keeps the loan. */
export function keptLoanAlternative<Product>(
  setting: SettingWithBaseline<Product>,
  { kind, basis, cashFlow, terms }: Kept,
): Alternative<Product> {
  const dsr = setting.dsrOf(terms, null);
  const alternative = numbers(setting, cashFlow, true);
  const isRequest = kind === 'RATE_CUT_REQUEST';
  const acceptance = isRequest ? setting.acceptance : null;
  const changes = kind !== 'NOTHING';
  const missing: Unknown[] = isRequest && !acceptance ? [{ figure: 'ACCEPTANCE', reason: 'NOT_PUBLISHED' }] : [];
  const never: Unknown = { figure: 'BREAK_EVEN_MONTH', reason: changes ? 'NEVER_CHEAPER' : 'NOTHING_CHANGES' };
  return {
    kind,
    attainable: true,
    product: null,
    productCode: '',
    openCriteria: [],
    basis,
    terms,
    cashFlow,
    upfront: null,
    upfrontWon: 0,
    dsr,
    acceptance,
    ...alternative,
    reasons: [
      ...(changes ? [...rateReasons(setting, terms), ...payOff(setting, alternative.breakEvenMonth, true)] : []),
      ...(isRequest ? (['NEEDS_APPROVAL'] as const) : []),
    ],
    unknown: [...(alternative.breakEvenMonth === null ? [never] : []), ...dsr.unknown, ...missing],
  };
}

/** The numbers of another loan in place of the first. Where a fee is not known, its total cost is not either. */
export function switchAlternative<Product>(
  setting: SettingWithBaseline<Product>,
  offer: SwitchOffer<Product>,
): Alternative<Product> {
  const { position } = setting;
  const terms = { ...offer.terms, principalWon: position.terms.principalWon };
  const upfront = upfrontOf(setting);
  const feesWon = sum(upfront.prepaymentFee.amountWon, upfront.stampDuty?.customerWon ?? null);
  const cashFlow = inPlaceOf(position, terms, feesWon ?? 0);
  const dsr = setting.dsrOf(terms, offer);
  const alternative = numbers(setting, cashFlow, feesWon !== null);
  const tooMuch = isAboveCap(dsr);
  return {
    kind: 'SWITCH',
    attainable: !tooMuch,
    product: offer.product,
    productCode: offer.productCode,
    openCriteria: offer.openCriteria,
    basis: offer.basis,
    terms,
    cashFlow,
    upfront,
    dsr,
    acceptance: null,
    ...alternative,
    upfrontWon: sum(feesWon, upfront.closingInterestWon),
    reasons: [
      ...rateReasons(setting, terms),
      ...termReasons(position.terms, terms),
      ...feeReasons(upfront),
      ...payOff(setting, alternative.breakEvenMonth, feesWon !== null),
      ...(offer.rateMayDiffer ? (['RATE_NOT_ASSURED'] as const) : []),
      ...(['NEEDS_APPROVAL'] as const),
      ...(offer.openCriteria.length > 0 ? (['CRITERIA_NOT_CHECKED'] as const) : []),
      ...(tooMuch ? (['DSR_ABOVE_CAP'] as const) : []),
    ],
    unknown: [...feeUnknowns(upfront, alternative.breakEvenMonth), ...dsr.unknown],
  };
}

/** Whether debt service is above what the law allows, as far as both are known. */
export const isAboveCap = ({ capMillionths, stressedMillionths }: DsrAfter): boolean =>
  capMillionths !== null && stressedMillionths !== null && stressedMillionths > capMillionths;

function upfrontOf<Product>({ position, fee, stampDuty: table }: SettingWithBaseline<Product>): Upfront {
  return {
    closingInterestWon: position.accruedInterestWon,
    prepaymentFee: fee,
    stampDuty: table && stampDuty(table.value, position.terms.principalWon),
  };
}

/** The totals of a course. Payments and balances do not depend on fees; its net cost does. */
function numbers<Product>(
  { horizonMonths, nothing, nothingCostsWon }: SettingWithBaseline<Product>,
  cashFlow: CashFlow,
  feesKnown: boolean,
) {
  const netCashWon = feesKnown ? costWon(cashFlow, horizonMonths) : null;
  return {
    paymentsWon: paidWon(cashFlow, horizonMonths) - cashFlow.upfrontWon,
    balanceLeftWon: balanceLeftWon(cashFlow, horizonMonths),
    horizonInterestWon: interestWon(cashFlow, horizonMonths),
    totalInterestWon: interestWon(cashFlow),
    monthlyPaymentWon: ordinaryPaymentWon(cashFlow),
    netCashWon,
    savingWon: netCashWon === null ? null : costWon(nothing, horizonMonths) - netCashWon,
    breakEvenMonth: feesKnown ? breakEvenMonth(cashFlow, nothingCostsWon) : null,
  };
}

function rateReasons<Product>(
  { position }: SettingWithBaseline<Product>,
  { annualRateMillionths }: Terms,
): AlternativeReason[] {
  const own = position.terms.annualRateMillionths;
  return annualRateMillionths === own ? [] : [annualRateMillionths < own ? 'LOWER_RATE' : 'HIGHER_RATE'];
}

function termReasons(own: Terms, { months, method }: Terms): AlternativeReason[] {
  return [
    ...(months === own.months ? [] : [months < own.months ? ('SHORTER_TERM' as const) : ('LONGER_TERM' as const)]),
    ...(method === own.method ? [] : ['REPAYMENT_CHANGES' as const]),
  ];
}

function feeReasons({ prepaymentFee, stampDuty: duty }: Upfront): AlternativeReason[] {
  return [
    ...((prepaymentFee.amountWon ?? 0) > 0 ? ['FEE_CHARGED' as const] : []),
    ...(prepaymentFee.basis === 'PERIOD_OVER' ? ['FEE_IS_OVER' as const] : []),
    ...((duty?.customerWon ?? 0) > 0 ? ['STAMP_DUTY_DUE' as const] : []),
  ];
}

function payOff<Product>(
  { horizonMonths }: SettingWithBaseline<Product>,
  month: number | null,
  known: boolean,
): AlternativeReason[] {
  if (month === null) return known ? ['NEVER_PAYS_OFF'] : [];
  return [month <= horizonMonths ? 'PAYS_OFF' : 'PAYS_OFF_AFTER_HORIZON'];
}

function feeUnknowns({ prepaymentFee, stampDuty: duty }: Upfront, month: number | null): Unknown[] {
  const fee: Unknown[] =
    prepaymentFee.amountWon === null ? [{ figure: 'PREPAYMENT_FEE', reason: 'FEE_RATE_UNKNOWN' }] : [];
  const stamp: Unknown[] = duty ? [] : [{ figure: 'STAMP_DUTY', reason: 'NOT_PUBLISHED' }];
  const fees = [...fee, ...stamp];
  if (fees.length === 0) return month === null ? [{ figure: 'BREAK_EVEN_MONTH', reason: 'NEVER_CHEAPER' }] : [];
  const hang = (['NET_CASH', 'BREAK_EVEN_MONTH'] as const).map((figure) => ({
    figure,
    reason: 'FEES_UNKNOWN' as const,
  }));
  return [...fees, ...hang];
}

const sum = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
