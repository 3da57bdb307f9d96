import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { payloadType } from '../../platform/graphql/index.js';
import type { PersonalData } from '../../platform/outgoing/index.js';
import { ExportFormatEnum, ExportKindEnum, ExportPersonalDataEnum } from './export.enums.js';
import { ExportError } from './export.errors.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';
import { ExportType } from './export.types.js';

const KEY_RULE = 'Chosen by you, 1 to 255 letters: the same key does the same thing once, however often it is sent.';

@InputType('ExportStartInput', { description: 'What to export, and how.' })
export class ExportStartInput {
  @Field(() => ExportKindEnum, { description: 'Which rows.' })
  kind!: ExportKind;

  @Field(() => ExportFormatEnum, { description: 'Format of the file.' })
  format!: ExportFormat;

  @Field(() => ExportPersonalDataEnum, { description: 'How much personal data it contains. Recorded.' })
  personalData!: PersonalData;

  @Field(() => String, {
    nullable: true,
    description: 'With WHOLE: why, in 5 to 500 letters. It is kept with who asked and when, and with each download.',
  })
  purpose?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a CSV file begins with a byte order mark, by which Excel recognises UTF-8; false when left out.',
  })
  byteOrderMark?: boolean | null;

  @Length(1, 255)
  @Field(() => String, { description: KEY_RULE })
  idempotencyKey!: string;
}

@InputType('ExportCancelInput', { description: 'An export to cancel.' })
export class ExportCancelInput {
  @Field(() => ID, { description: 'Id of the export.' })
  exportId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_RULE })
  idempotencyKey!: string;
}

export const ExportStartPayload = payloadType('ExportStartPayload', 'What `exportStart` answers.', {
  export: [ExportType, 'The export, which waits for a worker; null when refused.'],
  userErrors: [ExportError, 'Why nothing is exported; empty when something is.'],
});

export const ExportCancelPayload = payloadType('ExportCancelPayload', 'What `exportCancel` answers.', {
  export: [ExportType, 'The export; one that was being written ends within seconds. Null when refused.'],
  userErrors: [ExportError, 'Why nothing was cancelled; empty when something was.'],
});
