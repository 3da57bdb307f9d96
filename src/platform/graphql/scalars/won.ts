import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput, badLiteral } from './bad-input.js';
import { NOT_WON } from './scalars.texts.js';

function won(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  throw new BadInput(NOT_WON);
}

/** Whole won. GraphQL's Int ends at 2.1 billion; a float would lose won, a string would lose arithmetic. */
export const Won = new GraphQLScalarType<number, number>({
  name: 'Won',
  description: 'Whole Korean won: an integer on the wire, refused beyond ±(2^53-1). Never a fraction.',
  specifiedByURL: 'https://tools.ietf.org/html/rfc8259#section-6',
  serialize: won,
  parseValue: won,
  parseLiteral(node) {
    if (node.kind !== Kind.INT) throw badLiteral('Won is written as an integer, such as 1500000.', node);
    return won(Number(node.value));
  },
});
