import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import fc from 'fast-check';
import { compileCost } from '../../../../src/platform/graphql/limits/index.js';

const schema = buildSchema(`
  type Query { loans(first: Int = 20): LoanConnection!, latest(last: Int): LoanConnection!, loan: Loan, tags: [Tag!]!, node: Node }
  type Mutation { pay: Loan }
  type Subscription { paid: Loan }
  interface Node { id: ID! }
  type Loan implements Node { id: ID!, customer: Customer, repayments(first: Int = 5): RepaymentConnection! }
  type Customer { name: String, loans(first: Int): LoanConnection! }
  type Repayment { won: Int }
  type Tag { name: String }
  type PageInfo { hasNextPage: Boolean! }
  type LoanConnection { edges: [LoanEdge!]!, nodes: [Loan!]!, pageInfo: PageInfo! }
  type LoanEdge { node: Loan! }
  type RepaymentConnection { nodes: [Repayment!]! }
`);

function cost(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return compileCost(schema, document, operation)(variables);
}

describe('the price of an operation', () => {
  it.each([
    ['{ __typename }', 1],
    ['{ loan { id } }', 1],
    ['{ loan { customer { name } } }', 2],
    ['{ loans { nodes { id } } }', 20],
    [
      '{ loans(first: 50) { nodes { customer { name } repayments(first: 5) { nodes { won } } } pageInfo { hasNextPage } } }',
      350,
    ],
    ['{ loans(first: 3) { edges { node { id } } } }', 3],
    ['{ tags { name } }', 10],
    ['{ latest(last: 5) { nodes { id } } }', 5],
    ['mutation { pay { id } }', 11],
    ['subscription { paid { id } }', 11],
    ['{ __typename }', 1],
    ['{ __schema { types { name } } }', 100],
    ['{ one: __type(name: "Loan") { name } other: __type(name: "Loan") { name } }', 200],
    ['{ node { ... on Loan { customer { name } } } }', 2],
    ['{ loan { ...C } } fragment C on Loan { customer { name loans(first: 2) { nodes { id } } } }', 4],
  ])('of %s is %d', (source, points) => {
    expect(cost(source)).toBe(points);
  });

  it('follows variables, and takes a size out of range for the greatest', () => {
    const source = 'query ($n: Int) { loans(first: $n) { nodes { id } } }';
    expect(cost(source, { n: 7 })).toBe(7);
    expect(cost(source, { n: 0 })).toBe(1);
    expect(cost(source)).toBe(20);
    expect(cost(source, { n: -1 })).toBe(100);
  });

  it('multiplies over nested lists, so that three levels of a hundred cost a million', () => {
    const source =
      '{ loans(first: 100) { nodes { customer { loans(first: 100) { nodes { customer { loans(first: 100) { nodes { id } } } } } } } } }';
    expect(cost(source)).toBeGreaterThan(1_000_000);
  });

  it('counts what a field says it costs', () => {
    const dear = buildSchema('type Query { worked: Worked, read: Worked } type Worked { out: Int, parts: [Worked!]! }');
    const worked = dear.getQueryType()?.getFields()['worked'];
    if (worked) worked.extensions = { points: 80 };
    const priceOf = (source: string): number => {
      const document = parse(source);
      const operation = getOperationAST(document);
      return operation ? compileCost(dear, document, operation)({}) : NaN;
    };
    expect(priceOf('{ worked { out } }')).toBe(80);
    expect(priceOf('{ a: worked { out parts { out } } b: worked { out } read { out } }')).toBe(80 + 10 + 80 + 1);
  });

  it('never prices a page below the objects it can answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (loans, repayments) => {
        const source = `{ loans(first: ${loans}) { nodes { repayments(first: ${repayments}) { nodes { won } } } } }`;
        expect(cost(source)).toBeGreaterThanOrEqual(loans + loans * repayments);
      }),
    );
  });
});
