import 'reflect-metadata';
import { validate, type ValidationError } from 'class-validator';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type PubSub, type ResolverData } from 'type-graphql';
import { Refusal, refuseAll, type Problem } from '../errors/index.js';
import type { RequestContext, ResolverClass, Resolvers } from './context.js';
import { constraintMessage } from './constraint-messages.js';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/** What a resolver of a subscription offers: the events of one operation, in the order in which they go out. */
export interface EventSource {
  events(operation: SubscriptionCall): Promise<AsyncIterable<unknown>>;
}

/** One operation of a subscription: its arguments, whose it is, and what its document names. */
export type SubscriptionCall = Omit<ResolverData<RequestContext>, 'root'>;

/** The `subscribe` of a subscription whose events come from its resolver's own instance, which type-graphql does not pass. */
export function eventsOf(resolver: () => new (...args: never[]) => EventSource) {
  return (operation: Omit<ResolverData, 'root'>): Promise<AsyncIterable<unknown>> => {
    const call = operation as SubscriptionCall;
    const source = call.context.resolvers.get(resolver()) as EventSource | undefined;
    if (!source) throw new Error(`No ${resolver().name} serves this schema.`);
    return source.events(call);
  };
}

function problemsOf(errors: readonly ValidationError[], path: readonly string[]): Problem[] {
  return errors.flatMap(({ property, constraints = {}, contexts = {}, value, children }) => [
    ...brokenOf(constraints, value).map(([constraint, text]) => ({
      code: 'INVALID_INPUT',
      field: [...path, property],
      message: constraintMessage(constraint, property, text, contexts[constraint]),
    })),
    ...problemsOf(children ?? [], [...path, property]),
  ]);
}

/** For an empty text, only that it is empty: whatever else it breaks follows from that. */
function brokenOf(constraints: Readonly<Record<string, string>>, value: unknown): [constraint: string, text: string][] {
  const broken = Object.entries(constraints);
  if (typeof value !== 'string' || value.trim() !== '') return broken;
  const mostUseful = broken.find(([constraint]) => /^(isLength|minLength|isNotEmpty)$/.test(constraint)) ?? broken[0];
  return mostUseful ? [mostUseful] : [];
}

/** Every problem that class-validator's checks find in an input. */
export const problemsOfInput = async (value: object): Promise<Problem[]> =>
  problemsOf(await validate(value, { skipMissingProperties: true, forbidUnknownValues: false }), []);

/** class-validator's checks of an input, as one refusal that lists every problem and never the input itself. */
async function validateInput(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null) return;
  refuseAll(await problemsOfInput(value));
}

/** The concrete error type of a payload's `userErrors`, and the codes it knows. */
function userErrorType(payload: GraphQLObjectType): { name: string; codes: ReadonlySet<string> } | null {
  const field = payload.getFields()['userErrors'];
  const type = field && getNamedType(field.type);
  if (!isObjectType(type)) return null;
  const code = type.getFields()['code'];
  const codes = code && getNamedType(code.type);
  return { name: type.name, codes: new Set(isEnumType(codes) ? codes.getValues().map(({ name }) => name) : []) };
}

/** Returns refusals whose codes the payload knows as `userErrors`; others, such as UNAUTHENTICATED, stay errors. */
function answeringRefusals(resolve: Resolve, payload: GraphQLObjectType): Resolve {
  const errorType = userErrorType(payload);
  if (!errorType) return resolve;
  return async (root, args, context, info) => {
    try {
      const result = (await resolve(root, args, context, info)) as object;
      return { userErrors: [], ...result };
    } catch (error) {
      if (!(error instanceof Refusal) || !error.problems.every(({ code }) => errorType.codes.has(code))) throw error;
      const userErrors = error.problems.map(({ code, field, message, details }) => ({
        ...details,
        __typename: errorType.name,
        code,
        field,
        message: message[context.locale],
      }));
      return { userErrors };
    }
  };
}

/** Uses a value that a repository already attached to the row by look-ahead instead of resolving it again. */
function preferringPrefetched(resolve: Resolve, name: string): Resolve {
  return (root, args, context, info) => {
    const prefetched = (root as Record<string, unknown>)[name];
    if (prefetched !== undefined && typeof prefetched !== 'function') return prefetched;
    return resolve(root, args, context, info);
  };
}

/**
 * type-graphql requires one; our subscriptions read event logs, which lose nothing, so a field without `subscribe`
 * fails here.
 */
const NO_PUB_SUB: PubSub = {
  publish: () => {
    throw new Error('Subscriptions read an event log; there is no pub/sub.');
  },
  subscribe: () => {
    throw new Error('A subscription field needs its own `subscribe`.');
  },
};

/** type-graphql makes this asynchronous, and compiled execution does not wait for it. */
function typeNameOf(value: { readonly __typename?: string }): string | undefined {
  return value.__typename;
}

/** type-graphql creates the three root types and accepts no descriptions for them. */
function describeRoots(schema: GraphQLSchema): void {
  const described: readonly [GraphQLObjectType | null | undefined, string][] = [
    [
      schema.getQueryType(),
      'What can be read. Each field authorises by itself; what is not yours reads as if it were not there.',
    ],
    [
      schema.getMutationType(),
      'What can be changed. Each field takes one `input` and answers the changed object with `userErrors`.',
    ],
    [
      schema.getSubscriptionType(),
      'What can be followed over a WebSocket (graphql-transport-ws). One field an operation.',
    ],
  ];
  for (const [type, description] of described) if (type) type.description = description;
}

function decorate(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const payload = getNamedType(field.type);
    if (field.resolve && isObjectType(payload)) field.resolve = answeringRefusals(field.resolve as Resolve, payload);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeNameOf;
    if (!isObjectType(type) || roots.has(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = preferringPrefetched(field.resolve as Resolve, field.name);
    }
  }
}

/** Schemas of this process, each with the classes it is made of. */
const built: { readonly classes: readonly ResolverClass[]; readonly schema: GraphQLSchema }[] = [];

/**
 * The schema of resolver classes, which is built once in a process: it holds no instance, and each request brings those of
 * its server. Plain fields are read from the row; only methods become resolvers.
 */
export function graphqlSchemaOf(resolvers: Resolvers): GraphQLSchema {
  const classes = [...resolvers.keys()];
  const isOfThese = (of: readonly ResolverClass[]): boolean =>
    of.length === classes.length && of.every((each, at) => each === classes[at]);
  const known = built.find((each) => isOfThese(each.classes));
  if (known) return known.schema;
  const schema = buildGraphqlSchema(classes);
  built.push({ classes, schema });
  return schema;
}

function buildGraphqlSchema(classes: readonly ResolverClass[]): GraphQLSchema {
  // Without this, type-graphql makes a resolver of every plain field, called for every leaf of every answer.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const [first, ...others] = classes;
  if (!first) throw new Error('a schema needs a resolver');
  const schema = buildSchemaSync({
    resolvers: [first, ...others],
    container: {
      get: (resolver: new () => object, { context }: ResolverData<RequestContext>) => context.resolvers.get(resolver),
    },
    validateFn: validateInput,
    pubSub: NO_PUB_SUB,
    // It introspects the whole schema to validate it, which graphql-js does before the first operation.
    skipCheck: true,
  });
  decorate(schema);
  describeRoots(schema);
  return schema;
}

/** The schema as text, sorted, so that a diff shows only changes of meaning. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
