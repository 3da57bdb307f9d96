import 'reflect-metadata';
import { Field, InterfaceType } from 'type-graphql';

/** Why a mutation did not do what was asked. Each room implements it with its own `code`. */
@InterfaceType('UserError', {
  description: 'An expected refusal. Each area of the API implements it with its own codes.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class UserError {
  @Field(() => String, { description: 'What is wrong and what to do, in the language of the caller.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the input at fault below `input`, such as ["amountWon"]; null when no single input is.',
  })
  field!: readonly string[] | null;
}
