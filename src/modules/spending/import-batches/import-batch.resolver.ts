import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  mapPage,
  pageBelow,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import type { ImportBatchRow, ImportBatchService } from './import-batch.service.js';
import type { RejectedRowType } from './import-batch.types.js';
import { ImportBatchConnection, ImportBatchType, RejectedRowConnection, toRejectedRow } from './import-batch.types.js';

@Resolver(() => ImportBatchType)
export class ImportBatchResolver {
  constructor(private readonly service: ImportBatchService) {}

  @Query(() => ImportBatchConnection, {
    description: 'Files imported for your institution, newest first. For staff and administrators.',
  })
  async importBatches(
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportBatchRow>> {
    return pageOf('importBatches', args, (request) => this.service.page(context, request));
  }

  @Query(() => ImportBatchType, {
    nullable: true,
    description: 'A file imported for your institution. Null when there is none that you may see.',
  })
  importBatch(
    @Arg('id', () => ID, { description: 'Id of the batch.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ImportBatchRow | null> {
    return this.service.find(context, decodeId('ImportBatch', id, ['id']));
  }

  @FieldResolver(() => RejectedRowConnection, { description: 'Refused lines, in the order of the file.' })
  async rejectedRows(
    @Root() { key }: ImportBatchRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RejectedRowType>> {
    const below = { field: 'ImportBatch.rejectedRows', list: 'rejectedRows', key, args };
    const page = await pageBelow(
      context,
      below,
      (ids, request) => this.service.listRejected(context, ids, request),
      ({ lineNumber }) => lineNumber,
    );
    return mapPage(page, (row) => toRejectedRow(row, context.locale));
  }
}
