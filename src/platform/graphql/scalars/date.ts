import { GraphQLScalarType, Kind } from 'graphql';
import type { Localized } from '../../text.js';
import { BadInput, badLiteral } from './bad-input.js';

const DATE = /^(19|2[0-9])\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const REFUSED: Localized = {
  ko: '날짜는 1900-01-01부터 2999-12-31 사이에 실제로 있는 날이어야 하며, YYYY-MM-DD 형식으로 적어 주세요.',
  en: 'Date is a calendar date that exists, written YYYY-MM-DD, from 1900-01-01 to 2999-12-31.',
};

function calendarDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
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
