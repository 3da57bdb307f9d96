import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, getOperationAST, parse, validate, type GraphQLFieldResolver } from 'graphql';
import fc from 'fast-check';
import { compileActualCost, compileCost } from '../../../../src/platform/graphql/limits/index.js';

const schema = buildSchema(`
  type Query { loans(first: Int = 20): LoanConnection!, loan: Loan, node: Node, tags: [Tag!] }
  type Mutation { pay: Loan }
  interface Node { id: ID! }
  type Loan implements Node {
    id: ID!, customer: Customer, repayments(first: Int = 5): RepaymentConnection!, tags: [Tag!]!
  }
  type Customer implements Node { id: ID!, name: String, loans(first: Int): LoanConnection! }
  type Repayment { won: Int, loan: Loan }
  type Tag { name: String }
  type PageInfo { hasNextPage: Boolean! }
  type LoanConnection { edges: [LoanEdge!]!, nodes: [Loan!]!, pageInfo: PageInfo! }
  type LoanEdge { node: Loan! }
  type RepaymentConnection { nodes: [Repayment!]! }
`);

function pricesOf(source: string) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return {
    document,
    requested: compileCost(schema, document, operation)({}),
    actualOf: compileActualCost(schema, document, operation),
  };
}

describe('what an answer comes to', () => {
  it.each<[string, object | null, number]>([
    ['{ __typename }', { __typename: 'Query' }, 1],
    ['{ loan { id } }', { loan: null }, 1],
    ['{ loan { id customer { name } } }', { loan: { id: '1', customer: { name: 'A' } } }, 2],
    ['{ loans { nodes { id } } }', { loans: { nodes: [{ id: '1' }, { id: '2' }] } }, 2],
    [
      '{ loans { edges { node { id } } pageInfo { hasNextPage } } }',
      { loans: { edges: [{ node: {} }], pageInfo: {} } },
      1,
    ],
    ['{ tags { name } }', { tags: [{}, {}, {}] }, 3],
    ['{ one: tags { name } two: tags { name } }', { one: [{}], two: [{}, {}] }, 3],
    ['mutation { pay { id } }', { pay: { id: '1' } }, 11],
    ['mutation { pay { id } }', { pay: null }, 10],
    ['mutation { pay { id } }', null, 10],
    ['{ node { id ... on Loan { customer { name } } } }', { node: { id: '1', customer: { name: 'A' } } }, 2],
  ])('to %s is counted as it came', (source, data, points) => {
    expect(pricesOf(source).actualOf(data)).toBe(points);
  });

  it('counts what stands in several places under one name once', () => {
    const source = `{ loan { customer { id } ...C ... on Loan { customer { id } } } }
      fragment C on Loan { customer { name loans { nodes { id } } } }`;
    const data = { loan: { customer: { id: '1', name: 'A', loans: { nodes: [{ id: '1' }] } } } };
    expect(pricesOf(source).actualOf(data)).toBe(3);
  });

  it('is not reported for questions about the schema', () => {
    expect(pricesOf('{ __schema { types { name } } }').actualOf({ __schema: { types: [] } })).toBeNull();
    expect(
      pricesOf('{ ...S } fragment S on Query { s: __type(name: "Loan") { name } }').actualOf({ s: {} }),
    ).toBeNull();
  });

  it('takes no time for fragments that spread each other, on an answer that is small', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Loan { id ${n < 39 ? `...F${n + 1} ... on Loan { ...F${n + 1} }` : ''} }`,
    );
    const document = parse(`{ loan { ...F0 } } ${fragments.join(' ')}`);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    expect(compileActualCost(schema, document, operation)({ loan: { id: '1' } })).toBe(1);
  });
});

/** Selections of an object, nested so many levels; sizes of lists are those that the answers below keep to. */
function selection(type: 'Query' | 'Loan' | 'Customer' | 'Repayment', levels: number): fc.Arbitrary<string> {
  const leaf = { Query: '__typename', Loan: 'id', Customer: 'name', Repayment: 'won' }[type];
  if (levels === 0) return fc.constant(leaf);
  const loan = selection('Loan', levels - 1);
  const size = fc.integer({ min: 1, max: 4 });
  const loans = fc.tuple(size, loan, fc.constantFrom('nodes', 'edges', 'both')).map(([first, below, how]) => {
    const [nodes, edges] = [`nodes { ${below} }`, `edges { node { ${below} } }`];
    const inside = { nodes, edges, both: `${nodes} ${edges}` }[how];
    return `loans(first: ${first}) { ${inside} pageInfo { hasNextPage } }`;
  });
  const single = loan.map((below) => `loan { ${below} }`);
  const customer = selection('Customer', levels - 1).map((below) => `customer { ${below} }`);
  const repayments = fc
    .tuple(size, selection('Repayment', levels - 1))
    .map(([first, below]) => `repayments(first: ${first}) { nodes { ${below} } }`);
  const node = loan.map((below) => `node { id ... on Loan { ${below} } ... on Customer { name } }`);
  const tags = fc.constant('tags { name }');
  const fields = {
    Query: [loans, single, node, tags],
    Loan: [customer, repayments, tags],
    Customer: [loans],
    Repayment: [single],
  }[type];
  const dressed = fc
    .tuple(fc.oneof(...fields), fc.constantFrom('', ' @include(if: false)'))
    .map(([field, directive]) => `ALIAS: ${field.replace(' {', `${directive} {`)}`);
  return fc.array(dressed, { maxLength: 3 }).map((some) => [leaf, ...some].join(' '));
}

/** An operation of such selections: each under a name of its own, and some of them twice. */
const operations = fc.tuple(selection('Query', 4), fc.boolean()).map(([fields, twice]) => {
  let named = 0;
  const once = fields.replaceAll('ALIAS', () => `a${(named += 1)}`);
  return twice ? `{ ${once} ... { ${once} } }` : `{ ${once} }`;
});

/** Answers at random, never more than was asked for; every object that has a price is counted as it is made. */
function executed(document: ReturnType<typeof parse>, seed: readonly number[]) {
  let [made, at] = [0, 0];
  const chance = (): number => (seed[at++ % seed.length] ?? 0) % 5;
  const object = (type: string) => ((made += 1), { __typename: type });
  const up = (most: number, make: () => object) => Array.from({ length: Math.min(most, chance()) }, make);
  const connection = (first: number) => () => ({
    nodes: () => up(first, () => object('Loan')),
    edges: () => up(first, () => ({ node: object('Loan') })),
    pageInfo: { hasNextPage: false },
  });
  const answers: Record<string, (args: { first?: number }) => unknown> = {
    loans: ({ first = 1 }) => connection(first)(),
    repayments: ({ first = 1 }) => ({ nodes: () => up(first, () => object('Repayment')) }),
    loan: () => (chance() === 0 ? null : object('Loan')),
    customer: () => (chance() === 0 ? null : object('Customer')),
    node: () => object(chance() > 2 ? 'Loan' : 'Customer'),
    tags: () => up(10, () => object('Tag')),
    id: () => '1',
  };
  const fieldResolver: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, args, _context, info) => {
    const own = source[info.fieldName];
    if (own !== undefined) return typeof own === 'function' ? (own as () => unknown)() : own;
    return answers[info.fieldName]?.(args as { first?: number });
  };
  const typeResolver = (value: unknown) => (value as { __typename: string }).__typename;
  const result = execute({ schema, document, rootValue: {}, fieldResolver, typeResolver });
  if ('then' in result) throw new Error('nothing here waits');
  expect(result.errors).toBeUndefined();
  return { data: result.data, made };
}

it('is the number of objects that were made, and never more than was requested, for 500 generated queries', () => {
  let smaller = 0;
  fc.assert(
    fc.property(operations, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (source, seed) => {
      const { document, requested, actualOf } = pricesOf(source);
      const { data, made } = executed(document, seed);
      const actual = actualOf(data) ?? NaN;
      expect(actual).toBe(Math.max(1, made));
      expect(actual).toBeLessThanOrEqual(requested);
      if (actual < requested) smaller += 1;
    }),
    { numRuns: 500 },
  );
  expect(smaller).toBeGreaterThan(100);
});
