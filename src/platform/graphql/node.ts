import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with a global id. */
@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its global id.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The opaque global id.' })
  id!: string;
}
