import type { ColumnRole } from '../analysis.types.js';
import type { FigureAsked } from './ask.js';

/** What a row brings in; a return has a quantity below zero and takes away. */
export const REVENUE = 'quantity * unit_price';
/** An invoice whose number begins with C takes back what another sold. */
const CANCELLED = "upper(invoice_no) LIKE 'C%'";
/** Rows that are sales to somebody known: what segments and cohorts are made of. */
export const SOLD = `customer_id IS NOT NULL AND NOT ${CANCELLED} AND quantity > 0 AND unit_price > 0`;

/** The figures of a table of sales, as far as its columns go. */
export function salesFigures(roles: ReadonlySet<ColumnRole>, columns: readonly string[]): FigureAsked[] {
  return [
    ...wholeFigures(),
    ...(roles.has('PRODUCT') ? [count('PRODUCTS', '상품 수', 'Products', 'DISTINCT stock_code')] : []),
    ...(roles.has('DESCRIPTION') ? descriptionFigures() : []),
    ...(roles.has('COUNTRY') ? [count('COUNTRIES', '국가 수', 'Countries', 'DISTINCT country')] : []),
    ...(roles.has('CUSTOMER') ? customerFigures() : []),
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
    },
    { code: 'QUANTITY', label: { ko: '총수량', en: 'Total quantity' }, unit: 'QUANTITY', value: 'sum(quantity)' },
    count('INVOICES', '인보이스 수', 'Invoices', 'DISTINCT invoice_no'),
    rows('ROWS', '분석한 행 수', 'Rows analysed'),
    moment('FIRST_MOMENT', '첫 거래 시각', 'First transaction', 'min(invoice_date)'),
    moment('LAST_MOMENT', '마지막 거래 시각', 'Last transaction', 'max(invoice_date)'),
  ];
}

function descriptionFigures(): FigureAsked[] {
  return [
    count('DESCRIPTIONS', '상품명 수', 'Descriptions', 'DISTINCT description'),
    rows('ROWS_WITHOUT_DESCRIPTION', '상품명이 없는 행', 'Rows without a description', 'description IS NULL'),
  ];
}

function customerFigures(): FigureAsked[] {
  return [
    count('CUSTOMERS', '고객 수', 'Customers', 'DISTINCT customer_id'),
    rows('ROWS_WITHOUT_CUSTOMER', '고객번호가 없는 행', 'Rows without a customer', 'customer_id IS NULL'),
    rows('KNOWN_ROWS', '고객이 있는 행', 'Rows with a customer', 'customer_id IS NOT NULL'),
    revenue('KNOWN_REVENUE', '고객이 있는 행의 매출', 'Revenue of rows with a customer', 'customer_id IS NOT NULL'),
    count(
      'KNOWN_INVOICES',
      '고객이 있는 인보이스 수',
      'Invoices with a customer',
      'DISTINCT invoice_no',
      'customer_id IS NOT NULL',
    ),
    rows('SOLD_ROWS', '판매 행(고객 있음, 취소·반품 제외)', 'Rows of sales: a customer, no return, a price', SOLD),
    revenue('SOLD_REVENUE', '판매 매출(취소·반품 제외)', 'Revenue of sales, before returns', SOLD),
    count('SOLD_CUSTOMERS', '구매 고객 수', 'Customers who bought', 'DISTINCT customer_id', SOLD),
    count('SOLD_INVOICES', '판매 인보이스 수', 'Invoices of sales', 'DISTINCT invoice_no', SOLD),
  ];
}

function oddFigures(columns: readonly string[]): FigureAsked[] {
  return [
    count('CANCELLED_INVOICES', '취소 인보이스 수', 'Cancelled invoices', 'DISTINCT invoice_no', CANCELLED),
    rows('CANCELLED_ROWS', '취소 행', 'Rows of cancelled invoices', CANCELLED),
    rows(
      'ADJUSTMENT_ROWS',
      '조정 행(A로 시작하는 인보이스)',
      'Rows of adjustments, invoices that begin with A',
      "upper(invoice_no) LIKE 'A%'",
    ),
    rows('NEGATIVE_QUANTITY_ROWS', '수량이 음수인 행', 'Rows with a quantity below zero', 'quantity < 0'),
    rows('NEGATIVE_PRICE_ROWS', '단가가 음수인 행', 'Rows with a price below zero', 'unit_price < 0'),
    rows('ZERO_PRICE_ROWS', '단가가 0인 행', 'Rows with a price of zero', 'unit_price = 0'),
    duplicates(columns),
  ];
}

/** Rows are told apart by a hash of 64 bits: of five million rows, two different ones agree once in a million tables. */
export const duplicates = (columns: readonly string[]): FigureAsked => ({
  code: 'DUPLICATE_ROWS',
  label: { ko: '똑같은 행의 중복(첫 행 제외)', en: 'Rows that repeat another exactly, beyond the first' },
  unit: 'ROWS',
  value: `count(*) - count(DISTINCT hash(${columns.join(', ')}))`,
});

function count(code: string, ko: string, en: string, what: string, where?: string): FigureAsked {
  return { code, label: { ko, en }, unit: 'COUNT', value: `count(${what})`, ...(where === undefined ? {} : { where }) };
}

/** Counted by a condition inside, so that figures of different rows share one pass. */
function rows(code: string, ko: string, en: string, where?: string): FigureAsked {
  return {
    code,
    label: { ko, en },
    unit: 'ROWS',
    value: where === undefined ? 'count(*)' : `count(*) FILTER (WHERE ${where})`,
  };
}

function revenue(code: string, ko: string, en: string, where: string): FigureAsked {
  return { code, label: { ko, en }, unit: 'MONEY', value: `sum(${REVENUE}) FILTER (WHERE ${where})` };
}

function moment(code: string, ko: string, en: string, value: string): FigureAsked {
  return { code, label: { ko, en }, unit: 'DATE', value };
}
