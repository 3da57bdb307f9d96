import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';
import { ModelLeftOutEnum } from './model.enums.js';
import type { LeftOut } from '../record/index.js';
import { SIZES } from './evaluation-sizes.js';

@ObjectType('ModelFigure', { description: 'A measured figure with its 95 % interval.' })
export class ModelFigureType {
  @Field(() => String, { description: 'Its name, for programs.' })
  name!: string;

  @Field(() => String, { description: 'Its name, in the language of the caller.' })
  title!: string;

  @Field(() => Decimal, { description: 'Its value, with six decimals.' })
  value!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Lower end of its 95 % interval; null where none can be given.',
  })
  low!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of it.' })
  high!: string | null;

  @Field(() => Int, { description: 'On how many rows it was measured.' })
  rows!: number;

  @Field(() => String, { description: 'How the interval was found.' })
  method!: string;
}

@ObjectType('ModelComparison', { description: 'The figure by which a version must beat the baseline.' })
export class ModelComparisonType {
  @Field(() => String, { description: 'What the baseline is, in the language of the caller.' })
  baselineTitle!: string;

  @Field(() => ModelFigureType, { description: 'The figure of the version. Greater is better.' })
  model!: ModelFigureType;

  @Field(() => ModelFigureType, { description: 'The figure of the baseline on the same rows.' })
  baseline!: ModelFigureType;

  @Field(() => ModelFigureType, { description: 'The difference, with an interval of its own.' })
  improvement!: ModelFigureType;
}

@ObjectType('ModelCalibrationBin', { description: 'A bin of similar predictions.' })
class ModelCalibrationBinType {
  @Field(() => Decimal, { description: 'Mean prediction, from 0 to 1.' })
  predicted!: string;

  @Field(() => Decimal, { description: 'Observed share, from 0 to 1.' })
  observed!: string;

  @Field(() => Int, { description: 'Rows.' })
  rows!: number;
}

@ObjectType('ModelCalibration', { description: 'How far predicted shares are from observed ones.' })
export class ModelCalibrationType {
  @Field(() => ModelFigureType, { description: 'The mean distance, weighted by rows.' })
  error!: ModelFigureType;

  @Field(() => [ModelCalibrationBinType], { description: 'By prediction, ascending; at most 15.' })
  @Extensions({ listSize: SIZES.bins })
  bins!: readonly ModelCalibrationBinType[];
}

@ObjectType('ModelConfusion', { description: 'Confusion matrix of the classes.' })
export class ModelConfusionType {
  @Field(() => [String], { description: 'The classes.' })
  labels!: readonly string[];

  @Field(() => [[Int]], { description: 'Rows by truth, columns by prediction, both in the order of the labels.' })
  counts!: readonly (readonly number[])[];
}

@ObjectType('ModelImportance', { description: 'The importance of a column to a model.' })
export class ModelImportanceType {
  @Field(() => String, { description: 'Name of the column.' })
  column!: string;

  @Field(() => Decimal, { description: 'How far the deciding figure falls without it, or the like; see the report.' })
  value!: string;
}

@ObjectType('ModelSubgroupResult', { description: 'A figure in one group.' })
class ModelSubgroupResultType {
  @Field(() => String, { description: 'The group.' })
  label!: string;

  @Field(() => Decimal, { description: 'The figure.' })
  value!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Lower end of its 95 % interval; null where none can be given.',
  })
  low!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of it.' })
  high!: string | null;

  @Field(() => Int, { description: 'Rows.' })
  rows!: number;

  @Field(() => ModelLeftOutEnum, { nullable: true, description: 'Why it is left out of the gap; null when it is not.' })
  leftOut!: LeftOut | null;

  @Field(() => String, { nullable: true, description: 'The same in the language of the caller.' })
  leftOutText!: string | null;
}

@ObjectType('ModelSubgroup', { description: 'A figure by the groups of one attribute.' })
export class ModelSubgroupType {
  @Field(() => String, { description: 'The attribute, for programs, such as `sex`.' })
  attribute!: string;

  @Field(() => String, { description: 'The attribute, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'Name of the figure that is compared.' })
  figure!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The greatest distance between two groups that are compared. Null when it could not be judged: fewer than two have ' +
      'the rows, or of a share there were fewer than ten cases among them.',
  })
  gap!: string | null;

  @Field(() => [ModelSubgroupResultType], { description: 'By group; at most 20.' })
  @Extensions({ listSize: SIZES.groups })
  groups!: readonly ModelSubgroupResultType[];
}
