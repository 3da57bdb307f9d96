import {
  BREAK,
  getOperationAST,
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { platformError } from './errors.js';
import { compileCost, unfitDocument, type CostOf, type Variables } from './limits/index.js';

/** One operation of a validated document. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Variables;
  /** Whether the answer includes its cost. */
  readonly reportsCost?: boolean;
}

/** What is known about an operation after its first use; dropped when the document leaves the cache. */
export interface Prepared {
  readonly node: OperationDefinitionNode;
  readonly costOf: CostOf;
  /** What is wrong with its literals; null when nothing is. */
  readonly unfit: string | null;
  /** Default values that the document gives to variables. */
  readonly defaults: Variables | null;
  /** Whether compiled execution gives the same answer as plain execution. */
  readonly compilable: boolean;
  uses: number;
  compiled: CompiledQuery | null;
}

export const NO_SUCH_OPERATION = platformError(
  'BAD_USER_INPUT',
  'Name one of the operations of the document in `operationName`.',
);

/** Compiling pays from the second use on, and a flood of one-time documents then costs no compilation. */
const USES_BEFORE_COMPILING = 2;

/** Prices, checks and compiles each operation of a document once. */
export class PreparedOperations {
  private readonly known = new WeakMap<DocumentNode, Map<string, Prepared>>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * What is known about an operation; counts as a use of it. An error when the document has no operation of that name.
   */
  use({ document, operationName }: Operation): Prepared | GraphQLError {
    let operations = this.known.get(document);
    if (!operations) this.known.set(document, (operations = new Map<string, Prepared>()));
    const key = operationName ?? '';
    let prepared = operations.get(key);
    if (!prepared) {
      const node = getOperationAST(document, operationName);
      if (!node) return NO_SUCH_OPERATION;
      operations.set(key, (prepared = this.prepare(document, node)));
    }
    prepared.uses += 1;
    return prepared;
  }

  private prepare(document: DocumentNode, node: OperationDefinitionNode): Prepared {
    return {
      node,
      costOf: compileCost(this.schema, document, node),
      unfit: unfitDocument(document),
      defaults: defaultsOf(node),
      compilable: !hasDirectives(document),
      uses: 0,
      compiled: null,
    };
  }

  /** The compiled operation, once compiling pays; null while it should be executed plainly. */
  compiled(prepared: Prepared, document: DocumentNode): CompiledQuery | null {
    if (!prepared.compiled && prepared.compilable && prepared.uses >= USES_BEFORE_COMPILING) {
      const compiled = compileQuery(this.schema, document, prepared.node.name?.value);
      if (isCompiledQuery(compiled)) prepared.compiled = compiled;
    }
    return prepared.compiled;
  }
}

/**
 * graphql-jit keeps the conditions of `@skip` and `@include` at the field itself, so that a field in a fragment that is
 * spread twice is left out in both places when it is left out in one. Such documents are executed plainly.
 */
function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.DIRECTIVE]() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Fills in the document's default values: prices need them, and graphql-jit ignores them for a required variable. */
export function withDefaults(operation: Operation, defaults: Variables | null): Operation {
  return defaults ? { ...operation, variables: { ...defaults, ...operation.variables } } : operation;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables | null {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    // As a client would have sent it; coercion comes later.
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return Object.keys(defaults).length > 0 ? defaults : null;
}
