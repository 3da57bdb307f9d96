import type { Caller } from '../../../platform/access/index.js';
import type { CustomerService } from '../customer.service.js';
import type { FinancialSnapshotService, SnapshotRow } from '../snapshot/index.js';
import type { FinancialPosition } from '../position/index.js';

/** The services that the tools call: each authorises by itself. */
export interface CustomerToolParts {
  readonly customers: Pick<CustomerService, 'find' | 'page' | 'count'>;
  readonly months: Pick<FinancialSnapshotService, 'pageOfEach'>;
  /** How a customer stands, read by a later room that knows their loans; null for one whom the caller may not see. */
  readonly positionOf: (caller: Caller, customerId: number, today: string) => Promise<FinancialPosition | null>;
}

/** A month with some figure, newest first; undefined where none has it. */
export const newestWith = (
  months: readonly SnapshotRow[],
  ...figures: readonly (keyof SnapshotRow)[]
): SnapshotRow | undefined => months.find((month) => figures.every((figure) => month[figure] !== null));
