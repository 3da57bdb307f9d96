import { GraphQLScalarType, Kind } from 'graphql';
import type { Localized } from '../../text.js';
import { BadInput, badLiteral } from './bad-input.js';

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;

const REFUSED: Localized = {
  ko: '소수는 "4.25"처럼 숫자로 된 문자열이어야 합니다. 정수 부분은 15자리, 소수 부분은 10자리까지 적을 수 있습니다.',
  en: 'Decimal is a string of digits such as "4.25": at most 15 before the point and 10 after it.',
};

function decimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new BadInput(REFUSED);
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
