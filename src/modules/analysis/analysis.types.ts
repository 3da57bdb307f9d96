import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime } from '../../platform/graphql/index.js';
import { AnalysisPhaseEnum, AnalysisStateEnum } from './analysis.enums.js';
import type { AnalysisPhase, AnalysisState } from './work/index.js';

@ObjectType('FileAnalysisFailure', { description: 'Why nothing was found in a file.' })
export class AnalysisFailureType {
  @Field(() => String, { description: 'The reason, for programs, such as `PASSWORD_PROTECTED`.' })
  code!: string;

  @Field(() => String, { description: 'The reason and what to do, in the language of the caller.' })
  message!: string;
}

@ObjectType('FileRefusedRow', { description: 'A row of a file that no figure counts.' })
export class RefusedRowType {
  @Field(() => Int, { description: 'Line of the file where it begins, from 1; in a workbook the row of the sheet.' })
  line!: number;

  @Field(() => String, { description: 'Why it is refused, for programs, such as `NOT_A_NUMBER`.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The column at fault; null when it is not a single one.' })
  column!: string | null;

  @Field(() => String, { description: 'Why it is refused, in the language of the caller.' })
  message!: string;

  @Field(() => String, { description: 'The row as the file has it: at most 2,000 characters.' })
  raw!: string;
}

export const RefusedRowConnection = connectionType(RefusedRowType, 'FileRefusedRow');

@ObjectType('FileAnalysis', {
  description: 'The analysis of a file, one per file. Rows accepted and rows refused always add up to the rows read.',
})
export class FileAnalysisType {
  @Field(() => AnalysisStateEnum, { description: 'Its state.' })
  state!: AnalysisState;

  @Field(() => Int, { description: 'Attempts since it was last asked for. After five failures it is given up.' })
  attempts!: number;

  @Field(() => Boolean, { description: 'Whether it is about to be cancelled.' })
  isCancelRequested!: boolean;

  @Field(() => String, { nullable: true, description: 'Version of the program behind the result; null before.' })
  analyser!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the result was reused from an earlier analysis of the same bytes by the same program.',
  })
  isFromCache!: boolean;

  @Field(() => Int, { description: 'Rows below the header that are not blank; 0 before it succeeded.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Rows that the figures count.' })
  rowsAccepted!: number;

  @Field(() => Int, { description: 'Rows that no figure counts; `refusedRows` lists every one.' })
  rowsRefused!: number;

  @Field(() => DateTime, { description: 'When it was last asked for.' })
  queuedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When its last attempt began.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: Date | null;
}

@ObjectType('FileAnalysisProgress', { description: 'Progress of the analysis of a file.' })
export class AnalysisProgressType {
  @Field(() => Int, {
    nullable: true,
    description: 'Place of the event, from 1; null when it comes from the record.',
  })
  sequence!: number | null;

  @Field(() => AnalysisPhaseEnum, { description: 'What the worker is doing.' })
  phase!: AnalysisPhase;

  @Field(() => Int, { description: 'Rows read so far.' })
  rowsRead!: number;

  @Field(() => Int, { description: "Percentage of the file's bytes that were read." })
  percent!: number;

  @Field(() => FileAnalysisType, { nullable: true, description: 'With ENDED: the analysis as it is now.' })
  analysis!: FileAnalysisType | null;
}
