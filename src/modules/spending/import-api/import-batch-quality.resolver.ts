import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Quarter, type RequestContext } from '../../../platform/graphql/index.js';
import { ImportBatchType, type ImportBatchRow } from '../import-batches/index.js';
import { DataQualityType, type QualityService } from '../quality/index.js';

/** Adds the data quality found in a file to its import. */
@Resolver(() => ImportBatchType)
export class ImportBatchQualityResolver {
  constructor(private readonly service: QualityService) {}

  @FieldResolver(() => DataQualityType, {
    nullable: true,
    description:
      'How good the well-formed lines of a quarter in the file are, duplicates included. Measured when the file was last checked or loaded. Null for a quarter without such lines.',
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
