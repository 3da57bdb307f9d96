import { GraphQLError, type ASTNode } from 'graphql';
import type { Localized } from '../../text.js';

/** A scalar's message about a value; its `message` is the English one. */
export class BadInput extends GraphQLError {
  constructor(readonly words: Localized) {
    super(words.en, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

/** The error for a literal that a scalar refuses: for the document's author, in English. */
export function badLiteral(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}
