import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  DateTime,
  IdempotencyKeyField,
  Node,
  payloadType,
  type PayloadFields,
} from '../../../platform/graphql/index.js';
import type { ExistingRows, ImportFileState } from '../import/index.js';
import { ExistingRowsEnum, ImportFileStateEnum, ImportPhaseEnum } from './import-batch.enums.js';
import { ImportError } from './import-batch.errors.js';
import { ImportBatchType } from './import-batch.types.js';
import type { ImportPhase } from './import-batch-progress.js';
import { MOST_EXPECTATIONS } from '../expectations/index.js';
import { SOURCE_COLUMNS } from '../source/index.js';

/** Longest corrected field: no column of the source holds more. */
const MAX_VALUE = 100;

@ObjectType('ImportFile', {
  implements: Node,
  description: 'A raw file as it was uploaded; never changed. For administrators.',
})
export class ImportFileType extends Node {
  @Field(() => String, { description: 'Name of the file, without its folder.' })
  fileName!: string;

  @Field(() => ImportFileStateEnum, { description: 'Whether it has arrived.' })
  state!: ImportFileState;
}

@InputType('ImportUploadStartInput', { description: 'A file to be sent.' })
export class ImportUploadStartInput {
  @MaxLength(255)
  @Field(() => String, { description: 'Name of the file, without its folder: 1 to 255 characters.' })
  fileName!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const ImportUploadStartPayload = payloadType('ImportUploadStartPayload', 'What `importUploadStart` answers.', {
  file: [ImportFileType, 'The announced file; null when refused.'],
  uploadUrl: [
    String,
    'Where to send the file with `PUT`, as the body and uncompressed: at most 2 GiB within two minutes. It is valid for one file and ten minutes, and needs no token. Without scheme and host when the server does not know its own. Null when refused.',
  ],
  uploadExpiresAt: [DateTime, 'When `uploadUrl` expires; null when refused.'],
  userErrors: [ImportError, 'Why nothing was announced; empty when something was.'],
});

@InputType('ImportUploadCancelInput', { description: 'Files that were announced and will not be sent.' })
export class ImportUploadCancelInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the file; when left out, all that you announced and that have not arrived.',
  })
  importFileId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const ImportUploadCancelPayload = payloadType(
  'ImportUploadCancelPayload',
  'What `importUploadCancel` answers.',
  {
    importFileIds: [[ID], 'Ids of the cancelled files, whose links no longer work; null when refused.'],
    userErrors: [ImportError, 'Why nothing was cancelled; empty when it was not refused.'],
  },
);

@InputType('ImportOverrideInput', { description: 'Has a file loaded although it does not meet the expectations.' })
export class ImportOverrideInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_EXPECTATIONS)
  @Length(1, 60, { each: true })
  @Field(() => [String], { description: 'Names of the expectations that need not be met: 1 to 60.' })
  names!: string[];

  @Length(3, 500)
  @Field(() => String, { description: 'Why, for the record: 3 to 500 characters.' })
  reason!: string;
}

const OVERRIDE =
  'Blocking expectations that the file need not meet, each by name; kept with who said so and why. None when left out.';

@InputType('ImportStartInput', { description: 'An uploaded file, and what to do with it.' })
export class ImportStartInput {
  @Field(() => ID, { description: 'Id of the file, as `importUploadStart` returned it.' })
  importFileId!: string;

  @Field(() => Boolean, {
    description: 'True to have it only checked, for `importCommit` later; false to have it loaded at once.',
  })
  dryRun!: boolean;

  @IsOptional()
  @Field(() => ExistingRowsEnum, {
    nullable: true,
    description: 'What to do with rows that are already loaded; KEEP when left out.',
  })
  existing?: ExistingRows | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => ImportOverrideInput, { nullable: true, description: `${OVERRIDE} A dry run overrides nothing.` })
  override?: ImportOverrideInput | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

/** What is asked of an import. */
@InputType()
export abstract class ImportBatchInput {
  @Field(() => ID, { description: 'Id of the import.' })
  importBatchId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ImportCommitInput', { description: 'A checked import to load.' })
export class ImportCommitInput extends ImportBatchInput {
  @IsOptional()
  @ValidateNested()
  @Field(() => ImportOverrideInput, { nullable: true, description: OVERRIDE })
  override?: ImportOverrideInput | null;
}

@InputType('ImportUndoInput', { description: 'An import to undo.' })
export class ImportUndoInput extends ImportBatchInput {}

@InputType('ImportCancelInput', { description: 'An import whose task should end.' })
export class ImportCancelInput extends ImportBatchInput {}

@InputType('RejectedRowFieldInput', { description: 'A corrected field of a refused line.' })
export class RejectedRowFieldInput {
  @MaxLength(40)
  @Field(() => String, { description: "Name of the column, as in the file's header." })
  column!: string;

  @MaxLength(MAX_VALUE)
  @Field(() => String, {
    description: 'The correct value, as a file would hold it: up to 100 characters.',
  })
  value!: string;
}

@InputType('RejectedRowFixInput', { description: 'A refused line, and its corrected fields.' })
export class RejectedRowFixInput extends ImportBatchInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the line in the file.' })
  lineNumber!: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(SOURCE_COLUMNS.length)
  @ValidateNested({ each: true })
  @Field(() => [RejectedRowFieldInput], {
    description:
      'The fields to correct, 1 to 55; the others stay as they were read. All are needed for a line that could not be split into its columns.',
  })
  fields!: RejectedRowFieldInput[];
}

/** The answer to a change of an import. */
export const IMPORT_BATCH = {
  batch: [
    ImportBatchType,
    'The import as it is now; null when refused. Long work is still to be done: `task` says what.',
  ],
  userErrors: [ImportError, 'Why it was refused; empty when it was not.'],
} as const satisfies PayloadFields;

export const ImportStartPayload = payloadType('ImportStartPayload', 'What `importStart` answers.', IMPORT_BATCH);

export const ImportCommitPayload = payloadType('ImportCommitPayload', 'What `importCommit` answers.', IMPORT_BATCH);

export const ImportUndoPayload = payloadType('ImportUndoPayload', 'What `importUndo` answers.', IMPORT_BATCH);

export const ImportCancelPayload = payloadType('ImportCancelPayload', 'What `importCancel` answers.', IMPORT_BATCH);

export const RejectedRowFixPayload = payloadType(
  'RejectedRowFixPayload',
  'What `rejectedRowFix` answers.',
  IMPORT_BATCH,
);

@ObjectType('ImportProgress', { description: 'How far a worker is with an import.' })
export class ImportProgressType {
  @Field(() => Int, {
    nullable: true,
    description: 'Place in the stream of the task, from 1; null for an end that is reported from the record.',
  })
  sequence!: number | null;

  @Field(() => ImportPhaseEnum, { description: 'What is being done.' })
  phase!: ImportPhase;

  @Field(() => Int, { description: 'Lines read so far, good or not.' })
  rowsRead!: number;

  @Field(() => Int, { nullable: true, description: 'Percent of the file read, 0 to 100; null when none is read.' })
  percent!: number | null;

  @Field(() => ImportBatchType, { nullable: true, description: 'The import as it is now; at the end only.' })
  batch!: ImportBatchType | null;
}
