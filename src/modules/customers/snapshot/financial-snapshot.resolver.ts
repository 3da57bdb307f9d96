import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import {
  connectionFrom,
  CursorArgs,
  decodeId,
  pageRequest,
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
  type FinancialSnapshotInput,
  type FinancialSnapshotType,
} from './financial-snapshot.types.js';
import { monthNumber, SNAPSHOT_COLUMNS, type FinancialSnapshot, type SnapshotRow } from './snapshot.js';

const LIST = 'financialSnapshots';
const UNKNOWN = Object.fromEntries(Object.keys(SNAPSHOT_COLUMNS).map((field) => [field, null])) as {
  readonly [Field in keyof typeof SNAPSHOT_COLUMNS]: null;
};

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
    const request = pageRequest(LIST, args);
    const rows = await context.loaders
      .for<number, SnapshotRow[]>(`Customer.${LIST} ${JSON.stringify(request)}`, (ids) =>
        this.service.pageOfEach(context, ids, request),
      )
      .load(key);
    return connectionFrom(LIST, request, rows, ({ month }) => monthNumber(month));
  }

  @Mutation(() => FinancialSnapshotRecordPayload, {
    description:
      'Keeps months of customers, each in the place of an earlier one of the same month; sent again they change nothing. For staff.',
  })
  async financialSnapshotRecord(
    @Arg('input', () => FinancialSnapshotRecordInput, { description: 'The months.' })
    input: FinancialSnapshotRecordInput,
    @Ctx() context: RequestContext,
  ): Promise<{ snapshots: readonly FinancialSnapshot[] }> {
    return { snapshots: await this.service.record(context, input.snapshots.map(rowOf)) };
  }
}

function rowOf({ customerId, month, ...figures }: FinancialSnapshotInput, index: number): SnapshotRow {
  const told = Object.entries(figures).filter(([, value]) => value != null);
  const id = decodeId('Customer', customerId, ['snapshots', String(index), 'customerId']);
  return { ...UNKNOWN, ...Object.fromEntries(told), customerId: id, month };
}
