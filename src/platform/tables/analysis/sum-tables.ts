/**
 * Rows of the same invoice, customer, country and moment, summed up. A table of sales has some twenty rows to an
 * invoice, so queries that count invoices, customers, countries or months read these instead of the rows. `is_sold`
 * marks rows that sell something at a price, as opposed to returns and gifts.
 */
export const ORDERS = 'order_sums';
/** Rows of the same product and month, summed up. */
export const PRODUCTS = 'product_sums';
