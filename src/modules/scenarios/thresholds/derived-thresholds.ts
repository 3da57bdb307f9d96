import { METRICS, type MetricName, type Metrics } from '../metrics/index.js';
import { boundFault, type Thresholds } from '../rules/index.js';

/** What of a figure's distribution over customers a threshold is. */
type Statistic = { readonly percentile: number } | 'MEAN_PLUS_SIGMA';

/** A threshold that is read from an institution's customers. */
export interface Derived {
  readonly name: string;
  readonly metric: MetricName;
  readonly statistic: Statistic;
  /** Whether only customers with a figure above 0 count: a share of cards that are not revolved says nothing. */
  readonly amongThoseWithAny: boolean;
}

const percentile = (name: string, metric: MetricName, share: number, amongThoseWithAny = false): Derived => ({
  name,
  metric,
  amongThoseWithAny,
  statistic: { percentile: share },
});

/** Names say which percentile; the tests hold each name to its number. */
export const DERIVED: readonly Derived[] = [
  percentile('LIQ_P20', 'liquidDays', 20),
  percentile('LIQ_P80', 'liquidDays', 80),
  percentile('DEBT_P50', 'debtServicePercent', 50, true),
  percentile('DEBT_P80', 'debtServicePercent', 80, true),
  percentile('NEC_P20', 'necessarySharePercent', 20),
  percentile('NEC_P80', 'necessarySharePercent', 80),
  { name: 'STRESS_HIGH', metric: 'committedIncomePercent', statistic: 'MEAN_PLUS_SIGMA', amongThoseWithAny: false },
  percentile('HOUSING_P70', 'housingToIncomePercent', 70),
  percentile('MEDICAL_P80', 'medicalSharePercent', 80),
  percentile('CREDIT_USAGE_P90', 'cardUsagePercent', 90),
  percentile('REVOLVING_P70', 'revolvingSharePercent', 70, true),
];

/**
 * Customers with a figure that a threshold takes at least. With 200 the standard error of a share of 80 % is under three
 * points; with fewer the default stands.
 */
export const MIN_CUSTOMERS = 200;

/** A threshold as it came out. */
export interface DerivedValue {
  readonly name: string;
  readonly value: number;
  /** Customers whose figure counted. */
  readonly customers: number;
  /** Whether the default stands: too few did, or what came out is outside its bounds. */
  readonly isDefault: boolean;
  /** What came out of the customers and is outside its bounds; null, and absent of earlier versions, where nothing is. */
  readonly refused?: number | null;
}

/** Gathers, customer by customer, the figures that thresholds are read from. */
export class Figures {
  readonly #values = new Map<MetricName, number[]>(DERIVED.map(({ metric }) => [metric, []]));

  add(metrics: Metrics): void {
    for (const [name, values] of this.#values) {
      const value = metrics[name];
      if (value !== null) values.push(value);
    }
  }

  /** Ascending; a copy. */
  of({ metric, amongThoseWithAny }: Derived): number[] {
    const values = this.#values.get(metric) ?? [];
    return values.filter((value) => !amongThoseWithAny || value > 0).sort((one, other) => one - other);
  }
}

/** Every derived threshold from the figures, or its default where there are too few, or where it is outside its bounds. */
export function deriveThresholds(figures: Pick<Figures, 'of'>, defaults: Thresholds): DerivedValue[] {
  return DERIVED.map((derived) => {
    const values = figures.of(derived);
    const { name, metric, statistic } = derived;
    const standard = defaults[name];
    if (standard === undefined) throw new Error(`There is no default of threshold ${name}.`);
    const byDefault = { name, value: standard, customers: values.length, isDefault: true };
    if (values.length < MIN_CUSTOMERS) return { ...byDefault, refused: null };
    const read = statistic === 'MEAN_PLUS_SIGMA' ? meanPlusSigma(values) : percentileOf(values, statistic.percentile);
    const value = inSteps(metric, read);
    if (boundFault(name, value)) return { ...byDefault, refused: value };
    return { name, value, customers: values.length, isDefault: false, refused: null };
  });
}

/** Between the two values that the percentile lies between, as far as it does (as `percentile_cont` of SQL). */
export function percentileOf(ascending: readonly number[], percentile: number): number {
  const place = ((ascending.length - 1) * percentile) / 100;
  const [low, high] = [ascending[Math.floor(place)] ?? 0, ascending[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

/** One standard deviation (of a sample) above the mean: with a normal distribution a sixth lie beyond. */
function meanPlusSigma(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return mean + Math.sqrt(squares / (values.length - 1));
}

/** In the precision of the figure itself: whole, or two decimals. */
const inSteps = (metric: MetricName, value: number): number =>
  METRICS[metric] === 'PERCENT' ? Math.round(value * 100) / 100 : Math.round(value);
