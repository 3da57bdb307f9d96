import { Arg, Ctx, ID, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import {
  decodeId,
  encodeId,
  eventsOf,
  refuseBoth,
  type EventSource,
  type RequestContext,
  type SubscriptionCall,
} from '../../../platform/graphql/index.js';
import { linkUrl } from '../../../platform/http/index.js';
import {
  ImportCancelInput,
  ImportCancelPayload,
  ImportCommitInput,
  ImportCommitPayload,
  ImportProgressType,
  ImportStartInput,
  ImportStartPayload,
  ImportUndoInput,
  ImportUndoPayload,
  ImportUploadCancelInput,
  ImportUploadCancelPayload,
  ImportUploadStartInput,
  ImportUploadStartPayload,
  RejectedRowFixInput,
  RejectedRowFixPayload,
  IMPORT_FILES,
  type ImportFileType,
  type ImportFileService,
  type ImportBatchRow,
  type ImportBatchService,
  type ImportProgressStream,
  type TaskProgress,
} from '../import-batches/index.js';
import type { ImportChangeService } from './import-batch-change.service.js';

interface StartedUpload {
  readonly file: ImportFileType;
  readonly uploadUrl: string;
  readonly uploadExpiresAt: Date;
}

const batchNumber = (id: string): number => decodeId('ImportBatch', id, ['importBatchId']);

@Resolver()
export class ImportChangeResolver {
  constructor(
    private readonly parts: {
      readonly changes: ImportChangeService;
      readonly files: ImportFileService;
      readonly batches: ImportBatchService;
      readonly http: { readonly publicUrl: string | null };
    },
  ) {}

  @Mutation(() => ImportUploadStartPayload, {
    description: 'Announces a file and returns where to send it. For administrators.',
  })
  async importUploadStart(
    @Arg('input', () => ImportUploadStartInput, { description: 'The file.' }) input: ImportUploadStartInput,
    @Ctx() context: RequestContext,
  ): Promise<StartedUpload> {
    const { file, token, expiresAt } = await this.parts.files.start(context, input.idempotencyKey, input.fileName);
    const uploadUrl = linkUrl(this.parts.http.publicUrl, IMPORT_FILES + token, context);
    return { file, uploadUrl, uploadExpiresAt: expiresAt };
  }

  @Mutation(() => ImportUploadCancelPayload, {
    description: 'Cancels announced files that have not arrived. For administrators.',
  })
  async importUploadCancel(
    @Arg('input', () => ImportUploadCancelInput, { description: 'Which.' }) input: ImportUploadCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ importFileIds: string[] }> {
    const { importFileId = null, idempotencyKey } = input;
    const fileId = importFileId === null ? null : decodeId('ImportFile', importFileId, ['importFileId']);
    const cancelled = await this.parts.files.cancel(context, idempotencyKey, fileId);
    return { importFileIds: cancelled.map((id) => encodeId('ImportFile', id)) };
  }

  @Mutation(() => ImportStartPayload, {
    description: 'Has a worker check an uploaded file, or load it at once. For administrators.',
  })
  async importStart(
    @Arg('input', () => ImportStartInput, { description: 'The file, and what to do with it.' }) input: ImportStartInput,
    @Ctx() context: RequestContext,
  ): Promise<{ batch: ImportBatchRow | null }> {
    const fileId = decodeId('ImportFile', input.importFileId, ['importFileId']);
    const { dryRun, existing, override = null } = input;
    const request = { fileId, dryRun, existing: existing ?? 'KEEP', override } as const;
    return this.#batch(context, await this.parts.changes.start(context, input.idempotencyKey, request));
  }

  @Mutation(() => ImportCommitPayload, {
    description:
      'Has a worker load a checked import, exactly as the check showed: if it would do something else by now, it ends with the failure CHECK_OUTDATED and nothing is loaded. For administrators.',
  })
  async importCommit(
    @Arg('input', () => ImportCommitInput, { description: 'The import.' }) input: ImportCommitInput,
    @Ctx() context: RequestContext,
  ): Promise<{ batch: ImportBatchRow | null }> {
    const { importBatchId, idempotencyKey, override = null } = input;
    const id = batchNumber(importBatchId);
    return this.#batch(context, await this.parts.changes.commit(context, idempotencyKey, id, override));
  }

  @Mutation(() => ImportUndoPayload, {
    description: 'Has a worker undo an import and restore the rows it replaced. For administrators.',
  })
  async importUndo(
    @Arg('input', () => ImportUndoInput, { description: 'The import.' }) input: ImportUndoInput,
    @Ctx() context: RequestContext,
  ): Promise<{ batch: ImportBatchRow | null }> {
    const { importBatchId, idempotencyKey } = input;
    return this.#batch(context, await this.parts.changes.undo(context, idempotencyKey, batchNumber(importBatchId)));
  }

  @Mutation(() => ImportCancelPayload, {
    description:
      'Cancels the waiting or running task of an import, within seconds: the import is as it was before the task was requested, and its `failure` has the code CANCELLED. `importProgress` reports the end. For administrators.',
  })
  async importCancel(
    @Arg('input', () => ImportCancelInput, { description: 'The import.' }) input: ImportCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ batch: ImportBatchRow | null }> {
    const { importBatchId, idempotencyKey } = input;
    return this.#batch(context, await this.parts.changes.cancel(context, idempotencyKey, batchNumber(importBatchId)));
  }

  @Mutation(() => RejectedRowFixPayload, {
    description:
      'Corrects a refused line, by the rules for files: if the import is in force the line is loaded, if it was only checked the line is corrected and the import checked again. For administrators.',
  })
  async rejectedRowFix(
    @Arg('input', () => RejectedRowFixInput, { description: 'The line, and its fields.' }) input: RejectedRowFixInput,
    @Ctx() context: RequestContext,
  ): Promise<{ batch: ImportBatchRow | null }> {
    const { importBatchId, lineNumber, fields, idempotencyKey } = input;
    const request = { batchId: batchNumber(importBatchId), lineNumber, fields };
    return this.#batch(context, await this.parts.changes.fixRow(context, idempotencyKey, request));
  }

  async #batch(context: RequestContext, batchId: number): Promise<{ batch: ImportBatchRow | null }> {
    return { batch: await this.parts.batches.find(context, batchId) };
  }
}

interface ProgressArgs {
  readonly importBatchId: string;
  readonly afterSequence?: number | null;
  readonly after?: number | null;
}

const LIFECYCLE = `Follows the last task of an import as a worker does it, from the beginning or after \`afterSequence\`. For staff and administrators.

Order: any number of READING and STORING events, several a second at most; then one ENDED with the import as it is now, and the stream completes. A task that ended longer ago sends its ENDED event only, from the record, without \`sequence\`.

Exactly once: keep the \`sequence\` of the last event, and after a broken connection subscribe again with it as \`afterSequence\`: you get every later one once, from any server. Each task of an import counts from 1.

Errors: BATCH_NOT_FOUND (no such import, or not of your institution), BAD_USER_INPUT (\`afterSequence\` is negative or beyond the last event of the task, or both arguments are given), FORBIDDEN, UNAUTHENTICATED. Close codes of the socket: 1001 the server is going down, 4403 log in again; after each, resume with \`afterSequence\`.`;

@Resolver()
export class ImportProgressResolver implements EventSource {
  constructor(private readonly stream: ImportProgressStream) {}

  events({ args, context }: SubscriptionCall): Promise<AsyncIterable<TaskProgress>> {
    const { importBatchId, afterSequence, after } = args as ProgressArgs;
    refuseBoth({ afterSequence, after }, 'afterSequence', 'after');
    return this.stream.follow(context, batchNumber(importBatchId), afterSequence ?? after ?? 0, context.signal);
  }

  @Subscription(() => ImportProgressType, {
    description: LIFECYCLE,
    subscribe: eventsOf(() => ImportProgressResolver),
  })
  importProgress(
    @Root() progress: TaskProgress,
    @Arg('importBatchId', () => ID, { description: 'Id of the import.' }) _importBatchId: string,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      description: 'The `sequence` of the last event you have; all events of the task when left out.',
    })
    _afterSequence: number | null,
    @Arg('after', () => Int, {
      nullable: true,
      description: 'The former name of `afterSequence`.',
      deprecationReason: 'Use afterSequence. Removal on 2027-06-01 UTC.',
    })
    _after: number | null,
  ): TaskProgress {
    return progress;
  }
}
