import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal, Quarter, Won } from '../../../platform/graphql/index.js';

@ObjectType('SpendingOutlookBand', {
  description: 'Where spending may come to lie, and how often such bands have held.',
})
export class SpendingOutlookBandType {
  @Field(() => Won, { description: 'The lower end, in won.' })
  lowWon!: number;

  @Field(() => Won, { description: 'The upper end, in won.' })
  highWon!: number;

  @Field(() => Decimal, { description: 'Percent of the customer’s own past quarters that lay within such bands.' })
  heldPercent!: string;

  @Field(() => Int, { description: 'How many quarters that is measured by: of few it says little.' })
  heldOf!: number;
}

@ObjectType('SpendingOutlook', {
  description:
    'What a customer may spend by card in the quarter after the newest, from the customer’s own quarters alone, by methods that need no training. It is an estimate and no advice.',
})
export class SpendingOutlookType {
  @Field(() => Quarter, { description: 'The quarter that is told.' })
  quarter!: string;

  @Field(() => Won, { description: 'The middle of what is expected, in won.' })
  medianWon!: number;

  @Field(() => SpendingOutlookBandType, {
    nullable: true,
    description: 'Where it lies with 80 %; null where nothing in the past says whether such bands hold.',
  })
  band80!: SpendingOutlookBandType | null;

  @Field(() => SpendingOutlookBandType, { nullable: true, description: 'Where it lies with 95 %; null likewise.' })
  band95!: SpendingOutlookBandType | null;

  @Field(() => Int, { description: 'How many quarters in a row it rests on.' })
  quarters!: number;

  @Field(() => Boolean, {
    description:
      'Whether it is the same quarter of the year before, since no method was shown to be better for this customer.',
  })
  isYearBefore!: boolean;
}
