import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';
import type { RequestContext } from './context.js';

/**
 * Fetches one row by the number behind its global id, as `context` may see it; null when it may not, or there is no
 * such row.
 */
export type NodeLoader = (id: number, context: RequestContext) => Promise<object | null>;

/** Anything with a global id. */
@InterfaceType('Node', {
  description: 'An object that can be fetched again by its global id.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The opaque global id.' })
  id!: string;
}
