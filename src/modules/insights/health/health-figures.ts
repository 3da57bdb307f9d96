import { exactly, halfUp, productOf, quotientOf, type Exact } from '../../../platform/exact.js';
import type { HealthPart } from './health-scale.js';

/** What Moa knows of a customer; null for what it does not. */
export interface HealthFacts {
  readonly yearlyIncomeWon: number | null;
  readonly loans: { readonly monthlyPaymentWon: number; readonly overdueDays: number } | null;
  /** Credit card spending of a month. */
  readonly creditCardWon: number | null;
}

/** What a caller tells beside that; it is used once and kept nowhere. */
export interface ToldFigures {
  readonly yearlyIncomeWon: number | null;
  readonly monthlySavingWon: number | null;
  readonly monthlyOutgoingsWon: number | null;
  readonly liquidAssetsWon: number | null;
  readonly cardLimitWon: number | null;
}

/** What may be missing for a figure. */
export const MISSING_FIGURES = [
  'INCOME',
  'SAVING',
  'LOANS',
  'CARD_SPENDING',
  'CARD_LIMIT',
  'LIQUID_ASSETS',
  'OUTGOINGS',
] as const;
export type MissingFigure = (typeof MISSING_FIGURES)[number];

/** Whether a figure rests on Moa's records alone, or also on what the caller told. */
export type HealthBasis = 'RECORDED' | 'TOLD';

export interface HealthFigure {
  /** Two decimals, halves up; null when something is missing. */
  readonly value: number | null;
  readonly basis: HealthBasis | null;
  /** What would have to be known; empty when the figure is. */
  readonly missing: readonly MissingFigure[];
}

/** Beyond it a ratio says only that what it is measured by is next to nothing. */
const MOST = 1_000_000;

/** An amount that is known, and from whom. */
interface Known {
  readonly won: number;
  readonly basis: HealthBasis;
}

const recorded = (won: number | null | undefined): Known | null => (won == null ? null : { won, basis: 'RECORDED' });
const told = (won: number | null): Known | null => (won === null ? null : { won, basis: 'TOLD' });
const unknown = (...missing: readonly (MissingFigure | false)[]): HealthFigure => ({
  value: null,
  basis: null,
  missing: missing.filter((each) => each !== false),
});

const figure = (value: Exact, ...bases: readonly HealthBasis[]): HealthFigure => ({
  value: Math.max(-MOST, Math.min(MOST, halfUp(value, 2))),
  basis: bases.includes('TOLD') ? 'TOLD' : 'RECORDED',
  missing: [],
});

/** The part times a factor by the whole; unknown unless both are known and the whole is above nought. */
function ratio(
  factor: number,
  part: readonly [Known | null, MissingFigure],
  whole: readonly [Known | null, MissingFigure],
): HealthFigure {
  const [[of, partName], [by, wholeName]] = [part, whole];
  const base = by && by.won > 0 ? by : null;
  if (!of || !base) return unknown(!of && partName, !base && wholeName);
  const value = quotientOf(productOf(exactly(factor), exactly(of.won)), exactly(base.won));
  return figure(value, of.basis, base.basis);
}

/** What loans ask for in a year by a year's income; nought without payments, whatever the income. */
function debtService(loans: HealthFacts['loans'], income: Known | null): HealthFigure {
  if (loans?.monthlyPaymentWon === 0) return figure(exactly(0), 'RECORDED');
  return ratio(1_200, [recorded(loans?.monthlyPaymentWon), 'LOANS'], [income, 'INCOME']);
}

/**
 * The figures of a score, with what is missing where one cannot be told. What is recorded comes before what is told of the
 * same thing. Saving, debt service and use of the card limit are percentages, liquidity months of outgoings, arrears days.
 */
export function healthFigures(facts: HealthFacts, extra: ToldFigures): Readonly<Record<HealthPart, HealthFigure>> {
  const income = recorded(facts.yearlyIncomeWon) ?? told(extra.yearlyIncomeWon);
  const { loans } = facts;
  return {
    SAVING_RATE: ratio(1_200, [told(extra.monthlySavingWon), 'SAVING'], [income, 'INCOME']),
    DEBT_SERVICE: debtService(loans, income),
    CARD_UTILISATION: ratio(
      100,
      [recorded(facts.creditCardWon), 'CARD_SPENDING'],
      [told(extra.cardLimitWon), 'CARD_LIMIT'],
    ),
    LIQUIDITY: ratio(1, [told(extra.liquidAssetsWon), 'LIQUID_ASSETS'], [told(extra.monthlyOutgoingsWon), 'OUTGOINGS']),
    ARREARS: loans ? figure(exactly(loans.overdueDays), 'RECORDED') : unknown('LOANS'),
  };
}
