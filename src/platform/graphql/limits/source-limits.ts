import { Lexer, Source, TokenKind } from 'graphql';

/**
 * How deep a document's brackets may be nested: more than the deepest configurable selection (100) with the deepest
 * input (32) in it, and far below what exhausts the stack of the parser, which recurses.
 */
const MAX_BRACKETS = 200;

/**
 * How many lines a document may have: more than any document needs with its tokens, each on a line of its own. Every
 * error counts all lines before its place, twice, and a document may have twenty errors.
 */
const MAX_LINES = 10_000;

const OPENING_TOKENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING_TOKENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

const TOO_NESTED = `The document has more than ${MAX_BRACKETS} brackets within each other; no more are allowed.`;
const TOO_MANY_LINES = `The document has more than ${MAX_LINES} lines; no more are allowed.`;

/**
 * Why a document's text may not be parsed: its brackets are nested deeper, or it has more lines, than any document
 * needs. Reads no more tokens than the parser is allowed. Null where it may be parsed.
 * @throws GraphQLError when the text is no sequence of tokens, as the parser does.
 */
export function sourceExcess(source: string, maxTokens: number): string | null {
  const lexer = new Lexer(new Source(source));
  let open = 0;
  for (let read = 0; read < maxTokens; read += 1) {
    const { kind } = lexer.advance();
    if (lexer.line > MAX_LINES) return TOO_MANY_LINES;
    if (kind === TokenKind.EOF) return null;
    if (OPENING_TOKENS.has(kind)) open += 1;
    else if (CLOSING_TOKENS.has(kind)) open -= 1;
    if (open > MAX_BRACKETS) return TOO_NESTED;
  }
  return null;
}
