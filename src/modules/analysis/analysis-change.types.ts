import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AnalysisError, AnalysisFileType, KEY_DESCRIPTION } from './files/index.js';

@InputType('FileAnalysisCancelInput', { description: 'A file whose analysis is to end.' })
export class FileAnalysisCancelInput {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType('FileAnalysisRetryInput', { description: 'A file whose analysis failed or was cancelled.' })
export class FileAnalysisRetryInput {
  @Field(() => ID, { description: 'Id of the file.' })
  fileId!: string;

  @Length(1, 255)
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType('FileAnalysisCancelPayload', { description: 'What `fileAnalysisCancel` answers.' })
export class FileAnalysisCancelPayload {
  @Field(() => AnalysisFileType, {
    nullable: true,
    description: 'The file; an analysis that ran ends within seconds. Null when refused.',
  })
  file!: AnalysisFileType | null;

  @Field(() => [AnalysisError], { description: 'Why nothing was cancelled; empty when something was.' })
  userErrors!: AnalysisError[];
}

@ObjectType('FileAnalysisRetryPayload', { description: 'What `fileAnalysisRetry` answers.' })
export class FileAnalysisRetryPayload {
  @Field(() => AnalysisFileType, { nullable: true, description: 'The file, whose analysis waits; null when refused.' })
  file!: AnalysisFileType | null;

  @Field(() => [AnalysisError], { description: 'Why nothing is tried again; empty when it is.' })
  userErrors!: AnalysisError[];
}
