import { percentOf, rounded, yearlyPercentOf, type FinancialPosition } from '../../customers/index.js';
import type { HealthPart } from './health-scale.js';

/** What Moa knows of a customer; null for what it does not. */
interface HealthFacts {
  readonly position: FinancialPosition;
  /** Credit card spending of a month. */
  readonly creditCardWon: number | null;
}

/** Additional figures from the caller; used once and never stored. */
export interface StatedFigures {
  readonly yearlyIncomeWon: number | null;
  readonly monthlySavingWon: number | null;
  readonly monthlyOutgoingsWon: number | null;
  readonly liquidAssetsWon: number | null;
  readonly cardLimitWon: number | null;
}

/** For callers who add none. */
export const NO_STATED_FIGURES: StatedFigures = {
  yearlyIncomeWon: null,
  monthlySavingWon: null,
  monthlyOutgoingsWon: null,
  liquidAssetsWon: null,
  cardLimitWon: null,
};

/** What may be missing for a figure. */
const MISSING_FIGURES = [
  'INCOME',
  'SAVING',
  'LOANS',
  'CARD_SPENDING',
  'CARD_LIMIT',
  'LIQUID_ASSETS',
  'OUTGOINGS',
] as const;
export type MissingFigure = (typeof MISSING_FIGURES)[number];

/** Whether a figure rests on Moa's records alone, or also on figures from the caller. */
export type HealthBasis = 'RECORDED' | 'TOLD';

export interface HealthFigure {
  /** Two decimals, halves up; null when something is missing. */
  readonly value: number | null;
  readonly basis: HealthBasis | null;
  /** What would have to be known; empty when the figure is. */
  readonly missing: readonly MissingFigure[];
}

/** An amount that is known, and from whom. */
interface Known {
  readonly won: number;
  readonly basis: HealthBasis;
}
type Named = readonly [Known | null, MissingFigure];

const recorded = (won: number | null | undefined): Known | null => (won == null ? null : { won, basis: 'RECORDED' });
const fromCaller = (won: number | null): Known | null => (won === null ? null : { won, basis: 'TOLD' });
const known = (value: number, basis: HealthBasis = 'RECORDED'): HealthFigure => ({ value, basis, missing: [] });
const unknown = (...missing: readonly (MissingFigure | false)[]): HealthFigure => ({
  value: null,
  basis: null,
  missing: missing.filter((each) => each !== false),
});

/** A figure of two amounts; unknown unless both are known and `of` returns one. */
function figureOf(
  [part, partName]: Named,
  [whole, wholeName]: Named,
  of: (part: number, whole: number) => number | null,
) {
  const base = whole && whole.won > 0 ? whole : null;
  const value = part && base && of(part.won, base.won);
  if (!part || !base || value === null) return unknown(!part && partName, !base && wholeName);
  return known(value, [part.basis, base.basis].includes('TOLD') ? 'TOLD' : 'RECORDED');
}

/** A year's debt payments divided by a year's income; 0 without payments, whatever the income. */
function debtService({ debtService: { monthlyWon } }: FinancialPosition, income: Known | null): HealthFigure {
  if (monthlyWon === 0) return known(0);
  return figureOf([recorded(monthlyWon), 'LOANS'], [income, 'INCOME'], yearlyPercentOf);
}

/** As months report it; else a month's credit card spending divided by the limit. */
function cardUse({ position: { cardUse: use }, creditCardWon }: HealthFacts, extra: StatedFigures): HealthFigure {
  if (use.percent !== null) return known(use.percent);
  const limit = recorded(use.limitWon) ?? fromCaller(extra.cardLimitWon);
  return figureOf([recorded(creditCardWon), 'CARD_SPENDING'], [limit, 'CARD_LIMIT'], percentOf);
}

/** As one month reports it; else from what is known of both. */
function reserves(
  { reserves: { months, liquidWon, spendingWon } }: FinancialPosition,
  extra: StatedFigures,
): HealthFigure {
  if (months !== null) return known(months);
  const liquid = recorded(liquidWon) ?? fromCaller(extra.liquidAssetsWon);
  const outgoings = recorded(spendingWon) ?? fromCaller(extra.monthlyOutgoingsWon);
  return figureOf([liquid, 'LIQUID_ASSETS'], [outgoings, 'OUTGOINGS'], (part, whole) => rounded(part / whole));
}

/**
 * The figures of a score, with what is missing when one is unknown. Recorded figures come from the customer's financial position
 * and take precedence over the caller's. Saving, debt service and use of the card limit are percentages, liquidity
 * months of outgoings, arrears days.
 */
export function healthFigures(facts: HealthFacts, extra: StatedFigures): Readonly<Record<HealthPart, HealthFigure>> {
  const { position } = facts;
  const income = recorded(position.income.yearlyWon) ?? fromCaller(extra.yearlyIncomeWon);
  const saving = recorded(position.household.savingWon) ?? fromCaller(extra.monthlySavingWon);
  const { overdueDays } = position.arrears;
  return {
    SAVING_RATE: figureOf([saving, 'SAVING'], [income, 'INCOME'], yearlyPercentOf),
    DEBT_SERVICE: debtService(position, income),
    CARD_UTILISATION: cardUse(facts, extra),
    LIQUIDITY: reserves(position, extra),
    ARREARS: overdueDays === null ? unknown('LOANS') : known(overdueDays),
  };
}
