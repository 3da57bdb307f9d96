import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { encodeId, type RequestContext } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { MOST_EXPECTATIONS, resultText, type ExpectationResult } from '../expectations/index.js';
import { ImportBatchType, type ImportBatchRow, type ImportBatchService } from '../import-batches/index.js';
import { ExpectationResultType, ImportOverrideType } from './import-expectation.types.js';
import { DataQualityType } from '../quality/index.js';

/** Adds to imports whether their files met the expectations. */
@Resolver(() => ImportBatchType)
export class ImportExpectationResolver {
  @FieldResolver(() => [ExpectationResultType], {
    description:
      'What was expected of the file when it was last checked or loaded, and whether it was met: at most 60 expectations, most of them by quarter.',
  })
  @Extensions({ listSize: MOST_EXPECTATIONS })
  expectations(@Root() { key, expected }: ImportBatchRow, @Ctx() { locale }: RequestContext): ExpectationResultType[] {
    return expected.map((result) => worded(key, result, locale));
  }

  @FieldResolver(() => ImportOverrideType, {
    nullable: true,
    description: 'Who had it loaded although it did not meet the expectations; null when nothing had to be overridden.',
  })
  override(@Root() { overridden, overriddenByName }: ImportBatchRow): ImportOverrideType | null {
    if (!overridden) return null;
    const { names, reason, at } = overridden;
    return { names, reason, byName: overriddenByName, at: new Date(at) };
  }
}

/** The same for one quarter, next to its data quality. */
@Resolver(() => DataQualityType)
export class QualityExpectationResolver {
  constructor(private readonly batches: ImportBatchService) {}

  @FieldResolver(() => [ExpectationResultType], {
    description:
      'What was expected of the quarter, and whether it was met: in the file, or in each import in force that has rows of it, newest first. Includes expectations of whole files.',
  })
  @Extensions({ listSize: MOST_EXPECTATIONS })
  async expectations(
    @Root() { quarter, batchId }: DataQualityType,
    @Ctx() context: RequestContext,
  ): Promise<ExpectationResultType[]> {
    const batches = await this.batches.listExpected(context, quarter, batchId);
    return batches.flatMap(({ key, expected }) =>
      expected
        .filter((result) => result.quarter === null || result.quarter === quarter)
        .map((result) => worded(key, result, context.locale)),
    );
  }
}

const worded = (batchId: number, result: ExpectationResult, locale: Locale): ExpectationResultType => ({
  ...result,
  importBatchId: encodeId('ImportBatch', batchId),
  message: resultText(result)[locale],
});
