import type { Caller } from '../access/index.js';
import { Loaders } from './loaders.js';

/** A class of resolvers. */
export type ResolverClass = abstract new (...args: never[]) => unknown;

/** Resolver classes with the instances that serve them. Rooms give theirs to the composition root. */
export type Resolvers = ReadonlyMap<ResolverClass, object>;

/** What every resolver receives: the caller, the server's resolvers, and the loaders of this request or event. */
export interface RequestContext extends Caller {
  /** The resolver instances; servers of one process share a schema, which holds none. */
  readonly resolvers: Resolvers;
  readonly loaders: Loaders;
  /** Aborted when the client goes away or the operation's time is up. */
  readonly signal: AbortSignal;
}

export function requestContext(caller: Caller, resolvers: Resolvers, signal: AbortSignal): RequestContext {
  return { ...caller, resolvers, signal, loaders: new Loaders() };
}
