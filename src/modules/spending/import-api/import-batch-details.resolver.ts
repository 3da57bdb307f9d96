import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { WARNING_TEXT, IMPORT_WARNINGS, type QuarterDiff, type RejectionCount } from '../import/index.js';
import {
  MAX_PROBLEMS,
  MOST_RESTING,
  REJECTION_KINDS,
  IMPORT_FILES,
  ImportBatchType,
  ImportFailureType,
  ImportQuarterDiffType,
  ImportReferenceType,
  ImportRejectionType,
  ImportWarningType,
  toRejectedRow,
  type ImportFileService,
  type ImportBatchRow,
  type ImportBatchService,
  type ImportReference,
} from '../import-batches/index.js';
import { MAX_QUARTERS } from '../source/index.js';

/** The source's sums are in thousands of won; the API speaks in won. */
const WON_OF_SOURCE = 1_000;

/** What is known of an import besides its row. */
@Resolver(() => ImportBatchType)
export class ImportBatchDetailsResolver {
  constructor(
    private readonly service: ImportBatchService,
    private readonly files: ImportFileService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @FieldResolver(() => [ImportQuarterDiffType], {
    description: 'What it loads, or would load, by quarter, ascending: at most 40.',
  })
  @Extensions({ listSize: MAX_QUARTERS })
  async diff(@Root() { key }: ImportBatchRow, @Ctx() context: RequestContext): Promise<ImportQuarterDiffType[]> {
    const diff = await context.loaders
      .for<number, QuarterDiff[]>('ImportBatch.diff', (ids) => this.service.listDiffs(context, ids))
      .load(key);
    return diff.map((each) => ({
      ...each,
      newWon: each.newThousands * WON_OF_SOURCE,
      changedBeforeWon: each.changedBeforeThousands * WON_OF_SOURCE,
      changedAfterWon: each.changedAfterThousands * WON_OF_SOURCE,
      unchangedWon: each.unchangedThousands * WON_OF_SOURCE,
    }));
  }

  @FieldResolver(() => [ImportRejectionType], {
    description: 'Why lines were refused, the most common reason first: at most 50.',
  })
  @Extensions({ listSize: REJECTION_KINDS })
  async rejections(@Root() { key }: ImportBatchRow, @Ctx() context: RequestContext): Promise<ImportRejectionType[]> {
    const counts = await context.loaders
      .for<number, RejectionCount[]>('ImportBatch.rejections', (ids) => this.service.listRejections(context, ids))
      .load(key);
    return counts.map((count) => toRejectedRow(count, context.locale));
  }

  @FieldResolver(() => [ImportWarningType], {
    description:
      'What is odd about accepted lines, as found when the file was last checked or loaded. At most one of each kind.',
  })
  @Extensions({ listSize: IMPORT_WARNINGS.length })
  warnings(@Root() { warned }: ImportBatchRow, @Ctx() { locale }: RequestContext): ImportWarningType[] {
    return warned.map((warning) => ({ ...warning, message: WARNING_TEXT[warning.code][locale] }));
  }

  @FieldResolver(() => [ImportReferenceType], {
    description:
      'Later imports in force that replaced rows of this one or depend on them, the latest first: at most 10. Undo them before this one.',
  })
  @Extensions({ listSize: MOST_RESTING })
  blockedBy(@Root() { key }: ImportBatchRow, @Ctx() context: RequestContext): Promise<ImportReference[]> {
    return context.loaders
      .for<number, ImportReference[]>('ImportBatch.blockedBy', (ids) => this.service.listResting(context, ids))
      .load(key);
  }

  @FieldResolver(() => ImportFailureType, {
    nullable: true,
    description: 'Why its last task failed; null when it succeeded or has not ended.',
  })
  failure(@Root() { failed }: ImportBatchRow, @Ctx() { locale }: RequestContext): ImportFailureType | null {
    if (!failed) return null;
    const shown = failed.problems.slice(0, MAX_PROBLEMS);
    return { task: failed.task, problems: shown.map(({ code, message }) => ({ code, message: message[locale] })) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where an administrator can fetch the raw file with `GET` for five minutes, without a token; each download is recorded. Without scheme and host when the server does not know its own. Null for others, and when the file was not kept.',
  })
  rawFileUrl(@Root() { fileKey }: ImportBatchRow, @Ctx() context: RequestContext): string | null {
    const token = this.files.downloadToken(context, fileKey);
    return token === null ? null : `${this.http.publicUrl ?? ''}${IMPORT_FILES}${token}`;
  }
}
