import { project, statement, type Queryable } from '../../../platform/database/index.js';
import { quarterColumns } from './customer-quarter.columns.js';

/** A quarter that an institution has figures of. */
export interface LoadedQuarter {
  readonly institutionId: number;
  readonly quarter: string;
  /**
   * Names the batches in force that the figures came in, and how often they were corrected: it changes with the
   * figures.
   */
  readonly mark: string;
}

/** One quarter of a customer, whole; in won a month, categories in the order of the source. */
export interface QuarterFigures {
  readonly quarter: string;
  readonly totalWon: number;
  readonly creditWon: number;
  readonly checkWon: number;
  readonly majorWon: readonly number[];
  readonly detailWon: readonly number[];
}

/** A customer who may have spending, and their quarters, oldest first. */
interface CustomerHistory {
  readonly customerId: number;
  readonly quarters: readonly QuarterFigures[];
}

/** Which customers of which quarters: those after an id, in the order of their ids, and quarters between two. */
interface HistoryPage {
  readonly institutionId: number;
  readonly afterCustomerId: number;
  readonly from: string;
  readonly to: string;
}

/** How many customers of an institution at most, and quarters between two. */
interface HistorySample extends Omit<HistoryPage, 'afterCustomerId'> {
  readonly customers: number;
}

/** Customers of a page: few enough that what is made of them does not keep a process from others for long. */
const HISTORY_PAGE = 250;

const LOADED = statement(`
  SELECT b.institution_id AS "institutionId", q.quarter, string_agg(concat_ws('.', b.id, nullif(b.revision, 0)), ' ' ORDER BY b.id) AS mark
  FROM import_batch b CROSS JOIN unnest(b.quarters) AS q (quarter)
  WHERE b.kind = 'QUARTERLY_SPENDING' AND b.state = 'COMMITTED'
  GROUP BY b.institution_id, q.quarter ORDER BY b.institution_id, q.quarter`);

const whole = project<QuarterFigures>(quarterColumns, 'q', [
  ...['quarter', 'totalWon', 'creditWon', 'checkWon', 'majorWon', 'detailWon'],
]);
/** OFFSET 0 keeps the planner from reading whole partitions: it is to look up one customer at a time. */
const historiesOf = (condition: string): string => `
  SELECT c.id, q.quarter IS NOT NULL, ${whole.sql}
  FROM (
    SELECT id, institution_id, source_key FROM customer
    WHERE institution_id = $1 AND ${condition} AND source_key IS NOT NULL ORDER BY id LIMIT ${HISTORY_PAGE}
  ) AS c
  LEFT JOIN LATERAL (
    SELECT * FROM customer_quarter s
    WHERE s.institution_id = c.institution_id AND s.source_key = c.source_key
      AND s.quarter BETWEEN $3::bpchar AND $4::bpchar OFFSET 0
  ) AS q ON true
  ORDER BY c.id, q.quarter`;
const PAGE_OF_HISTORIES = statement(historiesOf('id > $2'));
const LIST_OF_CUSTOMERS = statement(historiesOf('id = ANY($2::bigint[])'));
/**
 * Chosen by a hash of their ids, which is as good as random and gives the same people each time, so that chance makes
 * no difference between two samples.
 */
const SAMPLE = statement(`
  SELECT id FROM customer WHERE institution_id = $1 AND source_key IS NOT NULL
  ORDER BY hashint8extended(id, 0), id LIMIT $2`);

/** Reads the spending of whole institutions, for background work: no permission is checked here. */
export class QuarterHistories {
  constructor(private readonly database: Queryable) {}

  /** The quarters that are in force, by institution and oldest first. */
  listLoaded(): Promise<LoadedQuarter[]> {
    return this.database.rows<LoadedQuarter>(LOADED);
  }

  /** The next customers who have a key in the source, with spending or without; empty after the last. */
  async page(within: Queryable, { institutionId, afterCustomerId, from, to }: HistoryPage): Promise<CustomerHistory[]> {
    return historiesIn(await within.tuples(PAGE_OF_HISTORIES, [institutionId, afterCustomerId, from, to]));
  }

  /**
   * A random sample of the customers who have a key in the source, drawn by a hash of their ids, some hundred at a time:
   * as long as nobody joins or leaves it is the same one. Everybody where there are no more than asked for.
   */
  async *sample(
    within: Queryable,
    { institutionId, customers, from, to }: HistorySample,
  ): AsyncGenerator<CustomerHistory[]> {
    const drawn = await within.rows<{ id: number }>(SAMPLE, [institutionId, customers]);
    for (let at = 0; at < drawn.length; at += HISTORY_PAGE) {
      const ids = drawn.slice(at, at + HISTORY_PAGE).map(({ id }) => id);
      yield historiesIn(await within.tuples(LIST_OF_CUSTOMERS, [institutionId, ids, from, to]));
    }
  }
}

function historiesIn(tuples: readonly (readonly unknown[])[]): CustomerHistory[] {
  const histories = new Map<number, QuarterFigures[]>();
  for (const tuple of tuples) {
    const [customerId, hasQuarter] = tuple as [number, boolean];
    const quarters = histories.get(customerId) ?? [];
    if (hasQuarter) quarters.push(whole.read(tuple, 2));
    histories.set(customerId, quarters);
  }
  return [...histories].map(([customerId, quarters]) => ({ customerId, quarters }));
}
