import type { GraphQLResolveInfo } from 'graphql';
import { selectionOf } from '../../../platform/graphql/index.js';

/** Names of the fields selected of the nodes of a connection, whether through `nodes` or `edges`. */
export function nodeFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  return new Set(selectionOf(info).items.names);
}
