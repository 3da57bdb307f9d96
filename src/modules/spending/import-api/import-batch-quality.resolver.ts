import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Quarter, type RequestContext } from '../../../platform/graphql/index.js';
import { ImportBatchType, type ImportBatchRow } from '../import-batches/index.js';
import { DataQualityType, type QualityService } from '../quality/index.js';

/** Adds to imports what was found of their data. */
@Resolver(() => ImportBatchType)
export class ImportBatchQualityResolver {
  constructor(private readonly service: QualityService) {}

  @FieldResolver(() => DataQualityType, {
    nullable: true,
    description:
      'How good the well-formed lines of a quarter are in the file, duplicates among them. Found when the file was last checked or loaded. Null for a quarter that it has no such lines of.',
  })
  quality(
    @Root() { key }: ImportBatchRow,
    @Arg('quarter', () => Quarter, { description: 'One of `quarters`.' }) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<DataQualityType | null> {
    return context.loaders
      .for<number, DataQualityType | null>(`ImportBatch.quality ${quarter}`, (ids) =>
        this.service.ofBatches(context, ids, quarter),
      )
      .load(key);
  }
}
