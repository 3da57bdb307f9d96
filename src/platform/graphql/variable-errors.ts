import {
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { platformError, shortened } from './errors.js';
import type { Locale } from '../text.js';
import type { Unfit, Variables } from './limits/index.js';
import { BadInput } from './scalars/index.js';

/** As many as graphql-js reports at once. */
const MAX_ERRORS = 50;
/** How much of a client's name is repeated. */
const NAME_SHOWN = 100;

const shown = (path: readonly (string | number)[]): string[] => path.map((key) => String(key).slice(0, NAME_SHOWN));

/** The error for variables with values that no input may contain. */
export function unfitError({ why, path }: Unfit): GraphQLError {
  const at = shown(path);
  return platformError('BAD_USER_INPUT', `Variable ${at.join('.')} ${why}`, {
    field: at.length > 1 ? at.slice(1) : at,
  });
}

/** Thrown through graphql-js when enough is wrong: otherwise it would check every other value of a list, too. */
class EnoughErrors extends Error {}

/**
 * What is wrong with the variables of an operation, each error with the path of the value: `$input.principalWon`, and
 * in `extensions.field` the part below the variable. Found before the operation runs, since neither plain nor compiled
 * execution gives the path of a value that a scalar refused, and the compiled one writes the whole value into each
 * error. A scalar's message may reach a person and is in their language; missing and unknown fields concern the
 * client's developers.
 * @param hideSuggestions for a server that hides its schema: no "Did you mean …?".
 */
export function variableErrors(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
  locale: Locale,
  hideSuggestions: boolean,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  try {
    for (const { variable, type: written, defaultValue } of variableDefinitions) {
      const type = typeFromAST(schema, written);
      const name = variable.name.value;
      if (!isInputType(type) || (variables[name] === undefined && (defaultValue || !isNonNullType(type)))) continue;
      const report = (path: readonly (string | number)[], message: string): void => {
        if (errors.length === MAX_ERRORS) throw new EnoughErrors();
        const field = path.length > 0 ? shown(path) : [name];
        const at = path.length > 0 ? [name, ...field].join('.') : name;
        errors.push(platformError('BAD_USER_INPUT', shortened(`$${at}: ${message}`), { field }));
      };
      if (variables[name] === undefined) report([], `A value of type ${String(type)} is required.`);
      else check(variables[name], type, locale, hideSuggestions, report);
    }
  } catch (error) {
    if (!(error instanceof EnoughErrors)) throw error;
  }
  return errors;
}

function check(
  value: unknown,
  type: GraphQLInputType,
  locale: Locale,
  hideSuggestions: boolean,
  report: (path: readonly (string | number)[], message: string) => void,
): void {
  const onError: Parameters<typeof coerceInputValue>[2] = (path, _value, error) => {
    const message = error instanceof BadInput ? error.words[locale] : error.message;
    // For a missing or unknown field, the path leads only to the object.
    const [, name] = /^Field "(\w+)" (?:of required type|is not defined)/.exec(message) ?? [];
    report(name === undefined ? path : [...path, name], message);
  };
  coerceInputValue(value, type, onError, hideSuggestions);
}
