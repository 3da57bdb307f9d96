import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { payloadType } from '../../platform/graphql/index.js';
import { AnalysisError, AnalysisFileType, KEY_DESCRIPTION } from './files/index.js';

@InputType('FileAnalysisCancelInput', { description: 'A file whose analysis to cancel.' })
export class FileAnalysisCancelInput {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType('FileAnalysisRetryInput', { description: 'A file whose analysis to retry: it failed or was cancelled.' })
export class FileAnalysisRetryInput {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

export const FileAnalysisCancelPayload = payloadType(
  'FileAnalysisCancelPayload',
  'What `fileAnalysisCancel` returns.',
  {
    file: [AnalysisFileType, 'The file; an analysis that ran ends within seconds. Null when refused.'],
    userErrors: [AnalysisError, 'Why nothing was cancelled; empty when something was.'],
  },
);

export const FileAnalysisRetryPayload = payloadType('FileAnalysisRetryPayload', 'What `fileAnalysisRetry` answers.', {
  file: [AnalysisFileType, 'The file, whose analysis waits; null when refused.'],
  userErrors: [AnalysisError, 'Why nothing is tried again; empty when it is.'],
});
