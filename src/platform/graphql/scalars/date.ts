import { GraphQLScalarType, Kind } from 'graphql';
import { isDate } from '../../calendar.js';
import { BadInput, badLiteral } from './bad-input.js';
import { NOT_A_DATE } from './scalars.texts.js';

const YEARS = /^(?:19|2\d)/;

function calendarDate(value: unknown): string {
  if (typeof value === 'string' && YEARS.test(value) && isDate(value)) return value;
  throw new BadInput(NOT_A_DATE);
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
