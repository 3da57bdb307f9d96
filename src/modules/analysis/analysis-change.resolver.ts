import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../platform/graphql/index.js';
import type { AnalysisChangeService } from './analysis-change.service.js';
import {
  FileAnalysisCancelInput,
  FileAnalysisCancelPayload,
  FileAnalysisRetryInput,
  FileAnalysisRetryPayload,
} from './analysis-change.types.js';
import type { FileRow, FileService } from './files/index.js';

const numberOf = (fileId: string): number => decodeId('AnalysisFile', fileId, ['fileId']);

@Resolver()
export class AnalysisChangeResolver {
  constructor(
    private readonly changes: AnalysisChangeService,
    private readonly files: FileService,
  ) {}

  @Mutation(() => FileAnalysisCancelPayload, { description: 'Cancels the queued or running analysis of a file.' })
  async fileAnalysisCancel(
    @Arg('input', () => FileAnalysisCancelInput, { description: 'The file.' }) input: FileAnalysisCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ file: FileRow | null }> {
    const { fileId, idempotencyKey } = input;
    const id = await this.changes.cancel(context, idempotencyKey, numberOf(fileId));
    return { file: await this.files.find(context, id) };
  }

  @Mutation(() => FileAnalysisRetryPayload, {
    description: 'Repeats the analysis of a file after it failed or was cancelled.',
  })
  async fileAnalysisRetry(
    @Arg('input', () => FileAnalysisRetryInput, { description: 'The file.' }) input: FileAnalysisRetryInput,
    @Ctx() context: RequestContext,
  ): Promise<{ file: FileRow | null }> {
    const { fileId, idempotencyKey } = input;
    const id = await this.changes.retry(context, idempotencyKey, numberOf(fileId));
    return { file: await this.files.find(context, id) };
  }
}
