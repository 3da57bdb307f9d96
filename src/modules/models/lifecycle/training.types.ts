import { Field, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';

@ObjectType('ModelRocPoint', { description: 'A threshold of a score, by the shares that lie above it.' })
export class ModelRocPointType {
  @Field(() => Decimal, { description: 'Of those who are not what is looked for, the share above it, from 0 to 1.' })
  falsePositive!: string;

  @Field(() => Decimal, { description: 'Of those who are, the share above it, from 0 to 1.' })
  truePositive!: string;
}

@ObjectType('ModelTrainingOption', { description: 'A setting that a version was trained with.' })
export class ModelTrainingOptionType {
  @Field(() => String, { description: 'Its name, as `moa train --option` takes it.' })
  name!: string;

  @Field(() => Decimal, { description: 'Its value, chosen or usual.' })
  value!: string;
}
