import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  getIntrospectionQuery,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  validateSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { emitSchema } from '../src/wiring/graphql-schema.js';
import { compileCost } from '../src/platform/graphql/limits/index.js';
import { SHORT_LISTS } from './support/short-lists.js';

let text: string;
let schema: GraphQLSchema;
beforeAll(() => {
  text = emitSchema();
  schema = buildSchema(text);
});

const own = (): GraphQLNamedType[] => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

it('holds by the rules of GraphQL', () => {
  expect(validateSchema(schema)).toEqual([]);
});

interface Found {
  readonly type: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown> | GraphQLInputField;
  readonly path: string;
}

const fieldsOf = (): Found[] =>
  own().flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const fields = Object.values<Found['field']>(type.getFields());
    return fields.map((field) => ({ type, field, path: `${type.name}.${field.name}` }));
  });

const nodeField = (path: string): string => {
  const [name = '', field = ''] = path.split('.');
  const type = schema.getType(name);
  return isInterfaceType(type) || isObjectType(type) ? String(type.getFields()[field]?.type) : 'no such type';
};

describe('the schema', () => {
  it('is the one in schema/schema.graphql', () => {
    expect(text).toBe(readFileSync(join(import.meta.dirname, '../schema/schema.graphql'), 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const missing = [
      ...own()
        .filter((type) => !type.description && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        .map(({ name }) => name),
      ...fieldsOf()
        .filter(({ field }) => !field.description)
        .map(({ path }) => path),
      ...fieldsOf().flatMap(({ field, path }) =>
        'args' in field
          ? field.args.filter(({ description }) => !description).map(({ name }) => `${path}(${name})`)
          : [],
      ),
      ...own().flatMap((type) =>
        isEnumType(type)
          ? type
              .getValues()
              .filter(({ description }) => !description)
              .map(({ name }) => `${type.name}.${name}`)
          : [],
      ),
    ];
    expect(missing).toEqual([]);
  });

  it('holds no float, and says what each scalar of its own is', () => {
    expect(
      fieldsOf()
        .filter(({ field }) => getNamedType(field.type).name === 'Float')
        .map(({ path }) => path),
    ).toEqual([]);
    const scalars = own().filter(
      (type) => isScalarType(type) && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
    );
    expect(scalars.filter((type) => isScalarType(type) && !type.specifiedByURL)).toEqual([]);
  });

  it('gives every mutation one input, and a payload of nullable objects with userErrors', () => {
    const wrong = Object.values(schema.getMutationType()?.getFields() ?? {}).filter((field) => {
      const [input] = field.args;
      const payload = getNamedType(field.type);
      if (field.args.length !== 1 || input?.name !== 'input' || !isNonNullType(input.type)) return true;
      if (!isObjectType(payload) || !payload.name.endsWith('Payload')) return true;
      const { userErrors, ...rest } = payload.getFields();
      return !userErrors || Object.values(rest).some(({ type }) => isNonNullType(type));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('gives no field of an input a default, which compiled execution would forget: code fills in what is left out', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const defaults = inputs.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ defaultValue }) => defaultValue !== undefined)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(defaults).toEqual([]);
  });

  it('bounds every list of objects: a connection, or a stated size', () => {
    const lists = fieldsOf().filter(({ type, field }) => {
      const inner = getNullableType(field.type);
      const inConnection = /(Connection|Edge|Payload)$/.test(type.name);
      return isListType(inner) && !inConnection && isObjectType(getNamedType(field.type)) && !('defaultValue' in field);
    });
    expect(lists.map(({ path }) => path).sort()).toEqual(SHORT_LISTS);
  });

  it('can be asked for by an explorer in one operation, and not by thirty aliases', () => {
    const priceOf = (source: string): number => {
      const document = parse(source);
      const operation = getOperationAST(document);
      return operation ? compileCost(schema, document, operation)({}) : NaN;
    };
    expect(priceOf(getIntrospectionQuery())).toBeLessThan(500);
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n}: fields { type { ofType { fields { name } } } }`);
    expect(priceOf(`{ __schema { types { ${aliases.join(' ')} } } }`)).toBeGreaterThan(1_000);
  });

  it('implements the Relay server specification: Node, PageInfo and connections', () => {
    expect(nodeField('Node.id')).toBe('ID!');
    expect(nodeField('Query.node')).toBe('Node');
    const nodes = own().filter((type) => isObjectType(type) && String(type.getFields()['id']?.type) === 'ID!');
    const unfetched = nodes.filter(
      (type) => isObjectType(type) && !type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(unfetched.map(({ name }) => name)).toEqual([]);
    const pageInfo = schema.getType('PageInfo');
    const shape = isObjectType(pageInfo)
      ? Object.values(pageInfo.getFields()).map(({ name, type }) => `${name}: ${String(type)}`)
      : [];
    expect(shape.sort()).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
    for (const type of own()) {
      if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
      const edge = getNamedType(type.getFields()['edges']?.type ?? type);
      expect(isObjectType(edge) && Object.keys(edge.getFields()).sort()).toEqual(['cursor', 'node']);
    }
  });
});
