import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput, badLiteral } from './bad-input.js';
import { NOT_A_DECIMAL } from './scalars.texts.js';

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;

function decimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new BadInput(NOT_A_DECIMAL);
}

/** An exact decimal number as a string, for rates and ratios: binary floats cannot hold 0.1. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number as a string, such as "4.2500". Rates are in percent a year. At most 15 digits before the point and 10 after it.',
  specifiedByURL: 'https://en.wikipedia.org/wiki/Decimal_separator',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw badLiteral('Decimal is written as a string, such as "4.25".', node);
    return decimal(node.value);
  },
});
