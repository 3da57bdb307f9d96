import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { decodeId, encodeId, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import { linkUrl } from '../../../platform/http/index.js';
import { FILES } from './file-links.js';
import type { FileRow } from './file-row.js';
import type { FileService } from './file.service.js';
import { AnalysisFileConnection, AnalysisFileType, FilesArgs } from './file.types.js';

@Resolver(() => AnalysisFileType)
export class FileResolver {
  constructor(
    private readonly service: FileService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @Query(() => AnalysisFileType, {
    nullable: true,
    description: 'A file that was sent to be analysed; null when there is none that you may see. Recorded for staff.',
  })
  file(
    @Arg('id', () => ID, { description: 'Id of the file.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<FileRow | null> {
    return this.service.find(context, decodeId('AnalysisFile', id, ['id']));
  }

  @Query(() => AnalysisFileConnection, {
    description:
      'Files that were sent to be analysed, newest first: for customers their own, for staff their own and those of customers, for administrators all of the institution. Recorded for staff.',
  })
  async files(
    @Args(() => FilesArgs) { customerId, ownOnly, ...paging }: FilesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FileRow>> {
    const customer = customerId == null ? null : decodeId('Customer', customerId, ['customerId']);
    return pageOf('files', paging, (request) => this.service.page(context, request, { customerId: customer, ownOnly }));
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Id of the customer who sent it; null when staff did.' })
  customerId(@Root() { customerKey }: FileRow): string | null {
    return customerKey === null ? null : encodeId('Customer', customerKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'URL at which `GET` fetches the file for five minutes, without a token; each download is recorded. Without scheme and host when the server does not know its own. Null before it has arrived.',
  })
  downloadUrl(@Root() row: FileRow, @Ctx() context: RequestContext): string | null {
    const token = this.service.downloadToken(context, row);
    return token === null ? null : linkUrl(this.http.publicUrl, FILES + token, context);
  }
}
