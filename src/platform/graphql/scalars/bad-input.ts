import { GraphQLError, type ASTNode } from 'graphql';
import type { Localized } from '../../text.js';

/** What a scalar says of a value that was sent to it; its `message` is the English. */
export class BadInput extends GraphQLError {
  constructor(readonly words: Localized) {
    super(words.en, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

/** The error of a literal in a document that a scalar does not take: for whoever wrote the document, in English. */
export function badLiteral(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}
