import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';

import { ModelGateEnum, ModelGateOutcomeEnum } from './model.enums.js';
import { ModelWindowsType } from './windows.types.js';
import { ModelRocPointType, ModelTrainingOptionType } from './training.types.js';
import { GATES, type GateName, type GateOutcome } from '../record/index.js';
import { SIZES } from './evaluation-sizes.js';
import {
  ModelFigureType,
  ModelComparisonType,
  ModelCalibrationType,
  ModelConfusionType,
  ModelImportanceType,
  ModelSubgroupType,
} from './evaluation-figures.types.js';

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
