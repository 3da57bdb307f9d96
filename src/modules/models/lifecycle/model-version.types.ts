import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, CursorArgs, DateTime, Decimal, encodeId, Node } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { DriftState } from '../contract/index.js';
import {
  modelFileOf,
  VERSION_STATES,
  type ModelVersionRow,
  type VersionOrigin,
  type VersionState,
} from '../registry/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { Drift } from './drift.js';
import { decimal } from './evaluation-view.js';
import { SIZES } from './evaluation-sizes.js';
import {
  DriftStateEnum,
  ModelDocumentKindEnum,
  ModelTaskEnum,
  ModelVersionOriginEnum,
  ModelVersionStateEnum,
} from './model.enums.js';
import type { DocumentKind } from './document-kind.js';

@ObjectType('ModelVersion', {
  implements: Node,
  description: 'A trained model. Only its state ever changes.',
})
export class ModelVersionType extends Node {
  @Field(() => ModelTaskEnum, { description: 'What it was trained for.' })
  task!: ModelTaskName;

  @Field(() => String, {
    description: 'Counted per task: `1`, `2`; for shipped ones `shipped-1`. Answers name it.',
  })
  version!: string;

  @Field(() => ModelVersionOriginEnum, { description: 'Where it comes from.' })
  origin!: VersionOrigin;

  @Field(() => ModelVersionStateEnum, { description: 'Its state.' })
  state!: VersionState;

  @Field(() => String, { description: 'SHA-256 of the model’s file. No file with another one is ever put in service.' })
  sha256!: string;

  @Field(() => Int, { description: 'Size of the model’s file.' })
  bytes!: number;

  @Field(() => Int, { description: 'Version of what it reads.' })
  contractVersion!: number;

  @Field(() => String, {
    description: 'SHA-256 of what it reads: names, order, units, ranges and what may be unknown.',
  })
  contractHash!: string;

  @Field(() => String, { description: 'Its random seed: the same data and seed give the same file.' })
  seed!: string;

  @Field(() => String, { description: 'Version of the program that trained it.' })
  codeVersion!: string;

  @Field(() => DateTime, { description: 'When it was registered.' })
  trainedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the account that trained it; null for what an operator trained at a terminal, and for what ships.',
  })
  trainedById!: string | null;

  readonly key!: number;
}

export const ModelVersionConnection = connectionType(ModelVersionType, 'ModelVersion');

@InputType('ModelFilterInput', { description: 'Filters versions; a field left out filters nothing.' })
export class ModelFilterInput {
  @Field(() => ModelTaskEnum, { nullable: true, description: 'Trained for this.' })
  task?: ModelTaskName | null;

  @IsOptional()
  @ArrayMaxSize(VERSION_STATES.length)
  @Field(() => [ModelVersionStateEnum], { nullable: true, description: 'In these states, at most 6.' })
  states?: VersionState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose promotion waits for a decision.' })
  isAwaitingDecision?: boolean | null;
}

@ArgsType()
export class ModelsArgs extends CursorArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => ModelFilterInput, { nullable: true, description: 'Which ones; all when left out.' })
  filter?: ModelFilterInput | null;
}

@ArgsType()
export class ModelDocumentArgs {
  @Field(() => ID, { description: 'Id of the version.' })
  modelVersionId!: string;

  @Field(() => ModelDocumentKindEnum, { description: 'Which document.' })
  kind!: DocumentKind;
}

@ObjectType('ModelDocument', { description: 'A document of a version, as it was written when it was trained.' })
export class ModelDocumentType {
  @Field(() => String, { description: 'Its file’s name.' })
  name!: string;

  @Field(() => String, { description: 'Its media type. Show a page in a sandbox, as any page that you did not write.' })
  mediaType!: string;

  @Field(() => String, { description: 'SHA-256 of the text in UTF-8, as it was registered.' })
  sha256!: string;

  @Field(() => String, { description: 'The full text.' })
  text!: string;
}

@ObjectType('ModelFeatureDrift', { description: 'How far one column has moved.' })
class ModelFeatureDriftType {
  @Field(() => String, { description: 'Name of the column.' })
  column!: string;

  @Field(() => Decimal, { description: 'Population stability index of current data against the training.' })
  psi!: string;

  @Field(() => DriftStateEnum, { description: 'The state it means.' })
  state!: DriftState;
}

@ObjectType('ModelDrift', { description: 'How far current input is from what a version was trained on.' })
export class ModelDriftType {
  @Field(() => DateTime, { description: 'When it was computed: at most some ten minutes ago.' })
  at!: Date;

  @Field(() => Int, { description: 'Rows of current data.' })
  rows!: number;

  @Field(() => DriftStateEnum, { description: 'The state of the column that moved furthest.' })
  state!: DriftState;

  @Field(() => [ModelFeatureDriftType], { description: 'By column, the furthest first; at most 20.' })
  @Extensions({ listSize: SIZES.drifts })
  columns!: readonly ModelFeatureDriftType[];
}

/** A version as the API shows it. `key` stays, for cursors and loaders. */
export function toVersion(row: ModelVersionRow) {
  const bytes = modelFileOf(row.files)?.bytes ?? 0;
  const trainedById = row.trainedBy === null ? null : encodeId('Account', row.trainedBy);
  return { ...row, __typename: 'ModelVersion', bytes, seed: String(row.seed), trainedById };
}

export function toDrift({ at, rows, state, columns }: Drift): ModelDriftType {
  const shown = columns.slice(0, SIZES.drifts);
  return { at: new Date(at), rows, state, columns: shown.map((each) => ({ ...each, psi: decimal(each.psi) })) };
}

/** What a task is called, in the language of the caller; its name in code when the program does not know it. */
export const titleOf = (title: { ko: string; en: string } | null, task: string, locale: Locale): string =>
  title?.[locale] ?? task;
