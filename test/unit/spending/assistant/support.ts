import type { PriceIndex } from '../../../../src/modules/forecasting/index.js';
import { dashboardOf, type Dashboard } from '../../../../src/modules/spending/dashboard/index.js';
import { CATEGORY_NAMES, type CategoryName } from '../../../../src/modules/spending/index.js';
import type { PeerComparison, PeerFigure } from '../../../../src/modules/spending/peers/index.js';
import type { ToolContext } from '../../../../src/platform/assistant/index.js';

/** A quarter in which some major categories took so much, in won. */
export function row(quarter: string, spent: Partial<Record<CategoryName, number>>) {
  const majorWon = CATEGORY_NAMES.MAJOR.map((name) => spent[name] ?? 0);
  const totalWon = majorWon.reduce((sum, won) => sum + won, 0);
  return { quarter, majorWon, totalWon, creditWon: totalWon - 100_000, checkWon: 100_000 };
}
export const NOW = row('2026Q3', { RETAIL: 900_000, FOOD_SERVICE: 300_000, TRAVEL_AND_LEISURE: 120_000 });
export const BEFORE = row('2026Q2', { RETAIL: 700_000, FOOD_SERVICE: 400_000, TRAVEL_AND_LEISURE: 120_000 });
export const LAST_YEAR = row('2025Q3', { RETAIL: 1_400_000 });

export const dashboard = (rows = [NOW, BEFORE, LAST_YEAR], index: PriceIndex | null = null): Dashboard => {
  const made = dashboardOf(rows, null, index);
  if (!made) throw new Error('no dashboard');
  return made;
};
export const saying = (...said: string[]) => ({ said }) as unknown as ToolContext;

export const figure = (
  measure: PeerFigure['measure'],
  amountWon: number,
  medianWon: number,
  percentile = 62,
): PeerFigure => ({
  measure,
  amountWon,
  medianWon,
  percentile,
  meanWon: medianWon + 50_000,
  meanStepWon: 1,
  samePercent: 0,
  lowerQuartileWon: 1,
  upperQuartileWon: 1,
  quartileStepWon: 1,
  stepPercent: 1,
  standardError: 1,
});
export const peers = (figures: readonly PeerFigure[], percentile = 62): PeerComparison => ({
  quarter: '2026Q3',
  groupBy: ['AGE_BAND', 'SEX'],
  unavailable: null,
  group: { groupBy: ['AGE_BAND', 'SEX'], codes: [], size: 1_200, countedAt: null, widened: [] },
  figures: new Map([figure('TOTAL', 1_320_000, 1_000_000, percentile), ...figures].map((each) => [each.measure, each])),
});
