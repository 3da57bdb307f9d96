import {
  GraphQLError,
  MaxIntrospectionDepthRule,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { documentLimits, type DocumentLimits } from './limits/index.js';

export interface DocumentOptions extends DocumentLimits {
  readonly maxTokens: number;
  /** Whether the schema may be asked about itself. */
  readonly introspection: boolean;
}

/** Rules beside GraphQL's own that every document must pass, over HTTP and WebSocket alike. */
export function documentRules(options: DocumentOptions): ValidationRule[] {
  return [
    documentLimits(options),
    MaxIntrospectionDepthRule,
    ...(options.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
}

/** How many documents a process remembers parsed and validated. */
const REMEMBERED = 1_000;

/** Parses and validates documents that arrive over a WebSocket, remembering the most recent valid ones. */
export class Documents {
  private readonly known = new Map<string, DocumentNode>();
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: DocumentOptions,
  ) {
    this.rules = [...specifiedRules, ...documentRules(options)];
  }

  /** The document, or why it is none. */
  read(source: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(source);
    if (known) {
      this.known.delete(source);
      this.known.set(source, known);
      return known;
    }
    const document = this.parse(source);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(this.schema, document, this.rules, { maxErrors: 20 });
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    this.remember(source, document);
    return document;
  }

  private parse(source: string): DocumentNode | GraphQLError {
    try {
      return parse(source, { maxLexicalTokens: this.options.maxTokens, noLocation: true });
    } catch (error) {
      return withCode(error instanceof GraphQLError ? error : new GraphQLError('Syntax error'), 'GRAPHQL_PARSE_FAILED');
    }
  }

  private remember(source: string, document: DocumentNode): void {
    const oldest = this.known.size >= REMEMBERED ? this.known.keys().next().value : undefined;
    if (oldest !== undefined) this.known.delete(oldest);
    this.known.set(source, document);
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code, ...error.extensions },
  });
}
