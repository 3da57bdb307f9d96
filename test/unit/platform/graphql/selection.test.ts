import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { connectionOf, Fields, fieldsNamed, NO_FIELDS, selectionOf } from '../../../../src/platform/graphql/index.js';

const schema = buildSchema(`
  type Query { things: Things }
  type Things { nodes: [Thing!]!, edges: [Edge!]!, totalCount: Int }
  type Edge { node: Thing!, cursor: String! }
  type Thing { id: ID!, name: String, parts(first: Int, kinds: [String], only: Only): Things }
  input Only { kind: String, size: Int }
`);

/** What is selected below `things`. */
function selected(source: string, variableValues: Record<string, unknown> = {}): Fields {
  let found = NO_FIELDS;
  const things = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    found = selectionOf(info);
    return null;
  };
  expect(graphqlSync({ schema, source, variableValues, rootValue: { things } }).errors).toBeUndefined();
  return found;
}

const partsOf = (source: string, variables?: Record<string, unknown>) =>
  selected(source, variables).items.below('parts');

describe('selected fields', () => {
  it('are those of fragments too, and of a connection by nodes and edges together', () => {
    const fields = selected(`
      query { things { ...More edges { cursor node { id } } } }
      fragment More on Things { totalCount nodes { ... on Thing { name } } }`);
    expect([...fields.names]).toEqual(['totalCount', 'nodes', 'edges']);
    expect([...fields.items.names]).toEqual(['name', 'id']);
    expect(fields.below('pageInfo')).toBeUndefined();
  });

  it('have their arguments as values, whether written or by a variable', () => {
    const source =
      'query ($size: Int, $none: Int) { things { nodes { parts(first: $none, kinds: ["a", "b"], only: { kind: "c", size: $size }) { totalCount } } } }';
    expect(partsOf(source, { size: 3 })?.arguments).toEqual({
      first: undefined,
      kinds: ['a', 'b'],
      only: { kind: 'c', size: 3 },
    });
    expect(partsOf(source, { size: 4 })?.arguments).toMatchObject({ only: { size: 4 } });
  });

  it('have no arguments in common where the places of a field differ', () => {
    const fields = partsOf(
      '{ things { nodes { a: parts(first: 1) { totalCount } b: parts(first: 2) { totalCount } } } }',
    );
    expect(fields?.arguments).toBeNull();
    expect(fields?.eachArguments).toEqual([{ first: 1 }, { first: 2 }]);
  });

  it('are remembered by document, never with the variables of one operation', () => {
    const remembered = Fields.remember((fields) => fields.below('parts')?.arguments);
    const source = 'query ($first: Int) { things { nodes { parts(first: $first) { totalCount } } } }';
    expect(remembered(selected(source, { first: 1 }).items)).toEqual({ first: undefined });
  });

  it('can be named by the program', () => {
    expect([...fieldsNamed('id', 'name').names]).toEqual(['id', 'name']);
    expect([...connectionOf('id').items.names]).toEqual(['id']);
    expect([...NO_FIELDS.names]).toEqual([]);
  });
});
