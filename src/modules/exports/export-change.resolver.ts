import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../platform/graphql/index.js';
import type { ExportChangeService } from './export-change.service.js';
import { ExportCancelInput, ExportCancelPayload, ExportStartInput, ExportStartPayload } from './export-change.types.js';
import type { ExportRow } from './export-row.js';
import type { ExportService } from './export.service.js';

@Resolver()
export class ExportChangeResolver {
  constructor(
    private readonly changes: ExportChangeService,
    private readonly exports: ExportService,
  ) {}

  @Mutation(() => ExportStartPayload, {
    description: 'Exports rows of the institution to a file, which is kept for days. For administrators; recorded.',
  })
  async exportStart(
    @Arg('input', () => ExportStartInput, { description: 'The export.' }) input: ExportStartInput,
    @Ctx() context: RequestContext,
  ): Promise<{ export: ExportRow | null }> {
    const { kind, format, personalData: personal, purpose = null, idempotencyKey } = input;
    const request = { kind, format, personal, purpose, byteOrderMark: input.byteOrderMark ?? false };
    const id = await this.changes.start(context, idempotencyKey, request);
    return { export: await this.exports.find(context, id) };
  }

  @Mutation(() => ExportCancelPayload, {
    description: 'Cancels a queued or running export. For administrators; recorded.',
  })
  async exportCancel(
    @Arg('input', () => ExportCancelInput, { description: 'The export.' }) input: ExportCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ export: ExportRow | null }> {
    const { exportId, idempotencyKey } = input;
    const id = await this.changes.cancel(context, idempotencyKey, decodeId('Export', exportId, ['exportId']));
    return { export: await this.exports.find(context, id) };
  }
}
