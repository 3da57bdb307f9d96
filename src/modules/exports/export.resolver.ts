import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  encodeId,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { EXPORTS } from './export-links.js';
import type { ExportRow } from './export-row.js';
import type { ExportService } from './export.service.js';
import { ExportConnection, ExportFailureType, ExportType } from './export.types.js';

@Resolver(() => ExportType)
export class ExportResolver {
  constructor(
    private readonly service: ExportService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @Query(() => ExportType, {
    nullable: true,
    description: 'An export of the institution; null when there is none. For administrators.',
  })
  export(
    @Arg('id', () => ID, { description: 'Id of the export.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ExportRow | null> {
    return this.service.find(context, decodeId('Export', id, ['id']));
  }

  @Query(() => ExportConnection, {
    description: 'Exports of the institution, newest first, including those whose file is removed. For administrators.',
  })
  async exports(
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ExportRow>> {
    return pageOf('exports', args, (request) => this.service.page(context, request));
  }

  @FieldResolver(() => ID, { description: 'Id of the account that asked for it.' })
  accountId(@Root() { accountKey }: ExportRow): string {
    return encodeId('Account', accountKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Size of the file in bytes, as a decimal number; null before.',
  })
  sizeBytes(@Root() { bytes }: ExportRow): string | null {
    return bytes === null ? null : String(bytes);
  }

  @FieldResolver(() => ExportFailureType, {
    nullable: true,
    description: 'Why there is no file; null unless it failed.',
  })
  failure(@Root() { failed }: ExportRow, @Ctx() { locale }: RequestContext): ExportFailureType | null {
    return failed && { code: failed.code, message: failed.message[locale] };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'URL at which `GET` fetches the file for five minutes, without a token; each download is recorded. Without scheme and host when the server does not know its own. Null unless it is READY.',
  })
  downloadUrl(@Root() row: ExportRow, @Ctx() context: RequestContext): string | null {
    const token = this.service.downloadToken(context, row);
    return token === null ? null : `${this.http.publicUrl ?? ''}${EXPORTS}${token}`;
  }
}
