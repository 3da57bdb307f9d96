import { requireActor, type Caller } from '../../../platform/access/index.js';
import { fieldsNamed } from '../../../platform/graphql/index.js';
import type { CustomerRow, CustomerService } from '../../customers/index.js';
import type { QuarterField, QuarterRow } from './customer-quarter.columns.js';
import { PERSON_FIELDS, type PersonQuarter } from './person-quarter.js';
import { quarterBefore, latestQuarters, TWO_LATEST, type QuarterRange } from '../source/index.js';
import type { SpendingKey, SpendingRepository } from './spending.repository.js';

/** A customer's monthly card spending in their latest quarter. */
export interface SpendingFacts {
  readonly quarter: string;
  readonly totalWon: number;
  readonly creditWon: number;
  /** Total of the previous quarter; null when it has no figures. */
  readonly previousTotalWon: number | null;
}

const SOURCE_KEY = fieldsNamed('sourceKey');

/** Shows customers' quarterly spending to those who may see the customers. */
export class SpendingService {
  constructor(
    private readonly quarters: SpendingRepository,
    private readonly customers: Pick<CustomerService, 'listByIds'>,
  ) {}

  /** Quarters of each customer, newest first, in the order of the ids; none for those the caller may not see. */
  async listQuarters(
    caller: Caller,
    customerIds: readonly number[],
    range: QuarterRange,
    fields: readonly QuarterField[],
  ): Promise<QuarterRow[][]> {
    return this.listByKeys(await this.spendingKeys(caller, customerIds), range, fields);
  }

  private async listByKeys(
    keys: readonly (SpendingKey | null)[],
    range: QuarterRange,
    fields: readonly QuarterField[],
  ): Promise<QuarterRow[][]> {
    const known = keys.filter((key) => key !== null);
    if (known.length === 0) return keys.map(() => []);
    const lists = await this.quarters.listByKeys(known, range, fields);
    const byKey = new Map(known.map((key, index) => [key, lists[index] ?? []]));
    return keys.map((key) => (key && byKey.get(key)) ?? []);
  }

  /** Facts of one customer; null when there are none, or the customer is not the caller's. */
  async spendingFacts(caller: Caller, customerId: number): Promise<SpendingFacts | null> {
    const facts = await this.spendingFactsOf(caller, [customerId]);
    return facts.get(customerId) ?? null;
  }

  /** Facts of several customers with one reading; those without spending, or not the caller's, are left out. */
  async spendingFactsOf(caller: Caller, customerIds: readonly number[]): Promise<ReadonlyMap<number, SpendingFacts>> {
    const keys = await this.spendingKeys(caller, customerIds);
    return this.factsByKey(customerIds, keys);
  }

  /** The same for customers already read for the caller, including `sourceKey`: nobody is looked up twice. */
  async spendingFactsOfSeen(
    caller: Caller,
    rows: readonly (CustomerRow | null)[],
  ): Promise<ReadonlyMap<number, SpendingFacts>> {
    const { institutionId } = requireActor(caller);
    const seen = [...new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : []))).values()];
    const keys = seen.map((row) => {
      const sourceKey = (row['sourceKey'] ?? null) as string | null;
      return sourceKey === null ? null : { institutionId, sourceKey };
    });
    return this.factsByKey(
      seen.map(({ key }) => key),
      keys,
    );
  }

  private async factsByKey(
    customerIds: readonly number[],
    keys: readonly (SpendingKey | null)[],
  ): Promise<ReadonlyMap<number, SpendingFacts>> {
    const lists = await this.listByKeys(keys, TWO_LATEST, ['quarter', 'totalWon', 'creditWon']);
    return new Map(
      customerIds.flatMap((id, index): [number, SpendingFacts][] => {
        const facts = spendingFactsOf(lists[index] ?? []);
        return facts ? [[id, facts]] : [];
      }),
    );
  }

  /** The latest quarters of each customer, whole and oldest first; none for those the caller may not see. */
  async personQuarters(caller: Caller, customerIds: readonly number[], last: number): Promise<PersonQuarter[][]> {
    const lists = await this.listQuarters(caller, customerIds, latestQuarters(last), PERSON_FIELDS);
    return lists.map((rows) => (rows as PersonQuarter[]).toReversed());
  }

  /** Each customer's key in the source; null for one without a key, or one that the caller may not see. */
  async spendingKeys(caller: Caller, customerIds: readonly number[]): Promise<(SpendingKey | null)[]> {
    const { institutionId } = requireActor(caller);
    const rows = await this.customers.listByIds(caller, customerIds, SOURCE_KEY);
    return rows.map((row) => {
      const sourceKey = (row?.['sourceKey'] ?? null) as string | null;
      return sourceKey === null ? null : { institutionId, sourceKey };
    });
  }
}

/** Facts of a person's latest quarters, newest first; null without any. */
export function spendingFactsOf([latest, previous]: readonly QuarterRow[]): SpendingFacts | null {
  if (latest?.totalWon === undefined || latest.creditWon === undefined) return null;
  const { quarter, totalWon, creditWon } = latest;
  const followsOn = previous?.quarter === quarterBefore(quarter);
  return { quarter, totalWon, creditWon, previousTotalWon: (followsOn ? previous.totalWon : null) ?? null };
}
