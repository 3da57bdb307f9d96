import type { ColumnPlan } from '../engine/column-plan.js';
import { namedRoles } from '../engine/column-roles.js';
import { quotedName } from '../reading/column-names.js';
import type { FigureAsked } from './figure-queries.js';
import { isNumber } from './column-figures.js';
import { CUSTOMERS, INVOICES, TOTAL_QUANTITY, TOTAL_REVENUE } from './profile.texts.js';

/** Names of columns that hold revenue as a whole, without a quantity and a price beside it. */
const REVENUE =
  /^(?:총)?(?:매출|매출액|매출금액|판매금액|판매액)$|^(?:total)?(?:revenue|sales|salesamount)(?:won|krw)?$/;

/**
 * What a table of sales says, as far as the columns of another one go: a list of branches has revenue, and one of
 * customers has customers.
 */
export function partialSales(plans: readonly ColumnPlan[]): FigureAsked[] {
  const roles = namedRoles(plans.map(({ name }) => name));
  const ofRole = (wanted: string): ColumnPlan | undefined => plans.find((_, place) => roles.get(place) === wanted);
  const revenue = plans.find((plan) => isNumber(plan) && REVENUE.test(bareName(plan.name)));
  const [quantity, customer, invoice] = [ofRole('QUANTITY'), ofRole('CUSTOMER'), ofRole('INVOICE')];
  const sum = (
    code: string,
    label: FigureAsked['label'],
    unit: FigureAsked['unit'],
    plan: ColumnPlan,
  ): FigureAsked => ({
    code,
    label,
    unit,
    value: `sum(${quotedName(plan.sqlName)})`,
  });
  const count = (code: string, label: FigureAsked['label'], plan: ColumnPlan): FigureAsked => ({
    code,
    label,
    unit: 'COUNT',
    value: `count(DISTINCT ${quotedName(plan.sqlName)})`,
  });
  return [
    ...(revenue ? [sum('REVENUE', TOTAL_REVENUE, 'MONEY', revenue)] : []),
    ...(customer ? [count('CUSTOMERS', CUSTOMERS, customer)] : []),
    ...(invoice ? [count('INVOICES', INVOICES, invoice)] : []),
    ...(quantity && isNumber(quantity) ? [sum('QUANTITY', TOTAL_QUANTITY, 'QUANTITY', quantity)] : []),
  ];
}

const bareName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[([].*$/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
