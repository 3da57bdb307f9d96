import type { NodeLoader, Resolvers } from './graphql/index.js';
import type { Route } from './http/index.js';

/** What a room gives the composition root. It gives its services to its neighbours. */
export interface Room {
  readonly resolvers: Resolvers;
  /** Types that `node(id)` can fetch, by GraphQL name. */
  readonly nodes?: Readonly<Record<string, NodeLoader>>;
  /** Paths below which this room answers HTTP itself, such as `/uploads/`. */
  readonly routes?: Readonly<Record<string, Route>>;
  /** Starts this room's background work; resolves to a function that stops it. */
  startWorker?(): Promise<() => Promise<void>>;
}

/** TypeORM's entity classes of a room. */
export type Entities = readonly (new () => object)[];
