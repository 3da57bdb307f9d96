import type { ColumnRole } from '../analysis.types.js';
import type { FigureAsked } from './figure-queries.js';

/** A row's revenue; a return has a negative quantity and reduces it. */
export const REVENUE = 'quantity * unit_price';
/** An invoice whose number begins with C cancels another, where numbers usually begin with a digit. */
const IS_CANCELLING_INVOICE = "upper(invoice_no) LIKE 'C%'";
/** Whether numbers of invoices usually begin with a digit, so that a letter before one says something. */
export const ARE_MARKED = `count(*) FILTER (WHERE regexp_matches(invoice_no, '^\\d')) * 2 > count(*)`;

/** Conditions on rows. */
export interface SaleConditions {
  /** Whether a letter before the number of an invoice says what it is. */
  readonly areMarked: boolean;
  /** Rows that are sales to a known customer: the basis of segments and cohorts. */
  readonly sold: string;
  /** The same for summed orders. */
  readonly soldOrders: string;
}

export function saleConditions(areMarked: boolean): SaleConditions {
  const known = `customer_id IS NOT NULL${areMarked ? ` AND NOT ${IS_CANCELLING_INVOICE}` : ''}`;
  return { areMarked, sold: `${known} AND quantity > 0 AND unit_price > 0`, soldOrders: `${known} AND is_sold` };
}
const HAS_BUYER = 'customer_id IS NOT NULL';

/** The figures of a table of sales, as far as its columns go. */
export function salesFigures(
  roles: ReadonlySet<ColumnRole>,
  columns: readonly string[],
  distinct: (role: ColumnRole) => number | null,
  conditions: SaleConditions,
): FigureAsked[] {
  return [
    ...wholeFigures(),
    ...(roles.has('PRODUCT')
      ? [known(count('PRODUCTS', '상품 수', 'Products', 'stock_code'), distinct('PRODUCT'))]
      : []),
    ...(roles.has('DESCRIPTION') ? descriptionFigures(distinct('DESCRIPTION')) : []),
    ...(roles.has('COUNTRY') ? [ofOrders(count('COUNTRIES', '국가 수', 'Countries', 'country'))] : []),
    ...(roles.has('CUSTOMER') ? customerFigures(conditions) : []),
    ...(conditions.areMarked ? markedFigures() : []),
    ...oddFigures(columns),
  ];
}

function wholeFigures(): FigureAsked[] {
  return [
    {
      code: 'REVENUE',
      label: { ko: '총매출(반품을 뺀 금액)', en: 'Total revenue, returns taken off' },
      unit: 'MONEY',
      value: `sum(${REVENUE})`,
      summed: 'sum(revenue)',
    },
    {
      code: 'QUANTITY',
      label: { ko: '총수량', en: 'Total quantity' },
      unit: 'QUANTITY',
      value: 'sum(quantity)',
      summed: 'sum(quantity)',
    },
    ofOrders(count('INVOICES', '인보이스 수', 'Invoices', 'invoice_no')),
    { ...rows('ROWS', '분석한 행 수', 'Rows analysed'), summed: 'sum("rows")' },
    moment('FIRST_MOMENT', '첫 거래 시각', 'First transaction', 'min(invoice_date)'),
    moment('LAST_MOMENT', '마지막 거래 시각', 'Last transaction', 'max(invoice_date)'),
  ];
}

function descriptionFigures(distinct: number | null): FigureAsked[] {
  return [
    known(count('DESCRIPTIONS', '상품명 수', 'Descriptions', 'description'), distinct),
    rows('ROWS_WITHOUT_DESCRIPTION', '상품명이 없는 행', 'Rows without a description', 'description IS NULL'),
  ];
}

function customerFigures({ sold, soldOrders }: SaleConditions): FigureAsked[] {
  return [
    ofOrders(count('CUSTOMERS', '고객 수', 'Customers', 'customer_id')),
    rowsOfOrders('ROWS_WITHOUT_CUSTOMER', '고객번호가 없는 행', 'Rows without a customer', 'customer_id IS NULL'),
    rowsOfOrders('KNOWN_ROWS', '고객이 있는 행', 'Rows with a customer', HAS_BUYER),
    {
      ...revenue('KNOWN_REVENUE', '고객이 있는 행의 매출', 'Revenue of rows with a customer', HAS_BUYER),
      summed: `sum(revenue) FILTER (WHERE ${HAS_BUYER})`,
    },
    ofOrders(count('KNOWN_INVOICES', '고객이 있는 인보이스 수', 'Invoices with a customer', 'invoice_no', HAS_BUYER)),
    {
      ...rows('SOLD_ROWS', '판매 행(고객 있음, 취소·반품 제외)', 'Rows of sales: a customer, no return, a price', sold),
      summed: `coalesce(sum("rows") FILTER (WHERE ${soldOrders}), 0)`,
    },
    {
      ...revenue('SOLD_REVENUE', '판매 매출(취소·반품 제외)', 'Revenue of sales, before returns', sold),
      summed: `sum(revenue) FILTER (WHERE ${soldOrders})`,
    },
    ofOrders(count('SOLD_CUSTOMERS', '구매 고객 수', 'Customers who bought', 'customer_id', sold), soldOrders),
    ofOrders(count('SOLD_INVOICES', '판매 인보이스 수', 'Invoices of sales', 'invoice_no', sold), soldOrders),
  ];
}

function markedFigures(): FigureAsked[] {
  return [
    ofOrders(
      count('CANCELLED_INVOICES', '취소 인보이스 수', 'Cancelled invoices', 'invoice_no', IS_CANCELLING_INVOICE),
    ),
    rowsOfOrders('CANCELLED_ROWS', '취소 행', 'Rows of cancelled invoices', IS_CANCELLING_INVOICE),
    rowsOfOrders(
      'ADJUSTMENT_ROWS',
      '조정 행(A로 시작하는 인보이스)',
      'Rows of adjustments, invoices that begin with A',
      "upper(invoice_no) LIKE 'A%'",
    ),
  ];
}

function oddFigures(columns: readonly string[]): FigureAsked[] {
  return [
    rows('NEGATIVE_QUANTITY_ROWS', '수량이 음수인 행', 'Rows with a quantity below zero', 'quantity < 0'),
    rows('NEGATIVE_PRICE_ROWS', '단가가 음수인 행', 'Rows with a price below zero', 'unit_price < 0'),
    rows('ZERO_PRICE_ROWS', '단가가 0인 행', 'Rows with a price of zero', 'unit_price = 0'),
    duplicates(columns),
  ];
}

/** Rows are compared by a 64-bit hash: among five million rows, two different ones collide once in a million tables. */
export const duplicates = (columns: readonly string[]): FigureAsked => ({
  code: 'DUPLICATE_ROWS',
  label: { ko: '똑같은 행의 중복(첫 행 제외)', en: 'Rows that repeat another exactly, beyond the first' },
  unit: 'ROWS',
  value: `count(*) - count(DISTINCT hash(${columns.join(', ')}))`,
});

interface Counted extends FigureAsked {
  readonly column: string;
}

function count(code: string, ko: string, en: string, column: string, where?: string): Counted {
  const value = `count(DISTINCT ${column})`;
  return { code, label: { ko, en }, unit: 'COUNT', value, column, ...(where === undefined ? {} : { where }) };
}

/** Counts different orders among those that meet the condition. */
function ofOrders({ column, ...figure }: Counted, condition = figure.where): FigureAsked {
  const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`;
  return { ...figure, summed: `count(DISTINCT ${column})${filter}` };
}

const known = ({ column: _, ...figure }: Counted, value: number | null): FigureAsked =>
  value === null ? figure : { ...figure, known: String(value) };

/** Counted by a condition inside, so that figures of different rows share one pass. */
function rows(code: string, ko: string, en: string, where?: string): FigureAsked {
  return {
    code,
    label: { ko, en },
    unit: 'ROWS',
    value: where === undefined ? 'count(*)' : `count(*) FILTER (WHERE ${where})`,
  };
}

/** Counts rows by a condition on their orders. */
const rowsOfOrders = (code: string, ko: string, en: string, where: string): FigureAsked => ({
  ...rows(code, ko, en, where),
  summed: `coalesce(sum("rows") FILTER (WHERE ${where}), 0)`,
});

function revenue(code: string, ko: string, en: string, where: string): FigureAsked {
  return { code, label: { ko, en }, unit: 'MONEY', value: `sum(${REVENUE}) FILTER (WHERE ${where})` };
}

function moment(code: string, ko: string, en: string, value: string): FigureAsked {
  return { code, label: { ko, en }, unit: 'DATE', value, summed: value };
}
