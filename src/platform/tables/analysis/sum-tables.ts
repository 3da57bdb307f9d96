/**
 * Rows of the same invoice, customer, country and moment, summed up. A table of sales has some twenty rows to an invoice, so
 * whatever counts invoices, customers, countries or months reads these instead of the rows. `is_sold` tells rows that sell
 * something at a price from those that take back or give away.
 */
export const ORDERS = 'order_sums';
/** Rows of the same product and month, summed up. */
export const PRODUCTS = 'product_sums';
