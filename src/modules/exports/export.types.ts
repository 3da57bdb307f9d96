import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Node } from '../../platform/graphql/index.js';
import type { PersonalData } from '../../platform/outgoing/index.js';
import {
  ExportFormatEnum,
  ExportKindEnum,
  ExportPersonalDataEnum,
  ExportPhaseEnum,
  ExportStateEnum,
} from './export.enums.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';
import type { ExportPhase } from './export-progress.js';
import type { ExportState } from './export.entity.js';

@ObjectType('ExportFailure', { description: 'Why an export made no file.' })
export class ExportFailureType {
  @Field(() => String, { description: 'The reason, for programs, such as `TOO_LARGE`.' })
  code!: string;

  @Field(() => String, { description: 'The reason and what to do, in the language of the caller.' })
  message!: string;
}

@ObjectType('Export', {
  implements: Node,
  description: 'Rows of the institution as a file that an administrator asked for, all from one snapshot.',
})
export class ExportType extends Node {
  @Field(() => ExportKindEnum, { description: 'Which rows.' })
  kind!: ExportKind;

  @Field(() => ExportFormatEnum, { description: 'Format of the file.' })
  format!: ExportFormat;

  @Field(() => ExportPersonalDataEnum, { description: 'How much personal data is in it.' })
  personalData!: PersonalData;

  @Field(() => String, { nullable: true, description: 'Why it contains whole personal data; null when masked.' })
  purpose!: string | null;

  @Field(() => Boolean, { description: 'Whether the CSV file begins with a byte order mark.' })
  byteOrderMark!: boolean;

  @Field(() => ExportStateEnum, { description: 'Its state.' })
  state!: ExportState;

  @Field(() => Int, { description: 'Attempts at it. After five failures it is given up.' })
  attempts!: number;

  @Field(() => Boolean, { description: 'Whether it is about to be cancelled.' })
  isCancelRequested!: boolean;

  @Field(() => Int, { description: 'Rows written so far; once it is READY, those in the file.' })
  rowsWritten!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file in hexadecimal digits; null before.' })
  sha256!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When its last attempt began; null before.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the file is removed; null while there is none.' })
  expiresAt!: Date | null;
}

export const ExportConnection = connectionType(ExportType, 'Export');

@ObjectType('ExportProgress', { description: 'Progress of an export.' })
export class ExportProgressType {
  @Field(() => Int, {
    nullable: true,
    description: 'Place of the event, from 1; null when it comes from the record.',
  })
  sequence!: number | null;

  @Field(() => ExportPhaseEnum, { description: 'What the worker is doing.' })
  phase!: ExportPhase;

  @Field(() => Int, { description: 'Rows written so far.' })
  rowsWritten!: number;

  @Field(() => Int, { description: 'Percentage of the rows that are written.' })
  percent!: number;

  @Field(() => ExportType, { nullable: true, description: 'With ENDED: the export as it is now.' })
  export!: ExportType | null;
}
