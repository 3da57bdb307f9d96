import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';

import { ModelGateEnum, ModelGateOutcomeEnum, ModelLeftOutEnum } from './model.enums.js';
import { ModelWindowsType } from './windows.types.js';
import { ModelRocPointType, ModelTrainingOptionType } from './training.types.js';
import { GATES, type GateName, type GateOutcome, type LeftOut } from '../record/index.js';
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
class ModelComparisonType {
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
class ModelCalibrationType {
  @Field(() => ModelFigureType, { description: 'The mean distance, weighted by rows.' })
  error!: ModelFigureType;

  @Field(() => [ModelCalibrationBinType], { description: 'By prediction, ascending; at most 15.' })
  @Extensions({ listSize: SIZES.bins })
  bins!: readonly ModelCalibrationBinType[];
}

@ObjectType('ModelConfusion', { description: 'Confusion matrix of the classes.' })
class ModelConfusionType {
  @Field(() => [String], { description: 'The classes.' })
  labels!: readonly string[];

  @Field(() => [[Int]], { description: 'Rows by truth, columns by prediction, both in the order of the labels.' })
  counts!: readonly (readonly number[])[];
}

@ObjectType('ModelImportance', { description: 'The importance of a column to a model.' })
class ModelImportanceType {
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

@ObjectType('ModelTrainingData', { description: 'What a version was trained on.' })
class ModelTrainingDataType {
  @Field(() => String, { description: 'What the rows are, in the language of the caller.' })
  description!: string;

  @Field(() => String, {
    description: 'How they were split into training and test rows, in the language of the caller.',
  })
  split!: string;

  @Field(() => Int, { description: 'Rows.' })
  rows!: number;

  @Field(() => Int, { description: 'Training rows.' })
  trainRows!: number;

  @Field(() => Int, { description: 'Test rows.' })
  testRows!: number;

  @Field(() => [String], { description: 'Quarters, ascending; empty when not relevant.' })
  quarters!: readonly string[];

  @Field(() => String, { description: 'SHA-256 of the rows: equal data give equal digests.' })
  digest!: string;
}

@ObjectType('ModelFeature', { description: 'A column that a version reads.' })
class ModelFeatureType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it means, in the language of the caller.' })
  description!: string;

  @Field(() => String, { description: 'Its unit.' })
  unit!: string;

  @Field(() => Decimal, { description: 'The least value accepted.' })
  min!: string;

  @Field(() => Decimal, { description: 'The greatest value accepted.' })
  max!: string;

  @Field(() => Boolean, { description: 'Whether it may be unknown.' })
  nullable!: boolean;
}

@ObjectType('ModelGate', { description: 'A gate, with the figure that decides it.' })
export class ModelGateType {
  @Field(() => ModelGateEnum, { description: 'Which gate.' })
  gate!: GateName;

  @Field(() => String, { description: 'What it requires, in the language of the caller.' })
  text!: string;

  @Field(() => ModelGateOutcomeEnum, { description: 'Its outcome.' })
  outcome!: GateOutcome;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it passes; false also where it could not be judged, null where it does not apply.',
  })
  passed!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For a gate that could not be judged: the test rows that each of two groups needs, so that a gap of twice ' +
      'the bound would be seen. Null otherwise.',
  })
  leastRows!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What is compared with the bound; null where nothing was measured.',
  })
  value!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The bound; null where the gate does not apply.' })
  bound!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the value is of: a figure, an attribute, or the column that differs.',
  })
  of!: string | null;
}

export const GATES_SIZE = GATES.length;

@ObjectType('ModelEvaluation', { description: 'How a version was trained, and how good it is.' })
export class ModelEvaluationType {
  @Field(() => String, {
    description: 'What its answers are for and not for, in the language of the caller.',
  })
  purpose!: string;

  @Field(() => ModelComparisonType, { description: 'Compared with the baseline.' })
  comparison!: ModelComparisonType;

  @Field(() => [ModelFigureType], { description: 'Its figures, at most 15.' })
  @Extensions({ listSize: SIZES.figures })
  figures!: readonly ModelFigureType[];

  @Field(() => [ModelFigureType], { description: 'Those of the baseline, at most 15.' })
  @Extensions({ listSize: SIZES.figures })
  baselineFigures!: readonly ModelFigureType[];

  @Field(() => [ModelRocPointType], {
    description:
      'The receiver operating characteristic of a binary classifier by a score, from (0, 0) to (1, 1); at most 101 ' +
      'points, and none of other tasks.',
  })
  @Extensions({ listSize: SIZES.roc })
  roc!: readonly ModelRocPointType[];

  @Field(() => [ModelTrainingOptionType], { description: 'Settings of the training; empty for what has none.' })
  @Extensions({ listSize: SIZES.options })
  options!: readonly ModelTrainingOptionType[];

  @Field(() => ModelCalibrationType, { nullable: true, description: 'Null for models that predict no shares.' })
  calibration!: ModelCalibrationType | null;

  @Field(() => ModelConfusionType, { nullable: true, description: 'Null for models that predict no classes.' })
  confusion!: ModelConfusionType | null;

  @Field(() => [ModelImportanceType], { description: 'Importance of columns, highest first; at most 20.' })
  @Extensions({ listSize: SIZES.importance })
  importance!: readonly ModelImportanceType[];

  @Field(() => [ModelSubgroupType], { description: 'By groups of people; at most 6 attributes.' })
  @Extensions({ listSize: SIZES.subgroups })
  subgroups!: readonly ModelSubgroupType[];

  @Field(() => ModelTrainingDataType, { description: 'What it was trained on.' })
  data!: ModelTrainingDataType;

  @Field(() => [ModelFeatureType], { description: 'What it reads, in order; at most 128 columns.' })
  @Extensions({ listSize: SIZES.features })
  features!: readonly ModelFeatureType[];

  @Field(() => ModelWindowsType, { nullable: true, description: 'For models that read series; null for others.' })
  windows!: ModelWindowsType | null;

  @Field(() => [String], {
    description: 'Its limits: uses it is not for and what is unknown of it, in the language of the caller.',
  })
  limits!: readonly string[];
}
