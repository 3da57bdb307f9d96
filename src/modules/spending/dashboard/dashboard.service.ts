import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import {
  refuseQuarter,
  MAX_CATEGORIES,
  type QuarterField,
  type QuarterRow,
  type SpendingService,
} from '../quarters/index.js';
import type { QuarterRange, CategoryLevel } from '../source/index.js';
import { dashboardRange } from './dashboard-reading.js';
import { dashboardOf, moversOf, type ChangeBasis, type Dashboard, type Movers } from './dashboard.js';
import type { PriceIndexes } from './price-indexes.js';
import { CATEGORY_COUNT } from './dashboard-bounds.texts.js';

/** Which quarter to use when a query does not say. */
export interface QuarterDefault {
  /** The requested quarter, or else that of the caller's account; null for the newest. */
  quarterOf(caller: Caller, asked: string | null): Promise<string | null>;
}

interface DashboardParts {
  readonly database: Database;
  readonly spending: Pick<SpendingService, 'listQuarters'>;
  readonly prices: Pick<PriceIndexes, 'current'>;
  readonly settings: QuarterDefault;
}

const WITH_MAJORS: readonly QuarterField[] = ['quarter', 'totalWon', 'creditWon', 'checkWon', 'majorWon'];

/** Shows how customers' spending changed, to those who may see the customers. */
export class DashboardService {
  constructor(private readonly parts: DashboardParts) {}

  /** The quarter to use: the requested one, else the one that the caller's account chose; null for the newest. */
  quarterMeant(caller: Caller, asked: string | null): Promise<string | null> {
    return this.parts.settings.quarterOf(caller, asked);
  }

  /** The quarters of each customer, in the order of the ids; none for those the caller may not see. */
  listRows(
    caller: Caller,
    customerIds: readonly number[],
    range: QuarterRange,
    fields: readonly QuarterField[],
  ): Promise<QuarterRow[][]> {
    return this.parts.spending.listQuarters(caller, customerIds, range, fields);
  }

  /**
   * Dashboards of customers, with the ten major categories, in the order of the ids; null where there are no figures, or
   * the caller may not see the customer. `dashboard` makes the other refusals.
   */
  async listDashboards(
    caller: Caller,
    customerIds: readonly number[],
    asked: string | null,
  ): Promise<(Dashboard | null)[]> {
    const lists = await this.listRows(caller, customerIds, dashboardRange(asked), WITH_MAJORS);
    const index = await this.parts.prices.current();
    return lists.map((rows) => dashboardOf(rows, asked, index));
  }

  /**
   * The dashboard of a customer's rows; null when no quarter was requested and there is none.
   * @throws Refusal QUARTER_NOT_FOUND, NO_SPENDING_IN_QUARTER.
   */
  async dashboard(caller: Caller, rows: readonly QuarterRow[], asked: string | null): Promise<Dashboard | null> {
    const dashboard = dashboardOf(rows, asked, await this.parts.prices.current());
    if (dashboard || asked === null) return dashboard;
    return refuseQuarter(this.parts.database, caller, asked);
  }

  /**
   * What changed most in a dashboard.
   * @throws Refusal BAD_USER_INPUT that names `first`.
   */
  movers(dashboard: Dashboard, level: CategoryLevel, basis: ChangeBasis, first: number): Movers {
    if (Number.isInteger(first) && first >= 1 && first <= MAX_CATEGORIES) {
      return moversOf(dashboard, level, basis, first);
    }
    const message = CATEGORY_COUNT;
    return refuse('BAD_USER_INPUT', message, ['first']);
  }
}
