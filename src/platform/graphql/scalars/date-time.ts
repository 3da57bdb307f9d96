import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput, badLiteral } from './bad-input.js';
import { NOT_A_DATE_TIME } from './scalars.texts.js';

const INSTANT = /^(19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value)) {
    const parsed = new Date(value);
    if (!Number.isNaN(parsed.getTime())) return parsed;
  }
  throw new BadInput(NOT_A_DATE_TIME);
}

/** An instant. Output is always UTC; input may have any offset, but needs one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant. Answers are in UTC (2025-07-01T00:00:00.000Z); input may have any offset, but must have one.',
  specifiedByURL: 'https://tools.ietf.org/html/rfc3339#section-5.6',
  serialize: (value) => (value instanceof Date ? value : instant(value)).toISOString(),
  parseValue: instant,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw badLiteral('DateTime is written as a string with an offset.', node);
    return instant(node.value);
  },
});
