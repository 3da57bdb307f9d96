import { Field, ObjectType } from 'type-graphql';
import { Decimal } from '../../../../platform/graphql/index.js';
import type { RejectionReason } from './eligibility.js';
import type { HintMeasure, HintUnknown } from './hint.js';
import { HintBoundEnum, HintMeasureEnum, HintUnknownEnum, RejectionReasonEnum } from '../refinance.enums.js';

@ObjectType('RefinanceHint', { description: 'A figure that would change a decision, all else the same.' })
class RefinanceHintType {
  @Field(() => HintMeasureEnum, { description: 'What the figure measures; the name ends in its unit.' })
  measure!: HintMeasure;

  @Field(() => HintBoundEnum, { description: 'Whether the figure has to be at least or at most what is needed.' })
  bound!: 'AT_LEAST' | 'AT_MOST';

  @Field(() => Decimal, { nullable: true, description: 'What the figure was; null when it is not known.' })
  current!: string | null;

  @Field(() => Decimal, { description: 'What is needed.' })
  needed!: string;
}

@ObjectType('RefinanceRejection', { description: 'A reason for a rejection, and what would change it.' })
export class RefinanceRejectionType {
  @Field(() => RejectionReasonEnum, { description: 'The reason, for programs.' })
  reason!: RejectionReason;

  @Field(() => [RefinanceHintType], { description: 'What would change it, at most three figures.' })
  hints!: readonly RefinanceHintType[];

  @Field(() => HintUnknownEnum, { nullable: true, description: 'Why there is no figure; null when there is one.' })
  unknown!: HintUnknown | null;
}

@ObjectType('RefinanceEligibilityCheck', {
  description: "One criterion of a product, compared with the applicant's current record.",
})
export class RefinanceEligibilityCheckType extends RefinanceRejectionType {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is met; null when that is not known.' })
  met!: boolean | null;
}
