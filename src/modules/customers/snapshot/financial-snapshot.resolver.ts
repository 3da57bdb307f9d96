import { monthNumber } from '../../../platform/calendar.js';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  pageBelow,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import type { CustomerRow } from '../customer.columns.js';
import { CustomerType } from '../customer.types.js';
import type { FinancialSnapshotService } from './financial-snapshot.service.js';
import {
  FinancialSnapshotConnection,
  FinancialSnapshotRecordInput,
  FinancialSnapshotRecordPayload,
  toSnapshotChange,
  type FinancialSnapshotChangeType,
  type FinancialSnapshotInput,
  type FinancialSnapshotType,
} from './financial-snapshot.types.js';
import type { SnapshotPatch } from './snapshot.js';

const FIELD_NAME = 'financialSnapshots';

/** Adds to customers what is known of their money by month. */
@Resolver(() => CustomerType)
export class FinancialSnapshotResolver {
  constructor(private readonly service: FinancialSnapshotService) {}

  @FieldResolver(() => FinancialSnapshotConnection, {
    description: "What is known of the customer's money month by month, newest first.",
  })
  async financialSnapshots(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FinancialSnapshotType>> {
    const below = { field: `Customer.${FIELD_NAME}`, list: FIELD_NAME, key, args };
    return pageBelow(
      context,
      below,
      (ids, request) => this.service.pageOfEach(context, ids, request),
      ({ month }) => monthNumber(month),
    );
  }

  @Mutation(() => FinancialSnapshotRecordPayload, {
    description:
      'Records monthly figures of customers: a figure left out stays as it is, null erases it. Sending the same again changes nothing. A month that is not over is kept, and judged from its last day on; no amount may exceed a trillion won, and the card debt may not exceed ten times the card limit. For staff.',
  })
  async financialSnapshotRecord(
    @Arg('input', () => FinancialSnapshotRecordInput, { description: 'The months.' })
    input: FinancialSnapshotRecordInput,
    @Ctx() context: RequestContext,
  ): Promise<{ snapshots: readonly FinancialSnapshotType[]; changes: readonly FinancialSnapshotChangeType[] }> {
    const { snapshots, changes } = await this.service.record(context, input.snapshots.map(patchOf));
    return { snapshots, changes: changes.map(toSnapshotChange) };
  }
}

function patchOf({ customerId, ...figures }: FinancialSnapshotInput, index: number): SnapshotPatch {
  return { ...figures, customerId: decodeId('Customer', customerId, ['snapshots', String(index), 'customerId']) };
}
