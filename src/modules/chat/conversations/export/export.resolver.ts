import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import { EXPORTS } from './export-routes.js';
import type { ExportService } from './export.service.js';
import { ConversationExportInput, ConversationExportPayload, type ConversationDownloadType } from './export.types.js';

@Resolver()
export class ExportResolver {
  constructor(
    private readonly service: ExportService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @Mutation(() => ConversationExportPayload, {
    description:
      'Creates a link to download a conversation as a file: its questions, replies, facts with their sources, and notices.',
  })
  async conversationExport(
    @Arg('input', () => ConversationExportInput, { description: 'Which, and how.' })
    { conversationId, format }: ConversationExportInput,
    @Ctx() context: RequestContext,
  ): Promise<{ download: ConversationDownloadType }> {
    const id = decodeId('Conversation', conversationId, ['conversationId']);
    const { token, expiresAt } = await this.service.start(context, id, format);
    return { download: { url: `${this.http.publicUrl ?? ''}${EXPORTS}${token}`, expiresAt } };
  }
}
