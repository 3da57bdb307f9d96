import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotencyKeyField } from '../../../platform/graphql/index.js';

@InputType('ThresholdsComputeInput', { description: 'How to compute a version of thresholds.' })
export class ThresholdsComputeInput {
  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only to show what would come out; false when left out.',
  })
  preview?: boolean | null;

  @Length(1, 255)
  @Field(() => String, {
    description: 'A text of your own, 1 to 255 characters: the same key computes once and answers the same version.',
  })
  idempotencyKey!: string;
}

@InputType('ThresholdsActivateInput', { description: 'Which version to put in force.' })
export class ThresholdsActivateInput {
  @Field(() => ID, { description: 'Id of a version: of the institution, or of the defaults in the place of its own.' })
  thresholdsId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ThresholdsProposeInput', { description: 'Which version to propose.' })
export class ThresholdsProposeInput {
  @Field(() => ID, { description: 'Id of a version: of the institution, or of the defaults in the place of its own.' })
  thresholdsId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}
