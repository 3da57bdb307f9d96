import type { NodeLoader, Resolvers } from './graphql/index.js';
import type { Route } from './http/index.js';

/** What a room hands to the composition root. Its services it hands to its neighbours. */
export interface Room {
  readonly resolvers: Resolvers;
  /** Types that `node(id)` can fetch, by GraphQL name. */
  readonly nodes?: Readonly<Record<string, NodeLoader>>;
  /** Paths below which this room answers HTTP itself, such as `/uploads/`. */
  readonly routes?: Readonly<Record<string, Route>>;
  /** Work this room does in the background; resolves to what ends it. */
  startWorker?(): Promise<() => Promise<void>>;
}

/** TypeORM's entity classes of a room. */
export type Entities = readonly (new () => object)[];
