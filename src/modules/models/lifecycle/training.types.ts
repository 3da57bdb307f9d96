import { Field, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';

@ObjectType('ModelRocPoint', { description: 'A point of the ROC curve: a score threshold with the shares above it.' })
export class ModelRocPointType {
  @Field(() => Decimal, { description: 'False positive rate: share of negatives above it, from 0 to 1.' })
  falsePositive!: string;

  @Field(() => Decimal, { description: 'True positive rate: share of positives above it, from 0 to 1.' })
  truePositive!: string;
}

@ObjectType('ModelTrainingOption', { description: 'A setting that a version was trained with.' })
export class ModelTrainingOptionType {
  @Field(() => String, { description: 'Its name, as `moa train --option` takes it.' })
  name!: string;

  @Field(() => Decimal, { description: 'Its value, chosen or usual.' })
  value!: string;
}
