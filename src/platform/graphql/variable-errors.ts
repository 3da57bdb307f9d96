import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { platformError } from './errors.js';
import type { Locale } from '../text.js';
import type { Unfit, Variables } from './limits/index.js';
import { BadInput } from './scalars/index.js';

/** The error of variables that hold what no input may. */
export function unfitError({ why, path }: Unfit): GraphQLError {
  const field = path.length > 1 ? path.slice(1) : path;
  return platformError('BAD_USER_INPUT', `Variable ${path.join('.')} ${why}`, { field });
}

/** As many as graphql-js tells at once. */
const MAX_ERRORS = 50;

/** The errors of a result; those of an operation that did not begin because of its variables say where in them. */
export function errorsOf(
  { data, errors }: ExecutionResult,
  schema: GraphQLSchema,
  node: OperationDefinitionNode,
  variables: Variables,
  locale: Locale,
): readonly GraphQLError[] | undefined {
  if (!errors || data !== undefined || errors.some(({ path }) => path !== undefined)) return errors;
  const found = variableErrors(schema, node, variables, locale);
  return found.length > 0 ? found : errors;
}

/**
 * What is wrong with the variables of an operation, each error with the path of the value: `$input.principalWon`, and in
 * `extensions.field` what of it lies below the variable. Plain and compiled execution tell the same, and neither of them
 * the path of a value that a scalar refused; so it is found again here, once it is known that something is wrong. What a
 * scalar says of a value may reach a person, and is in his language; what is missing or unknown is for who wrote the client.
 */
function variableErrors(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
  locale: Locale,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const { variable, type: written, defaultValue } of variableDefinitions) {
    const type = typeFromAST(schema, written);
    const name = variable.name.value;
    if (!isInputType(type) || (variables[name] === undefined && (defaultValue || !isNonNullType(type)))) continue;
    const report = (path: readonly (string | number)[], message: string): void => {
      const field = path.length > 0 ? path.map(String) : [name];
      const at = [name, ...path.map(String)].join('.');
      if (errors.length < MAX_ERRORS) errors.push(platformError('BAD_USER_INPUT', `$${at}: ${message}`, { field }));
    };
    if (variables[name] === undefined) report([], `A value of type ${String(type)} is required.`);
    else check(variables[name], type, locale, report);
  }
  return errors;
}

function check(
  value: unknown,
  type: GraphQLInputType,
  locale: Locale,
  report: (path: readonly (string | number)[], message: string) => void,
): void {
  coerceInputValue(value, type, (path, _value, error) => {
    const message = error instanceof BadInput ? error.words[locale] : error.message;
    // Of a field that is missing, or that there is none of, the path leads to the object only.
    const [, name] = /^Field "(\w+)" (?:of required type|is not defined)/.exec(message) ?? [];
    report(name === undefined ? path : [...path, name], message);
  });
}
