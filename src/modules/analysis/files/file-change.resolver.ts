import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { linkUrl } from '../../../platform/http/index.js';
import type { FileChangeService } from './file-change.service.js';
import {
  FileDeleteInput,
  FileDeletePayload,
  FileUploadCancelInput,
  FileUploadCancelPayload,
  FileUploadStartInput,
  FileUploadStartPayload,
} from './file-change.types.js';
import { FILES } from './file-links.js';
import type { FileRow } from './file-row.js';
import type { FileService } from './file.service.js';

interface Started {
  readonly file: FileRow | null;
  readonly uploadUrl: string | null;
  readonly uploadExpiresAt: Date | null;
}

const numberOf = (fileId: string): number => decodeId('AnalysisFile', fileId, ['fileId']);

@Resolver()
export class FileChangeResolver {
  constructor(
    private readonly parts: {
      readonly files: FileService;
      readonly changes: FileChangeService;
      readonly http: { readonly publicUrl: string | null };
    },
  ) {}

  @Mutation(() => FileUploadStartPayload, {
    description: 'Announces a file and returns where to send it. It is analysed as soon as it arrives.',
  })
  async fileUploadStart(
    @Arg('input', () => FileUploadStartInput, { description: 'The file.' }) input: FileUploadStartInput,
    @Ctx() context: RequestContext,
  ): Promise<Started> {
    const { kind, imagePurpose = null, fileName, sizeBytes, sha256 = null, idempotencyKey } = input;
    const request = { kind, imagePurpose, fileName, sizeBytes, sha256 };
    const { fileId, link } = await this.parts.changes.start(context, idempotencyKey, request);
    const file = await this.parts.files.find(context, fileId);
    const uploadUrl = link && linkUrl(this.parts.http.publicUrl, FILES + link.token, context);
    return { file, uploadUrl, uploadExpiresAt: link?.expiresAt ?? null };
  }

  @Mutation(() => FileUploadCancelPayload, { description: 'Withdraws a file that was announced and has not arrived.' })
  async fileUploadCancel(
    @Arg('input', () => FileUploadCancelInput, { description: 'The file.' }) input: FileUploadCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ fileId: string }> {
    const { fileId, idempotencyKey } = input;
    const cancelled = await this.parts.changes.cancel(context, idempotencyKey, numberOf(fileId));
    return { fileId: encodeId('AnalysisFile', cancelled) };
  }

  @Mutation(() => FileDeletePayload, { description: 'Deletes a file with its bytes and what was found in it.' })
  async fileDelete(
    @Arg('input', () => FileDeleteInput, { description: 'The file.' }) input: FileDeleteInput,
    @Ctx() context: RequestContext,
  ): Promise<{ fileId: string }> {
    const { fileId, idempotencyKey } = input;
    const deleted = await this.parts.changes.delete(context, idempotencyKey, numberOf(fileId));
    return { fileId: encodeId('AnalysisFile', deleted) };
  }
}
