import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { emitSchema } from '../../../src/wiring/graphql-schema.js';

type AnyField = GraphQLField<unknown, unknown>;

/** A field with arguments, and the fields that lead to it from a root. */
export interface Place {
  /** Such as `Query.loans`, `Loan.repayments` or `Mutation.loanRepay`. */
  readonly name: string;
  readonly root: 'query' | 'mutation' | 'subscription';
  readonly path: readonly AnyField[];
  readonly field: AnyField;
  /** The one type asked for where the field may answer several; all of them when left out. */
  readonly of?: string;
}

/** The schema as clients see it. */
export const loadSchema = (): GraphQLSchema => buildSchema(emitSchema());

/** Every field of the three roots. */
export function rootFields(schema: GraphQLSchema): Place[] {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() } as const;
  return Object.entries({ ...roots, subscription: schema.getSubscriptionType() }).flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name ?? ''}.${field.name}`,
      root: root as Place['root'],
      path: [],
      field,
    })),
  );
}

/** Every field below a root that takes arguments, by the shortest way a query gets there. */
export function nestedFields(schema: GraphQLSchema): Place[] {
  const found: Place[] = [];
  const reached = new Set<GraphQLNamedType>();
  let front = Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => [field]);
  while (front.length > 0) {
    const next: AnyField[][] = [];
    for (const path of front) {
      const type = getNamedType(path.at(-1)?.type ?? schema.getQueryType());
      if (!isObjectType(type) || reached.has(type)) continue;
      reached.add(type);
      for (const field of Object.values(type.getFields())) {
        if (field.args.length > 0) found.push({ name: `${type.name}.${field.name}`, root: 'query', path, field });
        next.push([...path, field]);
      }
    }
    front = next;
  }
  return found;
}

/** Fields with arguments that no place covers: none, unless something is reached by a mutation alone. */
export function uncovered(schema: GraphQLSchema, places: readonly Place[]): string[] {
  const covered = new Set(places.map(({ name }) => name));
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter(({ args }) => args.length > 0)
          .map(({ name }) => `${type.name}.${name}`)
          .filter((name) => !covered.has(name))
      : [],
  );
}

/** What a value is given for: an argument or an input field, with the type behind it. */
export interface Slot {
  readonly argument: string;
  /** Of a field of an input object; null for the argument as a whole. */
  readonly inner: string | null;
  readonly type: GraphQLInputType;
}

/** Every argument of a field, and every field of its input objects. */
export const slotsOf = ({ field }: Place): Slot[] =>
  field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    const inner = isInputObjectType(named) ? Object.values(named.getFields()) : [];
    return [
      { argument: name, inner: null, type },
      ...inner.map((input) => ({ argument: name, inner: input.name, type: input.type })),
    ];
  });

/** Arguments of the fields on the way to a place that have to be given, and those of the place itself. */
export const argumentsOnTheWay = ({ path }: Place): { field: AnyField; argument: GraphQLArgument }[] =>
  path.flatMap((field) => field.args.filter(isNeeded).map((argument) => ({ field, argument })));

const isNeeded = ({ type, defaultValue }: GraphQLArgument) => isNonNullType(type) && defaultValue === undefined;

/** The name of the variable for an argument; the number keeps arguments on the way apart. */
export const variableOf = (name: string, depth: number): string => `${name}_${depth}`;

/** Arguments of a place that a document gives, by name: as a variable, or written into it as this literal. */
export type Given = ReadonlyMap<string, { readonly literal: string | null }>;

/** The arguments of a place that there are variables for. */
export const givenIn = ({ field, path }: Place, variables: Readonly<Record<string, unknown>>): Given =>
  new Map(
    field.args.flatMap(({ name }) => (variableOf(name, path.length) in variables ? [[name, { literal: null }]] : [])),
  );

/**
 * A document that asks for the place with all leaves below it, so many levels deep at most. Arguments are variables unless
 * a literal is given.
 */
export function documentFor(schema: GraphQLSchema, place: Place, given?: Given, most = MAX_LEVELS): string {
  for (let levels = most; ; levels -= 1) {
    const text = documentTo(levels, schema, place, given);
    if (levels === 1 || (text.match(/[$\w]+|[!{}():[\]]/g) ?? []).length < MAX_TOKENS) return text;
  }
}

function documentTo(levels: number, schema: GraphQLSchema, place: Place, given?: Given): string {
  const { root, path, field, of } = place;
  const variables: string[] = [];
  const call = (at: AnyField, depth: number, args: readonly GraphQLArgument[], literals?: Given): string => {
    const passed = args.map(({ name, type }) => {
      const literal = literals?.get(name)?.literal ?? null;
      if (literal !== null) return `${name}: ${literal}`;
      variables.push(`$${variableOf(name, depth)}: ${String(type)}`);
      return `${name}: $${variableOf(name, depth)}`;
    });
    return `${at.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`;
  };
  const steps = path.map((step, depth) => call(step, depth, step.args.filter(isNeeded)));
  const asked = field.args.filter(({ name }) => given?.has(name) ?? true);
  const below = selection(schema, getNamedType(field.type), MAX_LEVELS - levels, of);
  const last = `${call(field, path.length, asked, given)} ${below}`;
  const body = steps.reduceRight((inner, step) => `${step} { ${inner} }`, last);
  return `${root}${variables.length > 0 ? ` (${variables.join(', ')})` : ''} { ${body} }`;
}

const MAX_LEVELS = 4;
/** A little less than what a document may have: types that hang together widely are asked for less deeply. */
const MAX_TOKENS = 1_900;

const selections = new WeakMap<GraphQLSchema, Map<string, string>>();

/**
 * All that can be asked of a type without arguments, some levels deep; `first: 2` of lists, to keep the price low. Made once
 * for each type and level: tens of thousands of documents hold the same ones.
 */
function selection(schema: GraphQLSchema, type: GraphQLNamedType, level: number, of?: string): string {
  let known = selections.get(schema);
  if (!known) selections.set(schema, (known = new Map<string, string>()));
  const key = `${type.name} ${level} ${of ?? ''}`;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = selectionOf(schema, type, level, of)));
  return text;
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, level: number, of?: string): string {
  if (!isCompositeType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .filter(({ name }) => (of === undefined ? !name.endsWith('Error') : name === of));
    const spreads = members.map((member) => `... on ${member.name} ${fieldsOf(schema, member, level, members)}`);
    return `{ __typename ${spreads.join(' ')} }`;
  }
  return fieldsOf(schema, type, level, [type]);
}

/** `beside` are the types whose fields are asked for in the same place: names that clash there are left out. */
function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  level: number,
  beside: readonly GraphQLObjectType[],
): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const types = beside.flatMap((other) => other.getFields()[field.name]?.type ?? []);
    if (new Set(types.map(String)).size > 1) return [];
    if (isLeafType(inner)) return [field.name];
    if (level >= MAX_LEVELS || field.args.some(isNeeded) || (field.name === 'edges' && 'nodes' in type.getFields()))
      return [];
    const sized = field.args.some(({ name }) => name === 'first') && !isListType(getNullableType(field.type));
    return [`${field.name}${sized ? '(first: 2)' : ''} ${selection(schema, inner, level + 1)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
