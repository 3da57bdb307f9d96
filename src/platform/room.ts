import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { RequestContext, Resolvers } from './graphql/index.js';

/** Fetches one row by the number behind its global id, as `context` may see it; null when it may not, or is not there. */
export type NodeLoader = (id: number, context: RequestContext) => Promise<object | null>;

/** What a room hands to the composition root. Its services it hands to its neighbours. */
export interface Room {
  readonly resolvers: Resolvers;
  /** Types that `node(id)` can fetch, by GraphQL name. */
  readonly nodes?: Readonly<Record<string, NodeLoader>>;
  /** Work this room does in the background; resolves to what ends it. */
  startWorker?(): Promise<() => Promise<void>>;
}

export type Entities = readonly EntityTarget<ObjectLiteral>[];
