import { dateValue } from './date-figures.js';
import { findFigures } from './find-figures.js';
import { millionths, type Figure, type FigureKind } from './figure.js';
import { normalText } from './normal-text.js';
import { kindOf } from './units.js';

const AMOUNT =
  /^(?<currency>KRW )?(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?<unit>원|%|건|점|명|일|일째|개월|months|days|points|people)?$/;
const WRITTEN_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const WRITTEN_QUARTER = /^\d{4}Q[1-4]$/;

type Written = Pick<Figure, 'kind' | 'value' | 'raw'>;

/**
 * The figures of a fact's value, name or date. Most are written in a few plain ways, which are read without a search;
 * everything else is searched as a model's text is.
 */
export function writtenFigures(text: string): readonly Written[] {
  if (!/\p{N}/u.test(text)) return /^[가-힣A-Za-z\s().,·:/'-]*$/.test(text) ? [] : searched(text);
  if (WRITTEN_QUARTER.test(text)) return [of('date', text, text)];
  const [, year, month, day] = WRITTEN_DAY.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const value = dateValue(year, month, day);
    return value === null ? [] : [of('date', value, text)];
  }
  const { currency, number, unit } = AMOUNT.exec(text)?.groups ?? {};
  const value = number === undefined || /^0\d/.test(number) ? null : millionths(number.replaceAll(',', ''));
  return value === null ? searched(text) : [of(kindOf(unit, currency), String(value), number ?? '')];
}

const of = (kind: FigureKind, value: string, raw: string): Written => ({ kind, value, raw });

const searched = (text: string): readonly Written[] => findFigures(` ${normalText(text).text} `).figures;
