import type { ToolContext } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { QuarterField } from '../quarters/index.js';
import { dashboardRange, type Dashboard } from '../dashboard/index.js';
import { quarterText, CATEGORIES, type CategoryLevel, type CategoryName } from '../source/index.js';
import type { SpendingToolParts } from './tool-parts.js';

/** The figures of the requested quarter, and what had to be assumed about it. */
interface AskedDashboard {
  readonly dashboard: Dashboard;
  readonly assumed: readonly Localized[];
}

const ASKED_QUARTER_FIELDS: readonly QuarterField[] = ['quarter', 'totalWon', 'creditWon', 'checkWon', 'majorWon'];

export const levelOf = (category: CategoryName | undefined): CategoryLevel =>
  category ? CATEGORIES[category].level : 'MAJOR';

/**
 * The dashboard of the requested quarter. Where it has no figures, returns that of the newest quarter and says so.
 * Null where the customer has none, or is not the caller's.
 */
export async function askedDashboard(
  { dashboards }: Pick<SpendingToolParts, 'dashboards'>,
  { caller, customerId }: Pick<ToolContext, 'caller' | 'customerId'>,
  { quarter = null, level = 'MAJOR' }: { readonly quarter?: string | null; readonly level?: CategoryLevel } = {},
): Promise<AskedDashboard | null> {
  const fields: readonly QuarterField[] =
    level === 'DETAIL' ? [...ASKED_QUARTER_FIELDS, 'detailWon'] : ASKED_QUARTER_FIELDS;
  const read = async (of: string | null) =>
    (await dashboards.listRows(caller, [customerId], dashboardRange(of), fields))[0] ?? [];
  const rows = await read(quarter);
  const isThere = quarter === null || rows.some((row) => row.quarter === quarter);
  const dashboard = await dashboards.dashboard(caller, isThere ? rows : await read(null), null);
  if (!dashboard) return null;
  return { dashboard, assumed: isThere ? [] : [instead(quarter, dashboard.quarter)] };
}

function instead(asked: string, of: string): Localized {
  const [wanted, newest] = [quarterText(asked), quarterText(of)];
  return {
    ko: `${wanted.ko} 자료가 없어 가장 최근인 ${newest.ko}`,
    en: `${newest.en}, the newest quarter, since there are no figures of ${wanted.en}`,
  };
}
