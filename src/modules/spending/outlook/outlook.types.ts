import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal, Quarter, Won } from '../../../platform/graphql/index.js';

@ObjectType('SpendingOutlookBand', {
  description: 'A range for future spending, and how often such bands have held.',
})
export class SpendingOutlookBandType {
  @Field(() => Won, { description: 'The lower end, in won a month.' })
  lowWon!: number;

  @Field(() => Won, { description: 'The upper end, in won a month.' })
  highWon!: number;

  @Field(() => Decimal, { description: 'Percent of the customer’s own past quarters that lay within such bands.' })
  heldPercent!: string;

  @Field(() => Int, { description: 'How many quarters that is measured on: with few it says little.' })
  heldOf!: number;
}

@ObjectType('SpendingOutlook', {
  description:
    'What a customer may spend by card in the quarter after the newest, estimated from the customer’s own quarters alone, by methods that need no training. Amounts are won a month, like those of the quarters, and no sums of a quarter. It is an estimate and no advice.',
})
export class SpendingOutlookType {
  @Field(() => Quarter, { description: 'The forecast quarter.' })
  quarter!: string;

  @Field(() => Won, { description: 'The expected median, in won a month.' })
  medianWon!: number;

  @Field(() => SpendingOutlookBandType, {
    nullable: true,
    description: 'The 80 % band; null when no past quarters show whether such bands hold.',
  })
  band80!: SpendingOutlookBandType | null;

  @Field(() => SpendingOutlookBandType, { nullable: true, description: 'The 95 % band; null likewise.' })
  band95!: SpendingOutlookBandType | null;

  @Field(() => Int, { description: 'How many quarters in a row it is based on.' })
  quarters!: number;

  @Field(() => Boolean, {
    description:
      'Whether it repeats the same quarter of the year before, because no method proved better for this customer.',
  })
  isYearBefore!: boolean;
}
