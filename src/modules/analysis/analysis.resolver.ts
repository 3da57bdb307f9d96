import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  mapPage,
  pageBelow,
  pageIn,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import type { TableAnalysis, TableColumn } from '../../platform/tables/index.js';
import { toResult, type ResultRow } from './analysis-result.js';
import { AnalysisColumnConnection, AnalysisResultType } from './analysis-result.types.js';
import type { AnalysisRow, ImageRow } from './analysis-row.js';
import type { AnalysisService } from './analysis.service.js';
import { AnalysisFailureType, FileAnalysisType, RefusedRowConnection, type RefusedRowType } from './analysis.types.js';
import { AnalysisFileType, type FileRow } from './files/index.js';
import { toInspection, type InspectedImage } from './image-result.js';
import { ImageInspectionType } from './image.types.js';

/** Fields of an analysis that are not in its row. */
@Resolver(() => FileAnalysisType)
export class FileAnalysisResolver {
  constructor(private readonly service: AnalysisService) {}

  @FieldResolver(() => AnalysisResultType, {
    nullable: true,
    description: 'What was found in a table; null before it succeeded, and for images.',
  })
  async result(@Root() { key }: AnalysisRow, @Ctx() context: RequestContext): Promise<ResultRow | null> {
    const found = await context.loaders
      .for<number, TableAnalysis | null>('FileAnalysis.result', (ids) => this.service.results(context, ids))
      .load(key);
    return found && toResult(found, context.locale);
  }

  @FieldResolver(() => ImageInspectionType, {
    nullable: true,
    description: 'What was found in an image; null before it succeeded, and for tables.',
  })
  async image(@Root() { key }: AnalysisRow, @Ctx() context: RequestContext): Promise<InspectedImage | null> {
    const row = await context.loaders
      .for<number, ImageRow | null>('FileAnalysis.image', (ids) => this.service.images(context, ids))
      .load(key);
    return row && toInspection(row, context.locale);
  }

  @FieldResolver(() => AnalysisFailureType, {
    nullable: true,
    description: 'Why nothing was found; null unless it failed.',
  })
  failure(@Root() { failed }: AnalysisRow, @Ctx() { locale }: RequestContext): AnalysisFailureType | null {
    return failed && { code: failed.code, message: failed.message[locale] };
  }

  @FieldResolver(() => RefusedRowConnection, {
    description: 'Every row that the figures leave out, in the order of the file.',
  })
  async refusedRows(
    @Root() { key }: AnalysisRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RefusedRowType>> {
    const below = { field: 'FileAnalysis.refusedRows', list: 'refusedRows', key, args };
    const page = await pageBelow(
      context,
      below,
      (ids, request) => this.service.refused(context, ids, request),
      ({ place }) => place,
    );
    return mapPage(page, (row) => ({ ...row, message: row.message[context.locale] }));
  }
}

/** Adds to files what was found in them. */
@Resolver(() => AnalysisFileType)
export class FileWithAnalysisResolver {
  constructor(private readonly service: AnalysisService) {}

  @FieldResolver(() => FileAnalysisType, { nullable: true, description: 'Its analysis; null before the file arrives.' })
  analysis(@Root() { key }: FileRow, @Ctx() context: RequestContext): Promise<AnalysisRow | null> {
    return context.loaders
      .for<number, AnalysisRow | null>('AnalysisFile.analysis', (ids) => this.service.ofFiles(context, ids))
      .load(key);
  }
}

/** Columns of a result, which may be a thousand. */
@Resolver(() => AnalysisResultType)
export class AnalysisResultResolver {
  @FieldResolver(() => AnalysisColumnConnection, { description: 'Columns of the table, in its order.' })
  columns(@Root() { found }: ResultRow, @Args(() => CursorArgs) args: CursorArgs): Connection<TableColumn> {
    const placed = found.columns.map((column, index) => ({ ...column, place: index + 1 }));
    return pageIn('columns', args, placed, ({ place }) => place);
  }
}
