import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  encodeId,
  mapPage,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { isFromCache, type ReplyRow, ReplyType } from '../replies/index.js';
import { MAX_VERIFIED, type ComplianceService } from './compliance.service.js';
import {
  ComplianceRecordConnection,
  ComplianceRecordFilter,
  ComplianceRecordType,
  ComplianceVerificationType,
  toRecordType,
  toVerificationType,
} from './compliance.types.js';

const encodeReply = (key: number): string => encodeId('Reply', key);

@Resolver(() => ReplyType)
export class ComplianceResolver {
  constructor(private readonly compliance: ComplianceService) {}

  @FieldResolver(() => ComplianceRecordType, {
    nullable: true,
    description:
      'The record kept for auditors; null until the reply has ended, and for replies from before records were kept.',
  })
  async complianceRecord(
    @Root() reply: ReplyRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ComplianceRecordType | null> {
    const loader = loaders.for<number, ComplianceRecordType | null>('Reply.complianceRecord', async (keys) => {
      const rows = await this.compliance.recordsOfReplies(keys);
      const known = new Map(rows.map((row) => [row.replyKey, row]));
      return keys.map((key) => {
        const row = known.get(key);
        return row ? toRecordType(row, encodeReply) : null;
      });
    });
    return loader.load(reply.key);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it repeats what a model answered to the same question some minutes before; false until it has ended.',
  })
  async isFromCache(@Root() reply: ReplyRow, @Ctx() context: RequestContext): Promise<boolean> {
    return isFromCache((await this.complianceRecord(reply, context))?.verdicts ?? []);
  }

  @Query(() => ComplianceRecordConnection, {
    description: 'For administrators: the compliance records of the institution, the newest first.',
  })
  async complianceRecords(
    @Args(() => CursorArgs) args: CursorArgs,
    @Arg('filter', () => ComplianceRecordFilter, { nullable: true, description: 'Which of them; all when left out.' })
    filter: ComplianceRecordFilter | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ComplianceRecordType>> {
    const { kind = null, conversationId, replyId, since = null, until = null } = filter ?? {};
    const of = (type: string, id: string | null | undefined, name: string): number | null =>
      id == null ? null : decodeId(type, id, ['filter', name]);
    const wanted = {
      kind,
      since,
      until,
      conversationId: of('Conversation', conversationId, 'conversationId'),
      replyId: of('Reply', replyId, 'replyId'),
    };
    const page = await pageOf('complianceRecords', args, (request) => this.compliance.list(context, wanted, request));
    return mapPage(page, (row) => toRecordType(row, encodeReply));
  }

  @Query(() => ComplianceVerificationType, {
    description:
      'For administrators: verifies the chain of records and returns the first fault. For a long chain, continue after `last`, or run `moa audit verify`.',
  })
  async complianceVerify(
    @Arg('afterSequence', () => Int, {
      defaultValue: 0,
      description: 'The record to start after, which is trusted; 0 for none.',
    })
    afterSequence: number,
    @Arg('most', () => Int, { defaultValue: MAX_VERIFIED, description: 'How many records at most, 1 to 2,000.' })
    most: number,
    @Ctx() context: RequestContext,
  ): Promise<ComplianceVerificationType> {
    return toVerificationType(await this.compliance.verify(context, afterSequence, most));
  }
}
