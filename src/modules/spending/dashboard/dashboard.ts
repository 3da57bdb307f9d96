import { percentOf } from '../../../platform/percent-of.js';
import type { Localized } from '../../../platform/text.js';
import { categoryShares, type QuarterRow } from '../quarters/index.js';
import { quarterBefore, CATEGORY_NAMES, type CategoryLevel, type CategoryName } from '../source/index.js';
import type { PriceIndex } from '../../forecasting/index.js';
import { priceRatio } from './price-index.js';
import { changeOf, type NoChange, type SpendingChange } from './spending-change.js';
import { sumCheck, type SumCheck } from './sum-check.js';

/** Which earlier quarter to compare with. */
export type ChangeBasis = 'PREVIOUS_QUARTER' | 'YEAR_BEFORE';

/** Figures of a quarter, and of the two quarters compared with it. */
export interface Dashboard {
  readonly quarter: string;
  readonly now: QuarterRow;
  readonly earlier: Readonly<Record<ChangeBasis, EarlierQuarter>>;
  readonly index: PriceIndex | null;
}

interface EarlierQuarter {
  readonly quarter: string;
  /** Null when there are no figures of it. */
  readonly row: QuarterRow | null;
}

/** An amount, and how it changed. */
export interface SpendingFigure {
  readonly amountWon: number;
  readonly sincePreviousQuarter: SpendingChange;
  readonly sinceYearBefore: SpendingChange;
}

export interface CategoryFigure extends SpendingFigure {
  readonly category: CategoryName;
  readonly text: Localized;
  readonly sharePercent: string | null;
}

/** What changed most. */
export interface Movers {
  readonly since: string;
  readonly unavailable: NoChange | null;
  readonly risen: readonly CategoryFigure[];
  readonly fallen: readonly CategoryFigure[];
}

/** The same quarter a year before. */
export function yearBefore(quarter: string): string {
  return `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;
}

/** The dashboard of a quarter, or of the newest with figures; null when it has none. */
export function dashboardOf(
  rows: readonly QuarterRow[],
  asked: string | null,
  index: PriceIndex | null,
): Dashboard | null {
  const quarter = asked ?? rows.reduce((newest, row) => (row.quarter > newest ? row.quarter : newest), '');
  const rowOf = (wanted: string): QuarterRow | null => rows.find((row) => row.quarter === wanted) ?? null;
  const now = rowOf(quarter);
  if (!now) return null;
  const earlier = (wanted: string): EarlierQuarter => ({ quarter: wanted, row: rowOf(wanted) });
  return {
    quarter,
    now,
    earlier: { PREVIOUS_QUARTER: earlier(quarterBefore(quarter)), YEAR_BEFORE: earlier(yearBefore(quarter)) },
    index,
  };
}

/** An amount of the dashboard's quarter with its changes. */
export function figureOf(dashboard: Dashboard, amountOf: (row: QuarterRow) => number | undefined): SpendingFigure {
  const amountWon = amountOf(dashboard.now) ?? 0;
  const since = (basis: ChangeBasis): SpendingChange => {
    const { quarter, row } = dashboard.earlier[basis];
    return changeOf(amountWon, {
      quarter,
      amountWon: (row && amountOf(row)) ?? null,
      prices: dashboard.index && priceRatio(dashboard.index, dashboard.quarter, quarter),
    });
  };
  return { amountWon, sincePreviousQuarter: since('PREVIOUS_QUARTER'), sinceYearBefore: since('YEAR_BEFORE') };
}

const AMOUNTS_OF = { MAJOR: 'majorWon', DETAIL: 'detailWon' } as const;

/** The categories of a level with their changes, largest first. */
export function categoryFigures(dashboard: Dashboard, level: CategoryLevel): CategoryFigure[] {
  const amounts = AMOUNTS_OF[level];
  return categoryShares(level, dashboard.now[amounts] ?? []).map(({ category, text, sharePercent }) => {
    const place = CATEGORY_NAMES[level].indexOf(category);
    return { category, text, sharePercent, ...figureOf(dashboard, (row) => row[amounts]?.[place]) };
  });
}

const CHANGE_SINCE = { PREVIOUS_QUARTER: 'sincePreviousQuarter', YEAR_BEFORE: 'sinceYearBefore' } as const;

/** The categories that rose and fell most in won, at most `first` of each; none without an earlier quarter. */
export function moversOf(dashboard: Dashboard, level: CategoryLevel, basis: ChangeBasis, first: number): Movers {
  const figures = categoryFigures(dashboard, level);
  const change = (figure: CategoryFigure): number => figure[CHANGE_SINCE[basis]].changeWon ?? 0;
  const byChange = figures.toSorted((one, other) => change(other) - change(one));
  const { quarter, row } = dashboard.earlier[basis];
  return {
    since: quarter,
    unavailable: row ? null : 'NO_FIGURES',
    risen: byChange.filter((figure) => change(figure) > 0).slice(0, first),
    fallen: byChange
      .toReversed()
      .filter((figure) => change(figure) < 0)
      .slice(0, first),
  };
}

/** The credit card's share of credit and check card together, in percent; null when neither was used. */
export function creditSharePercent({ now: { creditWon = 0, checkWon = 0 } }: Dashboard): string | null {
  return percentOf(BigInt(creditWon), BigInt(creditWon + checkWon));
}

/** Whether the parts of the quarter's row sum to its total. */
export function sumChecks({ now }: Dashboard): SumCheck[] {
  const { totalWon = 0, creditWon = 0, checkWon = 0, majorWon = [], detailWon = [] } = now;
  return [
    sumCheck('CARDS', totalWon, [creditWon, checkWon]),
    sumCheck('MAJOR_CATEGORIES', totalWon, majorWon),
    sumCheck('DETAIL_CATEGORIES', totalWon, detailWon),
  ];
}

/** How prices rose since an earlier quarter, in percent; null when they are not known. */
export function inflationPercent({ index, quarter, earlier }: Dashboard, basis: ChangeBasis): string | null {
  const ratio = index && priceRatio(index, quarter, earlier[basis].quarter);
  return ratio && percentOf(BigInt(ratio.now - ratio.before), BigInt(ratio.before));
}
