import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getIntrospectionQuery,
  getOperationAST,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { Documents } from '../../../../src/platform/graphql/index.js';
import { compileCost, unfitVariable } from '../../../../src/platform/graphql/limits/index.js';
import { variableErrors } from '../../../../src/platform/graphql/variable-errors.js';

const schema = buildSchema(`
  type Query { thing: Thing, echo(text: String, lists: [[Int!]!], input: In): String }
  type Thing { id: ID, other: Thing }
  input In { text: String!, more: In }
`);
const LIMITS = { maxDepth: 12, maxAliases: 30, maxDirectives: 10, maxTokens: 2_000, maxSelections: 2_000 };
const documents = (options: object = {}): Documents =>
  new Documents(schema, { ...LIMITS, introspection: true, ...options });

type Refusals = readonly { readonly message: string; readonly code: unknown }[];

/** Why a document is refused; nothing when it is not. */
function refusals(source: string, options: object = {}): Refusals {
  const read = documents(options).read(source);
  return 'kind' in read ? [] : read.map(({ message, extensions }) => ({ message, code: extensions['code'] }));
}

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** `2^levels - 1` selections in fragments, and one that spreads the first. */
const doubling = (levels: number): string =>
  `{ ...F0 } ${many(levels, (n) => `fragment F${n} on Query { ${n + 1 < levels ? `...F${n + 1} ...F${n + 1}` : '__typename'} }`)}`;

describe('the selections of a document', () => {
  it('are counted again wherever a fragment is spread, up to the last that is allowed', () => {
    // 1 spread, then 2 + 4 + … + 512 spreads, then 512 fields.
    const selections = 1 + 1_022 + 512;
    expect(refusals(doubling(10), { maxSelections: selections })).toEqual([]);
    expect(refusals(doubling(10), { maxSelections: selections - 1 })).toEqual([
      {
        message: `With its fragments spread, the document has more than ${selections - 1} selections; no more are allowed.`,
        code: 'OPERATION_TOO_COMPLEX',
      },
    ]);
  });

  it('are those of all its operations together', () => {
    const source = many(3, (n) => `query Q${n} { ...F }`) + ' fragment F on Query { thing { id } }';
    expect(refusals(source, { maxSelections: 9 })).toEqual([]);
    expect(refusals(source, { maxSelections: 8 })).toMatchObject([{ code: 'OPERATION_TOO_COMPLEX' }]);
  });

  it('are counted in one look at each fragment, however often they double, and in circles', () => {
    expect(refusals(doubling(150))).toMatchObject([{ code: 'OPERATION_TOO_COMPLEX' }]);
    expect(refusals('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toMatchObject([
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ]);
  });

  it('include those of questions about the schema, with their aliases', () => {
    const aliases = (count: number) => `{ __schema { types { ${many(count, (n) => `a${n}: name`)} } } }`;
    expect(refusals(aliases(30))).toEqual([]);
    expect(refusals(aliases(31))).toMatchObject([{ code: 'OPERATION_TOO_COMPLEX' }]);
  });

  it('are remembered by what they come to, not by how short they are written', () => {
    const all = documents();
    const source = (n: number) => `${doubling(10)} # ${n}`;
    all.read(source(0));
    expect(all.known(source(0))).toBeDefined();
    for (let n = 1; n <= 20; n += 1) all.read(source(n));
    expect(all.known(source(0))).toBeUndefined();
    expect(all.known(source(20))).toBeDefined();
  });
});

describe('the brackets of a document', () => {
  const nested = (levels: number): string => `{ echo(lists: ${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}) }`;

  it('may stand 200 within each other, which the parser still reads', () => {
    expect(refusals(nested(200))).not.toMatchObject([{ code: 'OPERATION_TOO_COMPLEX' }]);
    expect(refusals(nested(201))).toEqual([
      {
        message: 'The document has more than 200 brackets within each other; no more are allowed.',
        code: 'OPERATION_TOO_COMPLEX',
      },
    ]);
  });

  it('count only until they are closed', () => {
    const closed = many(250, () => 'echo(lists: [[1]], input: { text: "" })');
    expect(refusals(`{ ${closed} }`, { maxTokens: 10_000 })).toEqual([]);
  });

  it('do not count in texts and comments', () => {
    expect(refusals(`{ echo(text: "${'['.repeat(300)}") } # ${'{'.repeat(300)}`)).toEqual([]);
    expect(refusals(`{ echo(text: """${'['.repeat(300)}""") }`)).toEqual([]);
  });

  it('are a mistake like any other where they do not match', () => {
    for (const source of ['{', '}', '{ echo(text: "', '}'.repeat(300)])
      expect(refusals(source)).toMatchObject([{ code: 'GRAPHQL_PARSE_FAILED' }]);
  });
});

describe('the lines of a document', () => {
  it('may be 10,000, since every error counts them', () => {
    const lines = (count: number, end = '\n') => `{ __typename${end.repeat(count - 1)}}`;
    expect(refusals(lines(10_000))).toEqual([]);
    for (const source of [lines(10_001), lines(10_001, '\r'), lines(10_001, '\n#'), `{ thing ${lines(60_000)}`])
      expect(refusals(source)).toEqual([
        { message: 'The document has more than 10000 lines; no more are allowed.', code: 'OPERATION_TOO_COMPLEX' },
      ]);
  });
});

describe('fields of one name at one place', () => {
  const TOO_ALIKE = {
    message: 'The document selects the same fields so often that they cannot be merged at a bearable cost.',
    code: 'OPERATION_TOO_COMPLEX',
  };
  const things = (count: number) => many(count, () => 'thing { id }');

  it('may make 11,200 pairs, wherever they are written', () => {
    expect(refusals(`{ ${things(150)} }`)).toEqual([]);
    expect(refusals(`{ ${things(151)} }`)).toEqual([TOO_ALIKE]);
    expect(refusals(`{ ... { ${things(75)} } ...F } fragment F on Query { ${things(76)} }`)).toEqual([TOO_ALIKE]);
    const below = many(16, () => `thing { ${many(10, () => 'other { id }')} }`);
    expect(refusals(`{ ${below} }`)).toEqual([TOO_ALIKE]);
    expect(refusals(`{ thing { ${many(150, () => 'other { id }')} } a: thing { id } }`)).toEqual([]);
  });

  it('make no pairs with fields of another name, and may make exactly 11,200', () => {
    const named = (name: string, count: number) => many(count, () => `${name}: thing { id }`);
    const pairs = `${things(150)} ${named('a', 7)} ${named('b', 3)} ${named('c', 2)}`;
    expect(refusals(`{ ${pairs} }`)).toEqual([]);
    expect(refusals(`{ ${pairs} ${named('e', 2)} }`)).toEqual([TOO_ALIKE]);
  });

  it('are counted in a bounded walk where fragments go in circles', () => {
    const circle = (spread: string) => `{ thing { ...A } } fragment A on Thing { id other { ${spread} } }`;
    expect(refusals(circle('...A'))).toMatchObject([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
    expect(refusals(circle('...A other { ...A ...A }'))).toEqual([TOO_ALIKE]);
  });
});

describe('a document that is refused', () => {
  it('is refused in an answer that does not grow with it', () => {
    const [refusal] = refusals(`{ ${'a'.repeat(50_000)} }`);
    expect(refusal?.message.length).toBeLessThan(600);
    const [alike] = refusals(`{ thing { ${many(1_900, () => 'id')} } }`);
    expect(alike).toEqual({
      message: 'The document selects the same fields so often that they cannot be merged at a bearable cost.',
      code: 'OPERATION_TOO_COMPLEX',
    });
  });

  it('is refused in plain words where introspection is off', () => {
    for (const source of [
      '{ __schema { types { name } } }',
      '{ ...F } fragment F on Query { __type(name: "T") { name } }',
    ])
      expect(refusals(source, { introspection: false })).toEqual([
        {
          message: 'This server does not answer questions about its schema (__schema, __type).',
          code: 'INTROSPECTION_DISABLED',
        },
      ]);
    expect(refusals('{ __typename }', { introspection: false })).toEqual([]);
  });
});

describe('the variables of a request', () => {
  it('may have lists and objects of 250', () => {
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]));
    expect(unfitVariable({ v: Array.from({ length: 250 }, () => 1) })).toBeNull();
    expect(unfitVariable({ v: keys(250) })).toBeNull();
    const tooLong = { why: 'has more than 250 items or fields; no input takes more.' };
    expect(unfitVariable({ v: { w: Array.from({ length: 251 }, () => 1) } })).toEqual({ ...tooLong, path: ['v', 'w'] });
    expect(unfitVariable({ v: [keys(251)] })).toEqual({ ...tooLong, path: ['v', '0'] });
    expect(unfitVariable(keys(9_000))).toBeNull();
  });

  const operationOf = ({ definitions: [definition] }: DocumentNode) => definition as OperationDefinitionNode;

  it('report fifty mistakes, and are checked no further', () => {
    const operation = operationOf(parse('query ($i: [In!]!) { echo }'));
    let looked = 0;
    const items = Array.from({ length: 250 }, () => ({
      get text(): null {
        looked += 1;
        return null;
      },
    }));
    expect(variableErrors(schema, operation, { i: items }, 'en', false)).toHaveLength(50);
    expect(looked).toBeLessThanOrEqual(2 * 51);
  });

  it('are reported in words that do not grow with them, and that reveal no schema', () => {
    const operation = operationOf(parse('query ($i: In) { echo }'));
    const name = 'k'.repeat(50_000);
    const [, error] = variableErrors(
      schema,
      operation,
      { i: { text: 'a'.repeat(50_000), [name]: 1, tex: 1 } },
      'en',
      true,
    );
    const told = variableErrors(schema, operation, { i: { text: 1, [name]: 1 } }, 'en', true);
    for (const { message, extensions } of told)
      expect(message.length + JSON.stringify(extensions).length).toBeLessThan(1_000);
    expect(error?.message).toBe('$i.tex: Field "tex" is not defined by type "In".');
  });
});

it('prices the question of an explorer within what one operation may cost, and thirty of its lists beyond', () => {
  const priceOf = (source: string): number => {
    const document = parse(source);
    const operation = getOperationAST(document);
    return operation ? compileCost(schema, document, operation)({}) : NaN;
  };
  const one = priceOf('{ __schema { types { fields { type { ofType { fields { name } } } } } } }');
  const thirty = `{ __schema { types { ${many(30, (n) => `a${n}: fields { type { ofType { fields { type { ofType { fields { name } } } } } } }`)} } } }`;
  expect(priceOf(getIntrospectionQuery())).toBe(100);
  expect(one).toBe(100);
  expect(priceOf(thirty)).toBeGreaterThan(one);
});
