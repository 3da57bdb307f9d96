import { both, said, typedFacts, type Fact } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { ForecastPoint, ToldForecast } from '../outlook/index.js';

const FIGURES = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A figure of a series as people read it: two decimals at most. */
export const figureText = (value: number): string => FIGURES.format(value);

export function withUnit(value: number, unit: string): Localized {
  const figure = figureText(value);
  return both(unit === '%' ? `${figure}%` : `${figure} ${unit}`);
}

/** The 80 % band at one step; null where too little is known of how it holds. @param unit left out when null. */
export function bandText({ low80, high80 }: ForecastPoint, unit: string | null): Localized | null {
  if (low80 === null || high80 === null) return null;
  const end = unit === null ? both(figureText(high80)) : withUnit(high80, unit);
  const start = figureText(low80);
  return said(`${start}~${end.ko}`, `${start} to ${end.en}`);
}

/** Makes facts of figures in the unit of the series. */
export function figureFacts({ series, forecast }: ToldForecast) {
  const facts = typedFacts('FINDING', both(series.source), forecast.vintage, said(series.nameKo, series.nameEn));
  return (id: string, label: Localized, value: number): Fact =>
    series.unit === '%'
      ? facts.percent(id, label, Number(value.toFixed(2)))
      : facts.words(id, label, withUnit(value, series.unit));
}

/** Sentences as one text. */
export const together = (sentences: readonly Localized[]): Localized =>
  said(sentences.map(({ ko }) => ko).join(' '), sentences.map(({ en }) => en).join(' '));
