import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';

/**
 * What caches and proxies may do with an operation's answer. None is cached. Answers to mutations contain tokens and
 * signed links beside user input, so they must not be compressed.
 */
export function cacheControlOf(document: DocumentNode | undefined, operationName: string | null | undefined): string {
  const operation = document && getOperationAST(document, operationName);
  return operation?.operation === OperationTypeNode.MUTATION ? 'no-store, no-transform' : 'no-store';
}
