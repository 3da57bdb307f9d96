import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { canonicalJson, type Json } from '../../../../platform/chain/index.js';
import type { ReplyActionPartType } from './reply-step.types.js';

type Variables = Readonly<Record<string, Json>>;

/**
 * The document that sends an action's mutation: it takes the action's arguments as variables and selects `userErrors`.
 * Null where the schema has no such mutation, or it takes other arguments: then the action is not available here.
 */
export function actionDocument(schema: GraphQLSchema, { mutation, given }: ReplyActionPartType): string | null {
  const field = schema.getMutationType()?.getFields()[mutation];
  if (!field || field.args.length === 0 || !takes(field.args, variablesOf(given)) || !saysErrors(field)) return null;
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `mutation Action(${declared}) { ${mutation}(${passed}) { userErrors { field message } } }`;
}

/**
 * The variables of an action, as JSON. Where the mutation takes a key that makes repetition safe and the answer gave none,
 * the reply and the part's place in it make one, so that an action that is confirmed twice is done once.
 */
export function actionArguments(schema: GraphQLSchema, part: ReplyActionPartType): string {
  const { mutation, given, replyKey, sequence } = part;
  const input = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input');
  const type = input && getNullableType(input.type);
  const variables = variablesOf(given);
  const said = variables['input'];
  const takesKey = isInputObjectType(type) && 'idempotencyKey' in type.getFields();
  if (!takesKey || !isObject(said) || 'idempotencyKey' in said) return given;
  return canonicalJson({ ...variables, input: { ...said, idempotencyKey: `reply-${replyKey}-${sequence}` } });
}

const takes = (known: readonly GraphQLArgument[], variables: Variables): boolean =>
  Object.keys(variables).every((name) => known.some((each) => each.name === name)) &&
  known.every((argument) => !isRequiredArgument(argument) || argument.name in variables);

function saysErrors({ type }: GraphQLField<unknown, unknown>): boolean {
  const payload = getNamedType(type);
  return isObjectType(payload) && 'userErrors' in payload.getFields();
}

const variablesOf = (given: string): Variables => JSON.parse(given) as Variables;

const isObject = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
