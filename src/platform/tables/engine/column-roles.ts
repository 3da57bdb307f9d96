import type { ColumnRole } from '../analysis.types.js';

/** Names of sales columns, without blanks, signs and capitals. The first one in a table is used. */
const COLUMN_NAMES_BY_ROLE: Readonly<Record<ColumnRole, readonly string[]>> = {
  INVOICE: [
    ...['invoiceno', 'invoice', 'invoiceid', 'invoicenumber', 'orderid', 'orderno', 'ordernumber', 'order'],
    ...['transactionid', 'transactionno', 'receiptno', 'receiptid', 'billno'],
    ...['송장번호', '송장', '주문번호', '거래번호', '전표번호', '영수증번호', '계산서번호', '인보이스번호', '인보이스'],
  ],
  PRODUCT: [
    ...['stockcode', 'productcode', 'productid', 'productno', 'sku', 'itemcode', 'itemid', 'itemno', 'product', 'item'],
    ...[
      '상품코드',
      '제품코드',
      '품목코드',
      '재고코드',
      '품번',
      '상품번호',
      '제품번호',
      '상품id',
      '상품',
      '품목',
      '제품',
    ],
  ],
  DESCRIPTION: [
    ...['description', 'productname', 'itemname', 'productdescription', 'itemdescription'],
    ...['상품명', '제품명', '품명', '품목명', '상품설명', '설명'],
  ],
  QUANTITY: ['quantity', 'qty', 'units', 'orderquantity', '수량', '판매수량', '주문수량', '구매수량', '판매량'],
  MOMENT: [
    ...[
      'invoicedate',
      'orderdate',
      'transactiondate',
      'purchasedate',
      'saledate',
      'salesdate',
      'datetime',
      'timestamp',
    ],
    ...[
      'date',
      'time',
      '송장일자',
      '송장일시',
      '송장일',
      '거래일시',
      '거래일자',
      '거래일',
      '주문일시',
      '주문일자',
      '주문일',
    ],
    ...[
      '판매일시',
      '판매일자',
      '판매일',
      '구매일시',
      '구매일자',
      '구매일',
      '결제일시',
      '결제일',
      '일시',
      '일자',
      '날짜',
    ],
  ],
  UNIT_PRICE: [
    'unitprice',
    'price',
    'unitcost',
    'itemprice',
    '단가',
    '판매단가',
    '개당가격',
    '판매가',
    '판매가격',
    '가격',
  ],
  CUSTOMER: [
    ...[
      'customerid',
      'customerno',
      'customernumber',
      'customer',
      'clientid',
      'client',
      'memberid',
      'userid',
      'buyerid',
    ],
    ...['고객번호', '고객id', '고객코드', '고객', '회원번호', '회원id', '회원', '구매자번호', '구매자id'],
  ],
  COUNTRY: ['country', 'countryname', 'nation', 'region', 'market', '국가', '국가명', '나라', '지역'],
};

/** Required columns of a table of sales. */
export const NEEDED: readonly ColumnRole[] = ['INVOICE', 'QUANTITY', 'MOMENT', 'UNIT_PRICE'];

/** Query names of role columns, whatever the file calls them. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  INVOICE: 'invoice_no',
  PRODUCT: 'stock_code',
  DESCRIPTION: 'description',
  QUANTITY: 'quantity',
  MOMENT: 'invoice_date',
  UNIT_PRICE: 'unit_price',
  CUSTOMER: 'customer_id',
  COUNTRY: 'country',
};

/** The columns of sales by their places; null where the names do not make a table of sales. */
export function rolesOf(names: readonly string[]): ReadonlyMap<number, ColumnRole> | null {
  const roles = namedRoles(names);
  const found = new Set(roles.values());
  return NEEDED.every((role) => found.has(role)) ? roles : null;
}

/** What columns stand for by their names, whatever else the table has. */
export function namedRoles(names: readonly string[]): ReadonlyMap<number, ColumnRole> {
  const bare = names.map((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  );
  const roles = new Map<number, ColumnRole>();
  for (const role of Object.keys(COLUMN_NAMES_BY_ROLE) as ColumnRole[]) {
    const place = COLUMN_NAMES_BY_ROLE[role]
      .map((name) => bare.indexOf(name))
      .find((found) => found >= 0 && !roles.has(found));
    if (place !== undefined) roles.set(place, role);
  }
  return roles;
}
