import type { GraphQLResolveInfo } from 'graphql';
import { below, selectionOf } from '../../../platform/graphql/index.js';

/** Names of the fields selected of the nodes of a connection, whether through `nodes` or `edges`. */
export function nodeFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const selected = selectionOf(info);
  const paths = [below(selected, 'nodes'), below(selected, 'edges', 'node')];
  return new Set(paths.flatMap((path) => [...(path?.fields.keys() ?? [])]));
}
