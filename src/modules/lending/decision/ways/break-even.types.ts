import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('RefinanceBreakEvenAhead', {
  description:
    'The month of break-even where interest moves with market rates month by month, principal being repaid as at today’s rate. What is null never comes. Beyond the forecast rates are taken to stay where it ends.',
})
export class BreakEvenAheadType {
  @Field(() => Int, { nullable: true, description: 'At the median of the forecast.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'At the lower end of its 80 % band.' })
  lower!: number | null;

  @Field(() => Int, { nullable: true, description: 'At the higher end of its 80 % band.' })
  higher!: number | null;

  @Field(() => String, {
    description: 'What the forecast rests on: series, day of knowledge and method, in the language of the request.',
  })
  basis!: string;
}
