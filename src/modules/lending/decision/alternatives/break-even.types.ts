import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('RefinanceBreakEvenAhead', {
  description:
    'The break-even month when interest follows market rates month by month and principal is repaid as at today’s rate. Null: it never comes. Beyond the forecast, rates are assumed to stay where it ends.',
})
export class BreakEvenAheadType {
  @Field(() => Int, { nullable: true, description: 'At the median of the forecast.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'At the lower end of its 80 % band.' })
  lower!: number | null;

  @Field(() => Int, { nullable: true, description: 'At the higher end of its 80 % band.' })
  higher!: number | null;

  @Field(() => String, {
    description: 'What the forecast is based on: series, day of knowledge and method, in the language of the request.',
  })
  basis!: string;
}
