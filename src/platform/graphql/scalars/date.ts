import { GraphQLScalarType, Kind } from 'graphql';
import { isDate } from '../../calendar.js';
import type { Localized } from '../../text.js';
import { BadInput, badLiteral } from './bad-input.js';

const YEARS = /^(?:19|2\d)/;

const REFUSED: Localized = {
  ko: '날짜는 1900-01-01부터 2999-12-31 사이에 실제로 있는 날이어야 하며, YYYY-MM-DD 형식으로 적어 주세요.',
  en: 'Date is a calendar date that exists, written YYYY-MM-DD, from 1900-01-01 to 2999-12-31.',
};

function calendarDate(value: unknown): string {
  if (typeof value === 'string' && YEARS.test(value) && isDate(value)) return value;
  throw new BadInput(REFUSED);
}

/** A day in Korea, without a time. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date in Korea, written YYYY-MM-DD, from 1900-01-01 to 2999-12-31.',
  specifiedByURL: 'https://tools.ietf.org/html/rfc3339#section-5.6',
  serialize: (value) => value as string,
  parseValue: calendarDate,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw badLiteral('Date is written as a string, such as "2025-07-01".', node);
    return calendarDate(node.value);
  },
});
