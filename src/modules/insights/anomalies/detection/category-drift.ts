import type { AnomalyRule, Finding } from '../rules/anomaly-rule.js';
import { shares, total } from './last-two-quarters.js';
import { quarterNumber, type JudgedQuarter } from './quarter-history.js';

/** A straight line through points, by least squares, and how sure its slope is. */
interface Line {
  /** A quarter. */
  readonly slope: number;
  /** The value at the first place. */
  readonly start: number;
  /** The slope by its standard error. */
  readonly t: number;
}

/** At least three points, not all at one place. */
function lineOf(places: readonly number[], values: readonly number[]): Line {
  const n = places.length;
  const [meanPlace, meanValue] = [total(places) / n, total(values) / n];
  const squares = total(places.map((place) => (place - meanPlace) ** 2));
  const slope = total(places.map((place, at) => (place - meanPlace) * ((values[at] ?? 0) - meanValue))) / squares;
  const rests = places.map((place, at) => (values[at] ?? 0) - meanValue - slope * (place - meanPlace));
  const error = Math.sqrt(total(rests.map((rest) => rest ** 2)) / (n - 2) / squares);
  const start = meanValue + slope * ((places[0] ?? 0) - meanPlace);
  return { slope, start, t: error === 0 ? Infinity : slope / error };
}

const LEAST_QUARTERS = 5;

/**
 * One category takes a larger share each quarter, and by now a much larger one than at first, though no quarter jumped. The
 * value is how much the share grew along the line through the window, in percentage points.
 */
export function categoryDrift(judged: JudgedQuarter, rule: AnomalyRule<'CATEGORY_DRIFT'>): Finding | null {
  const quarters = [...judged.window, judged.current];
  const { minRisePoints, minTimesBefore, minT, minTotalWon } = rule.parameters;
  if (quarters.length < LEAST_QUARTERS || quarters.some(({ totalWon }) => totalWon < minTotalWon)) return null;
  const places = quarters.map(({ quarter }) => quarterNumber(quarter));
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0);
  const each = quarters.map(({ detailWon }) => shares(detailWon));
  const candidates = judged.current.detailWon.flatMap((_, detail): Finding[] => {
    const values = each.map((own) => 100 * (own[detail] ?? 0));
    const { slope, start, t } = lineOf(places, values);
    const value = Math.round(100 * slope * span) / 100;
    if (value <= minRisePoints || t < minT || start + value < minTimesBefore * start || values[0] === 0) return [];
    const amountWon = Math.round((value * judged.current.totalWon) / 100);
    const found = { rule: rule.code, detail, unit: 'PERCENT', value, expectedLow: 0 } as const;
    return [{ ...found, expectedHigh: minRisePoints, severity: rule.severity, amountWon }];
  });
  return candidates.toSorted((one, other) => other.value - one.value)[0] ?? null;
}
