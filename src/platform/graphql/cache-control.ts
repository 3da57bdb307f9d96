import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';

/**
 * What caches and proxies may do with the answer to an operation. None is kept. Answers to mutations carry tokens and
 * signed links beside what was sent in, and pass as they are: nobody compresses them.
 */
export function cacheControlOf(document: DocumentNode | undefined, operationName: string | null | undefined): string {
  const operation = document && getOperationAST(document, operationName);
  return operation?.operation === OperationTypeNode.MUTATION ? 'no-store, no-transform' : 'no-store';
}
