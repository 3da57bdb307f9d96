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
import { RecentMap } from '../recent-map.js';
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

/** How many documents a process remembers parsed and validated, and how many characters of them. */
const REMEMBERED = 1_000;
/** With the places of its tokens a document takes some 150 bytes a character: this bounds them to about 50 MB. */
const REMEMBERED_CHARACTERS = 300_000;

/** Documents that were parsed and validated: the most recent ones, whichever way they came. */
export class Documents {
  private readonly recent = new RecentMap<DocumentNode>(REMEMBERED, REMEMBERED_CHARACTERS);
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: DocumentOptions,
  ) {
    this.rules = [...specifiedRules, ...documentRules(options)];
  }

  /** A document that is remembered. */
  known(source: string): DocumentNode | undefined {
    return this.recent.get(source);
  }

  /** Remembers a document that somebody else has parsed and found valid by the same rules. */
  remember(source: string, document: DocumentNode): void {
    this.recent.set(source, document, source.length);
  }

  /** The document, or why it is none. */
  read(source: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known(source);
    if (known) return known;
    const document = this.parse(source);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(this.schema, document, this.rules, {
      maxErrors: 20,
      // Who may not ask about the schema is not told of it by "Did you mean …?" either.
      hideSuggestions: !this.options.introspection,
    });
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    this.remember(source, document);
    return document;
  }

  private parse(source: string): DocumentNode | GraphQLError {
    try {
      return parse(source, { maxLexicalTokens: this.options.maxTokens });
    } catch (error) {
      return withCode(error instanceof GraphQLError ? error : new GraphQLError('Syntax error'), 'GRAPHQL_PARSE_FAILED');
    }
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
