import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumType, payloadType } from '../../../platform/graphql/index.js';
import { SeriesImportError } from './series-import.errors.js';

/** Characters of a file that the API accepts: some thousands of lines. Import longer ones on the command line. */
export const MOST_CHARACTERS = 100_000;
/** Kinds of fault that are reported; a batch keeps each line. */
export const MOST_FAULTS = 50;

export type SeriesImportState = 'CHECKED' | 'COMMITTED' | 'UNDONE';
const SeriesImportStateEnum = enumType<SeriesImportState>('SeriesImportState', 'The state of an import of series.', {
  CHECKED: 'It showed what it would do, and loaded nothing.',
  COMMITTED: 'Its figures are in force.',
  UNDONE: 'It was undone.',
});

@ObjectType('SeriesImportFault', { description: 'Why lines of a file were refused.' })
export class SeriesImportFaultType {
  @Field(() => String, { nullable: true, description: 'The column at fault; null when no single one is.' })
  column!: string | null;

  @Field(() => String, { description: 'The reason, for programs, such as `SAID_OTHERWISE`.' })
  code!: string;

  @Field(() => String, { description: 'The reason, for people, in the language of the request.' })
  message!: string;

  @Field(() => Int, { description: 'How many lines were refused for it.' })
  lines!: number;

  @Field(() => Int, { description: 'The first of them; the header is line 1.' })
  firstLine!: number;
}

@ObjectType('SeriesImport', { description: 'A file of series that was imported or checked.' })
export class SeriesImportType {
  @Field(() => ID, { description: 'The opaque global id of the batch.' })
  importBatchId!: string;

  @Field(() => SeriesImportStateEnum, { description: 'Its state.' })
  state!: SeriesImportState;

  @Field(() => Int, { description: 'Figures for periods that had none.' })
  rowsNew!: number;

  @Field(() => Int, { description: 'Figures that revise known ones.' })
  rowsChanged!: number;
}

@InputType('SeriesImportInput', { description: 'A file of series of your institution.' })
export class SeriesImportInput {
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    description:
      'CSV with a header: series, period and value; knownFrom, name, nameEn, topic, frequency, unit and source where they are needed. At most 100,000 characters.',
  })
  csv!: string;

  @Field(() => Boolean, { description: 'Whether only to show what it would do; `seriesImportCommit` then loads it.' })
  dryRun!: boolean;
}

@InputType('SeriesImportBatchInput', { description: 'Which import of series.' })
export class SeriesImportBatchInput {
  @Field(() => ID, { description: 'The batch, as `seriesImport` returned it.' })
  importBatchId!: string;
}

export const SeriesImportPayload = payloadType('SeriesImportPayload', 'What `seriesImport` answers.', {
  seriesImport: [SeriesImportType, 'The batch; null when refused.'],
  rowsUnchanged: [Int, 'Lines that repeat known figures; null when refused.'],
  rowsRejected: [Int, 'Lines that were refused; null when refused as a whole.'],
  faults: [
    [SeriesImportFaultType],
    'Why lines were refused, the most common reason first, at most 50; null when refused as a whole.',
    MOST_FAULTS,
  ],
  userErrors: [SeriesImportError, 'Why it was refused; empty when it was not.'],
});

export const SeriesImportCommitPayload = payloadType(
  'SeriesImportCommitPayload',
  'What `seriesImportCommit` answers.',
  {
    seriesImport: [SeriesImportType, 'The batch as it is now; null when refused.'],
    userErrors: [SeriesImportError, 'Why it was refused; empty when it was not.'],
  },
);

export const SeriesImportUndoPayload = payloadType('SeriesImportUndoPayload', 'What `seriesImportUndo` answers.', {
  seriesImport: [SeriesImportType, 'The batch as it is now; null when refused.'],
  userErrors: [SeriesImportError, 'Why it was refused; empty when it was not.'],
});
