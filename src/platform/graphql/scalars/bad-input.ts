import { GraphQLError, type ASTNode } from 'graphql';

/** The error of a scalar that was given something else. */
export function badInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, { ...(node && { nodes: node }), extensions: { code: 'BAD_USER_INPUT' } });
}
