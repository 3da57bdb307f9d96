import {
  GraphQLError,
  MaxIntrospectionDepthRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { RecentMap } from '../recent-map.js';
import { shortened } from './errors.js';
import {
  hasTooManyOverlaps,
  noIntrospection,
  shapeOf,
  sourceExcess,
  TOO_MANY_OVERLAPS,
  tooComplex,
  type DocumentLimits,
} from './limits/index.js';

export interface DocumentOptions extends DocumentLimits {
  readonly maxTokens: number;
  /** Whether introspection is allowed. */
  readonly introspection: boolean;
}

/** How many parsed and validated documents a process caches, and how many characters of them. */
const CACHED_DOCUMENTS_MAX = 1_000;
/** With its token positions a document takes some 150 bytes a character: this bounds them to about 50 MB. */
const REMEMBERED_CHARACTERS = 300_000;
/**
 * A compiled selection takes as much memory as this many characters: fragments may make many out of a short document.
 */
const CHARACTERS_PER_SELECTION = 10;

/** Parsed and validated documents: the most recently used ones, whichever way they came. */
export class Documents {
  private readonly recent = new RecentMap<DocumentNode>(CACHED_DOCUMENTS_MAX, REMEMBERED_CHARACTERS);
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: DocumentOptions,
  ) {
    this.rules = [...specifiedRules, MaxIntrospectionDepthRule, ...(options.introspection ? [] : [noIntrospection])];
  }

  /** A cached document. */
  known(source: string): DocumentNode | undefined {
    return this.recent.get(source);
  }

  /**
   * The document, or why it is invalid. Limits come before the work that they limit: brackets before the parser, which
   * recurses for each, lines before errors, which count them, and selections before the rules of GraphQL, which visit
   * each fragment wherever it is spread and compare each pair of fields of one name.
   */
  read(source: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known(source);
    if (known) return known;
    const document = this.parse(source);
    if (document instanceof GraphQLError) return [document];
    const { selections, excesses } = shapeOf(document, this.options);
    if (excesses.length > 0) return excesses;
    if (hasTooManyOverlaps(document, this.options.maxSelections)) return [tooComplex(TOO_MANY_OVERLAPS)];
    const errors = validate(this.schema, document, this.rules, {
      maxErrors: 20,
      // Without introspection, "Did you mean …?" must not reveal the schema either.
      hideSuggestions: !this.options.introspection,
    });
    if (errors.length > 0) return errors.map(invalid);
    this.recent.set(source, document, Math.max(source.length, selections * CHARACTERS_PER_SELECTION));
    return document;
  }

  private parse(source: string): DocumentNode | GraphQLError {
    const { maxTokens } = this.options;
    try {
      const excess = sourceExcess(source, maxTokens);
      return excess === null ? parse(source, { maxLexicalTokens: maxTokens }) : tooComplex(excess);
    } catch (error) {
      return withCode(error instanceof GraphQLError ? error : new GraphQLError('Syntax error'), 'GRAPHQL_PARSE_FAILED');
    }
  }
}

/** graphql-js's message when it stops after comparing too many fields of one name, which have no selections. */
const GAVE_UP = 'Validation aborted.';

function invalid(error: GraphQLError): GraphQLError {
  return error.message === GAVE_UP ? tooComplex(TOO_MANY_OVERLAPS) : withCode(error, 'GRAPHQL_VALIDATION_FAILED');
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(shortened(error.message), {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code, ...error.extensions },
  });
}
