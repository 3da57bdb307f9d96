import {
  getNullableType,
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type ASTVisitor,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';

const CLOSED = 'This server does not answer questions about its schema (__schema, __type).';

/** Validation rule of a server that hides its schema. */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      context.reportError(new GraphQLError(CLOSED, { nodes: node, extensions: { code: 'INTROSPECTION_DISABLED' } }));
    },
  };
}

/** The minimum cost of introspection. */
const MIN_POINTS = 100;

/**
 * Introspection objects per point. They are read from memory, a hundred of them in the time of one row; the explorer's
 * own query, some seventy thousand by the sizes below, then takes a third of the limit of one operation, and delays
 * others by about a tenth of a second.
 */
const OBJECTS_PER_POINT = 200;

/** The type that a meta field returns; null for any other field. */
export function introspected(schema: GraphQLSchema, field: string): GraphQLNamedType | null {
  if (field === '__schema') return schema.getType('__Schema') ?? null;
  return field === '__type' ? (schema.getType('__Type') ?? null) : null;
}

/** The cost of introspection, by the number of objects in the answer. */
export const introspectionPoints = (objects: number): number =>
  Math.max(MIN_POINTS, Math.ceil(objects / OBJECTS_PER_POINT));

/** How many items a list of the introspection types has; null for a field of any other type. */
export function introspectionListSize(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): number | null {
  if (!parent.name.startsWith('__')) return null;
  return isListType(getNullableType(field.type)) ? Math.max(1, sizesOf(schema)[field.name] ?? 1) : 1;
}

type Sizes = Readonly<Record<string, number>>;
const known = new WeakMap<GraphQLSchema, Sizes>();

/** For a list of the whole schema its length; for a list in each type or field, the mean. */
function sizesOf(schema: GraphQLSchema): Sizes {
  let sizes = known.get(schema);
  if (!sizes) known.set(schema, (sizes = measured(schema)));
  return sizes;
}

function measured(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const perType = (count: (type: GraphQLNamedType) => number): number =>
    types.reduce((sum, type) => sum + count(type), 0) / types.length;
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: fields.length / types.length,
    args: fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length,
    inputFields: perType((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    enumValues: perType((type) => (isEnumType(type) ? type.getValues().length : 0)),
  };
}
