import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Node, Quarter, Won, enumOf } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import {
  rejectionMessage,
  WARNING_TEXT,
  type RejectionCode,
  type ExistingRows,
  type ImportEncoding,
  type ImportKind,
  type ImportState,
  type ImportTask,
  type ImportWarningCode,
} from '../import/index.js';
import { MAX_PROBLEMS } from './import-batch-bounds.js';
import { ExistingRowsEnum, ImportTaskEnum } from './import-batch.enums.js';
import { MAX_QUARTERS } from '../source/index.js';
import { ImportEncodingEnum, ImportKindEnum, ImportStateEnum, RejectionCodeEnum } from '../quarters/index.js';

@ObjectType('ImportQuarterDiff', {
  description: 'What an import loads, or would load, for one quarter. Sums are of the total use of a month, in won.',
})
export class ImportQuarterDiffType {
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  @Field(() => Int, { description: 'Rows of customers who had none in the quarter.' })
  rowsNew!: number;

  @Field(() => Int, { description: 'Rows that replace loaded ones with other figures.' })
  rowsChanged!: number;

  @Field(() => Int, { description: 'Rows that are already loaded, with the same figures.' })
  rowsUnchanged!: number;

  @Field(() => Int, { description: 'Refused lines whose own quarter could be read.' })
  rowsRejected!: number;

  @Field(() => Won, { description: 'Sum of the new rows.' })
  newWon!: number;

  @Field(() => Won, { description: 'Sum of the replaced rows as they were.' })
  changedBeforeWon!: number;

  @Field(() => Won, { description: 'Sum of the rows that replace them.' })
  changedAfterWon!: number;

  @Field(() => Won, { description: 'Sum of the unchanged rows.' })
  unchangedWon!: number;
}

@ObjectType('ImportRejection', { description: 'How often lines of a file were refused for one reason.' })
export class ImportRejectionType {
  @Field(() => String, { nullable: true, description: 'Name of the column at fault; null when no single one is.' })
  column!: string | null;

  @Field(() => RejectionCodeEnum, { description: 'Why, for programs.' })
  code!: RejectionCode;

  @Field(() => String, { description: 'Why, in the language of the caller.' })
  message!: string;

  @Field(() => Int, { description: 'How many lines.' })
  count!: number;

  @Field(() => Int, { description: 'The first of them.' })
  firstLine!: number;
}

const warningTexts = Object.entries(WARNING_TEXT) as [ImportWarningCode, { readonly en: string }][];
const ImportWarningCodeEnum = enumOf(
  'ImportWarningCode',
  'What is odd about lines that are accepted anyway.',
  Object.fromEntries(warningTexts.map(([code, { en }]) => [code, [code, en]])),
);

@ObjectType('ImportWarning', { description: 'Something odd about lines of a file that are accepted anyway.' })
export class ImportWarningType {
  @Field(() => ImportWarningCodeEnum, { description: 'What, for programs.' })
  code!: ImportWarningCode;

  @Field(() => String, { description: 'What, in the language of the caller.' })
  message!: string;

  @Field(() => Int, { description: 'How many lines.' })
  count!: number;

  @Field(() => Int, { description: 'The first of them.' })
  firstLine!: number;
}

@ObjectType('ImportProblem', { description: 'Why a file was not accepted.' })
class ImportProblemType {
  @Field(() => String, { description: 'What, for programs, such as MISSING_COLUMNS or UNKNOWN_ENCODING.' })
  code!: string;

  @Field(() => String, { description: 'What, with line and column, in the language of the caller.' })
  message!: string;
}

@ObjectType('ImportReference', { description: 'Another import, by name.' })
export class ImportReferenceType {
  @Field(() => ID, { description: 'Id of the other `ImportBatch`.' })
  importBatchId!: string;

  @Field(() => String, { description: 'Name of its file.' })
  fileName!: string;
}

@ObjectType('ImportFailure', { description: 'Why a task of an import failed.' })
export class ImportFailureType {
  @Field(() => ImportTaskEnum, { description: 'The task.' })
  task!: ImportTask;

  @Field(() => [ImportProblemType], { description: 'Everything that was wrong: at most ten.' })
  @Extensions({ listSize: MAX_PROBLEMS })
  problems!: ImportProblemType[];
}

@ObjectType('ImportBatch', {
  implements: Node,
  description:
    'One file that was imported or checked: all its good lines are loaded, and every refused line is kept with its reason.',
})
export class ImportBatchType extends Node {
  @Field(() => ImportKindEnum, { description: 'What the file holds.' })
  kind!: ImportKind;

  @Field(() => String, { description: 'Name of the file, without its folder.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of the file in hexadecimal: a file is imported once.' })
  sha256!: string;

  @Field(() => ImportEncodingEnum, {
    nullable: true,
    description:
      'The encoding found in the file: UTF-8 if every byte is valid UTF-8, else CP949 if that decodes. Null until the file was checked.',
  })
  encoding!: ImportEncoding | null;

  @Field(() => ImportStateEnum, { description: 'Whether its rows are in force.' })
  state!: ImportState;

  @Field(() => Int, { description: 'Lines read, without header and blank lines: accepted plus rejected.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Lines that were accepted: new plus changed plus unchanged.' })
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Rows of customers who had none in the quarter.' })
  rowsNew!: number;

  @Field(() => Int, { description: 'Rows that replaced loaded ones with other figures.' })
  rowsChanged!: number;

  @Field(() => Int, { description: 'Rows that were already loaded, with the same figures.' })
  rowsUnchanged!: number;

  @Field(() => ExistingRowsEnum, { description: 'What to do with rows that are already loaded.' })
  existing!: ExistingRows;

  @Field(() => Int, { description: 'Lines that were refused.' })
  rowsRejected!: number;

  @Field(() => [Quarter], { description: 'Quarters of the accepted lines, ascending.' })
  @Extensions({ listSize: MAX_QUARTERS })
  quarters!: readonly string[];

  @Field(() => DateTime, { description: 'When the import began.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last checked or loaded.' })
  finishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when it can be undone: the rows it replaced are kept for 90 days. Null when it is not in force.',
  })
  undoUntil!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone.' })
  undoneAt!: Date | null;

  @Field(() => ImportTaskEnum, {
    nullable: true,
    description: 'The waiting or running task; `importProgress` follows it. Null when there is none.',
  })
  task!: ImportTask | null;
}

@ObjectType('RejectedRow', { description: 'A line of an imported file that was refused.' })
export class RejectedRowType {
  @Field(() => Int, { description: 'Number of the line in the file; the header is line 1.' })
  lineNumber!: number;

  @Field(() => String, {
    nullable: true,
    description: "Name of the column at fault, as in the file's header; null when no single one is.",
  })
  column!: string | null;

  @Field(() => RejectionCodeEnum, { description: 'Why the line was refused, for programs.' })
  code!: RejectionCode;

  @Field(() => String, { description: 'Why the line was refused, in the language of the caller.' })
  message!: string;

  @Field(() => String, {
    description: 'The line, cut to 2,000 characters. For a duplicate, its fields as they were read.',
  })
  raw!: string;
}

export const ImportBatchConnection = connectionType(ImportBatchType, 'ImportBatch');
export const RejectedRowConnection = connectionType(RejectedRowType, 'RejectedRow');

/** A row, or a count of rows, with the words of its code. */
export function toRejectedRow<Row extends Parameters<typeof rejectionMessage>[0]>(row: Row, locale: Locale) {
  return { ...row, message: rejectionMessage(row)[locale] };
}
