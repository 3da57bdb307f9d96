import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('ReplyFact', {
  description: 'A fact that a reply was written from. Every figure about a customer in its text comes from one.',
})
export class ReplyFactType {
  @Field(() => String, { description: 'Names the fact within the reply, such as `loan.1.balance`.' })
  id!: string;

  @Field(() => String, { description: 'What it is, in the language of the caller.' })
  label!: string;

  @Field(() => String, { description: 'Its value with its unit, in the language of the caller.' })
  value!: string;

  @Field(() => String, { description: 'Where it comes from, in the language of the caller.' })
  source!: string;

  @Field(() => String, {
    description: 'When it was valid: a date such as `2026-11-20`, or a quarter such as `2026Q3`.',
  })
  asOf!: string;

  @Field(() => Boolean, { description: 'Whether the text states its value.' })
  isTold!: boolean;

  @Field(() => [Int], {
    description:
      'Where the text states its value, as alternating starts and ends, in UTF-16 units as JavaScript counts; up to ten places, empty when it does not.',
  })
  places!: number[];
}
