import { formatNumber } from '../../../platform/amount.texts.js';
import { both, said, typedFacts, type Fact } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { ForecastPoint, ForecastResult } from '../outlook/index.js';
import { isBareUnit, type Observation, type Series } from '../series/index.js';

/** Decimals of figures as people read them, and the most for series whose figures are small. */
const [USUAL_DECIMALS, MOST_DECIMALS] = [2, 10];

/** How the figures of one series are worded. */
export interface ForecastWording {
  /** The figure alone. */
  readonly figure: (value: number) => string;
  /** The figure with its unit, as it stands in a sentence. */
  readonly withUnit: (value: number) => Localized;
  /** The 80 % band at one step, without its unit; null where too little is known of how it holds. */
  readonly band: (point: ForecastPoint) => Localized | null;
  /** The same with its unit; without the base of an index. */
  readonly bandWithUnit: (point: ForecastPoint) => Localized | null;
  /** A fact in the unit of the series. */
  readonly fact: (id: string, label: Localized, value: number) => Fact;
}

export const wordingOf = ({ series, forecast }: ForecastResult): ForecastWording =>
  wordingFor(series, forecast.history, forecast.vintage);

/** The wording for figures of a series that were known on a day. */
export function wordingFor(series: Series, known: readonly Observation[], knownOn: string): ForecastWording {
  const { unit } = series;
  const decimals = decimalsOf(known.map(({ value }) => Number(value)));
  const figure = (value: number): string => formatNumber(value, decimals);
  const withUnit = (value: number): Localized => unitBeside(figure(value), unit);
  const facts = typedFacts('FINDING', both(series.source), knownOn, said(series.nameKo, series.nameEn));
  return {
    figure,
    withUnit,
    band: (point) => bandOf(point, figure, (value) => both(figure(value))),
    bandWithUnit: (point) => bandOf(point, figure, isBase(unit) ? (value) => both(figure(value)) : withUnit),
    fact: (id, label, value) =>
      unit === '%'
        ? facts.percent(id, label, Number(value.toFixed(decimals)))
        : facts.words(id, label, withUnit(value)),
  };
}

function bandOf(
  { low80, high80 }: ForecastPoint,
  startOf: (value: number) => string,
  endOf: (value: number) => Localized,
): Localized | null {
  if (low80 === null || high80 === null) return null;
  const [start, end] = [startOf(low80), endOf(high80)];
  return said(`${start}~${end.ko}`, `${start} to ${end.en}`);
}

/** Two decimals, and more where all figures are below one: as many significant digits as 1.00 has. */
function decimalsOf(values: readonly number[]): number {
  const largest = Math.max(...values.map((value) => Math.abs(value)));
  if (!(largest > 0 && largest < 1)) return USUAL_DECIMALS;
  return Math.min(MOST_DECIMALS, USUAL_DECIMALS + Math.ceil(-Math.log10(largest)));
}

/** An index names its base, such as `2020=100`: nobody says it after every figure. */
const isBase = (unit: string): boolean => unit.includes('=');

/** `1,390.5원`, `2.5%`, and the base of an index in brackets: `119.16(2020=100)`. */
function unitBeside(figure: string, unit: string): Localized {
  if (unit === '%') return both(`${figure}%`);
  if (isBareUnit(unit)) return both(figure);
  if (isBase(unit)) return said(`${figure}(${unit})`, `${figure} (${unit})`);
  return said(/^\p{Script=Hangul}/u.test(unit) ? `${figure}${unit}` : `${figure} ${unit}`, `${figure} ${unit}`);
}
