import { Lexer, Source, TokenKind } from 'graphql';

/**
 * How deep a document's brackets may be nested: more than the deepest configurable selection (100) with the deepest
 * input (32) in it, and far below what exhausts the stack of the parser, which recurses.
 */
const MAX_BRACKETS = 200;

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** The error for a document whose brackets are nested too deeply to be parsed. */
export const TOO_NESTED = `The document has more than ${MAX_BRACKETS} brackets within each other; no more are allowed.`;

/**
 * Whether a document's brackets are nested deeper than any document needs. Reads no more tokens than the parser is
 * allowed.
 * @throws GraphQLError when the text is no sequence of tokens, as the parser does.
 */
export function isTooNested(source: string, maxTokens: number): boolean {
  const lexer = new Lexer(new Source(source));
  let open = 0;
  for (let read = 0; read < maxTokens; read += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return false;
    if (OPENING.has(kind)) open += 1;
    else if (CLOSING.has(kind)) open -= 1;
    if (open > MAX_BRACKETS) return true;
  }
  return false;
}
