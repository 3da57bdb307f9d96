import type { NodeLoader, Resolvers } from './graphql/index.js';

/** What a room hands to the composition root. Its services it hands to its neighbours. */
export interface Room {
  readonly resolvers: Resolvers;
  /** Types that `node(id)` can fetch, by GraphQL name. */
  readonly nodes?: Readonly<Record<string, NodeLoader>>;
  /** Work this room does in the background; resolves to what ends it. */
  startWorker?(): Promise<() => Promise<void>>;
}

/** TypeORM's entity classes of a room. */
export type Entities = readonly (new () => object)[];
