import { IsOptional, MaxLength, Min } from 'class-validator';
import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Quarter, payloadType } from '../../../platform/graphql/index.js';
import { IMPORT_BATCH, ImportBatchInput } from '../import-batches/index.js';
import type { RejectionCode } from '../import/index.js';
import { SOURCE_COLUMNS } from '../source/index.js';
import { RejectionCodeEnum } from '../quarters/index.js';

/** Longest corrected field: no column of the source holds more. */
const MAX_VALUE = 100;
const COLUMN = "Name of the column, as in the file's header.";

@ObjectType('CorrectedField', { description: 'A field of a refused line as it was corrected.' })
class CorrectedFieldType {
  @Field(() => String, { description: COLUMN })
  column!: string;

  @Field(() => String, { description: 'What is read instead of what the file holds.' })
  value!: string;
}

@ObjectType('CorrectedRow', {
  description: 'A refused line that was corrected before its import is loaded. The raw file stays as it came.',
})
class CorrectedRowType {
  @Field(() => Int, { description: 'Number of the line in the file; the header is line 1.' })
  lineNumber!: number;

  @Field(() => RejectionCodeEnum, { description: 'Why it was refused when it was corrected.' })
  code!: RejectionCode;

  @Field(() => [CorrectedFieldType], { description: 'The corrected fields: at most 55.' })
  @Extensions({ listSize: SOURCE_COLUMNS.length })
  fields!: readonly CorrectedFieldType[];

  @Field(() => DateTime, { description: 'When it was corrected last.' })
  correctedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of who corrected it; null for the command line.' })
  correctedByName!: string | null;
}

@ObjectType('ImportCorrectionRule', { description: 'Corrects all lines of an import that are refused for one reason.' })
export class CorrectionRuleType {
  @Field(() => Int, { description: 'Number of the rule in its import, for `importCorrectionRemove`.' })
  number!: number;

  @Field(() => String, { description: COLUMN })
  column!: string;

  @Field(() => RejectionCodeEnum, { description: 'The reason.' })
  code!: RejectionCode;

  @Field(() => String, { nullable: true, description: 'The value the field must have; null for any value.' })
  from!: string | null;

  @Field(() => String, { description: 'What is read instead.' })
  to!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  correctedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of who made it; null for the command line.' })
  correctedByName!: string | null;
}

@ObjectType('ImportChangedField', { description: 'A field that an import changes.' })
class ChangedFieldType {
  @Field(() => String, { description: COLUMN })
  column!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was there, as a file holds it: amounts in thousand won. Null for nothing.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What takes its place; null for nothing.' })
  after!: string | null;
}

@ObjectType('ImportChangedRow', {
  description: 'A loaded row that an import replaces, or would replace, field by field.',
})
class ChangedRowType {
  @Field(() => Int, { description: 'Number of the line in the file that replaces it.' })
  lineNumber!: number;

  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  @Field(() => String, { description: "The source's key of the customer." })
  sourceKey!: string;

  @Field(() => [ChangedFieldType], { description: 'The fields that differ: at most 55.' })
  @Extensions({ listSize: SOURCE_COLUMNS.length })
  changes!: readonly ChangedFieldType[];
}

export const CorrectedRowConnection = connectionType(CorrectedRowType, 'CorrectedRow');
export const ChangedRowConnection = connectionType(ChangedRowType, 'ImportChangedRow');

/** `first` and `after` of lists whose items have up to 55 fields each: ten by default stay below an operation's cost. */
@ArgsType()
export class WideRowsArgs {
  @Field(() => Int, {
    defaultValue: 10,
    description:
      'How many items, 1 to 100. Each costs as much as the columns it may have: about 15 fit in one operation.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which the page starts: `endCursor` of the previous page.',
  })
  after?: string | null;
}

@InputType('RejectedRowsFixInput', {
  description: 'What all lines refused for one reason should hold, in an import that waits to be loaded.',
})
export class RejectedRowsFixInput extends ImportBatchInput {
  @MaxLength(40)
  @Field(() => String, { description: COLUMN })
  column!: string;

  @Field(() => RejectionCodeEnum, { description: 'The reason, such as UNKNOWN_CODE.' })
  code!: RejectionCode;

  @IsOptional()
  @MaxLength(MAX_VALUE)
  @Field(() => String, {
    nullable: true,
    description: 'What the field holds now, without blanks around it; any value when left out.',
  })
  from?: string | null;

  @MaxLength(MAX_VALUE)
  @Field(() => String, { description: 'What to read instead, as a file would hold it: up to 100 characters.' })
  to!: string;
}

@InputType('ImportCorrectionsApplyInput', { description: 'A file of corrections, and the import it corrects.' })
export class ImportCorrectionsApplyInput extends ImportBatchInput {
  @Field(() => ID, {
    description:
      'Id of the file, sent by `importUploadStart` like any other: a CSV with the columns LINE, COLUMN and VALUE, of at most 16 MiB. `refusedFileUrl` returns one to fill in; rows whose VALUE is unchanged correct nothing.',
  })
  importFileId!: string;
}

@InputType('ImportCorrectionRemoveInput', { description: 'A correction to take back: a line or a rule.' })
export class ImportCorrectionRemoveInput extends ImportBatchInput {
  @IsOptional()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'Number of the corrected line; not with `ruleNumber`.' })
  lineNumber?: number | null;

  @IsOptional()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'Number of the rule; not with `lineNumber`.' })
  ruleNumber?: number | null;
}

export const RejectedRowsFixPayload = payloadType(
  'RejectedRowsFixPayload',
  'What `rejectedRowsFix` answers.',
  IMPORT_BATCH,
);

export const ImportCorrectionsApplyPayload = payloadType(
  'ImportCorrectionsApplyPayload',
  'What `importCorrectionsApply` answers.',
  IMPORT_BATCH,
);

export const ImportCorrectionRemovePayload = payloadType(
  'ImportCorrectionRemovePayload',
  'What `importCorrectionRemove` answers.',
  IMPORT_BATCH,
);
