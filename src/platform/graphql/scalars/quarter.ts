import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput, badLiteral } from './bad-input.js';
import { NOT_A_QUARTER } from './scalars.texts.js';

const QUARTER_SCALAR_PATTERN = /^(19|2\d)\d{2}Q[1-4]$/;

function quarter(value: unknown): string {
  if (typeof value === 'string' && QUARTER_SCALAR_PATTERN.test(value)) return value;
  throw new BadInput(NOT_A_QUARTER);
}

/** A calendar quarter. Text order is time order. */
export const Quarter = new GraphQLScalarType<string, string>({
  name: 'Quarter',
  description: 'A calendar quarter, written as 2024Q3.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: (value) => value as string,
  parseValue: quarter,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw badLiteral('Quarter is written as a string, such as "2024Q3".', node);
    return quarter(node.value);
  },
});
