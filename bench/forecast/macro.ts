import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { forecastWith, trackRecord, type Forecaster } from '../../src/platform/forecasting/index.js';

/** Months that are forecast from each origin; origins lie as far apart, so that no value is counted twice. */
const HORIZON = 6;
const ORIGINS = 8;
/** Months of history at most, as a series of an institution has them. */
const HISTORY = 240;
const LEAST_HISTORY = 120;
const OUTLOOK = { period: 12, horizon: HORIZON };

export interface MacroSeries {
  readonly name: string;
  readonly values: readonly number[];
}

/** How often bands held, of all values that came. */
export interface Held {
  readonly values: number;
  readonly share80: number;
  readonly share95: number;
}

const rowsOf = (path: string): string[][] => parse(gunzipSync(readFileSync(path)), { relax_column_count: true });

/** Monthly series of the United States (FRED-MD) and exchange rates to the dollar, of one economy or currency each. */
export function macroSeries(
  dir: string,
): Readonly<Record<'indicators' | 'exchangeRates', readonly MacroSeries[]>> | null {
  const [fred, rates] = ['fred-md-2023-04.csv.gz', 'exchange-rates-monthly.csv.gz'].map((name) => join(dir, name));
  if (!fred || !rates || !existsSync(fred) || !existsSync(rates)) return null;
  const [head = [], , ...months] = rowsOf(fred);
  const indicators = head.slice(1).map((name, place) => ({
    name,
    values: months.flatMap((cells) => (cells[place + 1] ? Number(cells[place + 1]) : [])),
  }));
  const byCountry = Map.groupBy(rowsOf(rates).slice(1), ([, country = '']) => country);
  const exchangeRates = Array.from(byCountry, ([name, rows]) => ({
    name,
    values: rows.flatMap(([, , rate]) => (rate ? Number(rate) : [])),
  }));
  return { indicators, exchangeRates };
}

/** Bands of forecasts for the four years that end so many months before a series' end. */
export async function bandsHeld(
  series: readonly MacroSeries[],
  monthsBeforeEnd: number,
  forecaster: Forecaster,
): Promise<Held> {
  let [values, in80, in95] = [0, 0, 0];
  for (const { values: all } of series) {
    const known = all.slice(0, all.length - monthsBeforeEnd).slice(-HISTORY);
    // A rate that was fixed for years says nothing about bands.
    if (known.length < LEAST_HISTORY || new Set(known).size < 20) continue;
    for (let origin = ORIGINS; origin >= 1; origin -= 1) {
      const history = known.slice(0, known.length - origin * HORIZON);
      const actual = known.slice(history.length, history.length + HORIZON);
      const { bands } = await forecastWith(
        await trackRecord(history, OUTLOOK, forecaster),
        history,
        OUTLOOK,
        forecaster,
      );
      for (const { level, lower, upper } of bands) {
        const held = actual.filter(
          (value, step) => value >= (lower[step] ?? NaN) && value <= (upper[step] ?? NaN),
        ).length;
        if (level === 0.8) in80 += held;
        else in95 += held;
      }
      values += actual.length;
    }
  }
  return { values, share80: in80 / values, share95: in95 / values };
}
