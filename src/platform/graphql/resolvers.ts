/** A class of resolvers. */
export type ResolverClass = abstract new (...args: never[]) => unknown;

/** Resolver classes with the instances that serve them. Rooms give theirs to the composition root. */
export type Resolvers = ReadonlyMap<ResolverClass, object>;
